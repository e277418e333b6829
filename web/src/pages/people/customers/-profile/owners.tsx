import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { type Answer, ask } from '@/api/client';
import { useTexts } from '@/locales';
import { Face } from '@/parts/face';
import { CommandForm, Field } from '@/parts/form';
import { day, named } from '@/parts/format';
import { Sheet } from '@/parts/sheet';
import { Skeleton } from '@/parts/skeleton';
import { toast } from '@/parts/toast';
import { useSaid } from './-texts';

type Owners = Answer<'people/customer-owners'>;
type Owner = Owners['now'][number];
const roles = ['Consultant', 'Therapist', 'Doctor', 'Nurse', 'CustomerService', 'OnlineConsultant'] as const;

/** Who cares for her in which role, and who did before. */
export function Owners({ customer }: { customer: string }) {
  const said = useSaid();
  const { data } = useQuery(ask('people/customer-owners', { customer }));
  const [assigning, setAssigning] = useState(false);
  if (!data) return <Skeleton rows={2} />;
  return (
    <section className="card" aria-label={said('owners')}>
      <h2>
        {said('owners')}
        {data.may.includes('people.assign-owner') ? (
          <Button size="small" onClick={() => setAssigning(true)}>
            {said('assign')}
          </Button>
        ) : null}
      </h2>
      {data.now.length === 0 ? <p className="nothing">{said('ownersNone')}</p> : null}
      <ul className="owners">
        {data.now.map((owner) => (
          <One key={owner.ownership} owner={owner} />
        ))}
      </ul>
      {data.before.length ? (
        <details>
          <summary>{said('history')}</summary>
          <ul className="owners">
            {data.before.map((owner) => (
              <One key={owner.ownership} owner={owner} />
            ))}
          </ul>
        </details>
      ) : null}
      {assigning ? <Assign customer={customer} now={data.now} onClose={() => setAssigning(false)} /> : null}
    </section>
  );
}

function One({ owner }: { owner: Owner }) {
  const said = useSaid();
  const { role, staff, hasLeft, awayUntil, deputy, begunAt, endedAt, reason } = owner;
  return (
    <li>
      <Face name={staff.name} />
      <div>
        <b>{staff.name}</b> <span className="soft">{said(`role.${role}`)}</span>
        {hasLeft ? <em className="level">{said('left')}</em> : null}
        {awayUntil && !endedAt ? (
          <em className="level">
            {deputy ? said('awayDeputy', { until: awayUntil, name: deputy.name }) : said('away', { until: awayUntil })}
          </em>
        ) : null}
        <small className="num">
          {endedAt ? said('fromTo', { from: day(begunAt), to: day(endedAt) }) : said('since', { at: day(begunAt) })}
          {reason ? ` · ${reason}` : ''}
        </small>
      </div>
    </li>
  );
}

function Assign({ customer, now, onClose }: { customer: string; now: Owner[]; onClose: () => void }) {
  const { t } = useTexts();
  const said = useSaid();
  const client = useQueryClient();
  const { data, isPending } = useQuery(ask('people/colleague-list'));
  const holder = (role: (typeof roles)[number]) => now.find((owner) => owner.role === role)?.staff.name;
  return (
    <Sheet title={said('assignTitle')} onClose={onClose}>
      <CommandForm
        call="people/assign-owner"
        submit={t('save')}
        initial={{ role: 'Consultant' }}
        fixed={{ customer }}
        onDone={() => {
          toast(said('assigned'));
          for (const question of ['customer-owners', 'customer-timeline', 'customer-card'] as const)
            void client.invalidateQueries(ask(`people/${question}`, { customer }));
          onClose();
        }}
      >
        <Field name="role" label={said('roleLabel')}>
          <Select
            options={roles.map((value) => ({
              value,
              label: [said(`role.${value}`), holder(value)].filter(Boolean).join(' · '),
            }))}
          />
        </Field>
        <Field name="staff" label={said('staff')} hint={said('nobody')}>
          <Select
            allowClear
            showSearch
            optionFilterProp="label"
            loading={isPending}
            options={data?.rows.map((row) => ({
              value: row.staff,
              label: `${row.name} · ${named({ name: row.position, nameEn: row.positionEn })}`,
            }))}
          />
        </Field>
        <Field name="reason" label={said('assignReason')} hint={said('assignReasonHint')}>
          <Input autoComplete="off" />
        </Field>
      </CommandForm>
    </Sheet>
  );
}
