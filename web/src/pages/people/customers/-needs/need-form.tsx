import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Segmented, Select } from 'antd';
import { ask } from '@/api/client';
import { DateInput } from '@/parts/dates';
import { CommandForm, Field } from '@/parts/form';
import { MoneyInput } from '@/parts/money-input';
import { Sheet } from '@/parts/sheet';
import { toast } from '@/parts/toast';
import { useUnsaved } from '@/parts/unsaved';
import { useHouse, useMe } from '@/shell/house';
import { areas } from './areas';
import type { NeedRow } from './needs';
import { useSaid } from './texts';

type Props = { customer: string; need?: NeedRow; hidesMoney: boolean; onClose: () => void };

const inDays = (today: string, days: number) =>
  new Date(Date.parse(`${today}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Noting a need, or changing one on the version that was seen. */
export function NeedForm({ customer, need, hidesMoney, onClose }: Props) {
  const said = useSaid();
  const me = useMe();
  const { today } = useHouse();
  const client = useQueryClient();
  const [form] = Form.useForm();
  const colleagues = useQuery(ask('people/colleague-list'));
  if (!colleagues.data && !colleagues.error) return null;
  const owners = colleagues.data?.rows.filter(({ ownsNeeds }) => ownsNeeds) ?? [];
  const isOwner = (id?: string) => owners.some(({ staff }) => staff === id);
  const before = need?.owner;
  const fields = (
    <>
      <Field name="text" label={said('needs.text')}>
        <Input.TextArea autoFocus rows={2} className="growing" placeholder={said('needs.textHint')} />
      </Field>
      <div className="pair">
        <Field name="area" label={said('area.label')}>
          <Select options={areas.map((value) => ({ value, label: said(`area.${value}`) }))} />
        </Field>
        <Field name="urgency" label={said('urgency.label')}>
          <Segmented
            block
            options={(['Someday', 'Soon', 'Now'] as const).map((value) => ({ value, label: said(`urgency.${value}`) }))}
          />
        </Field>
      </div>
      <Field name="voice" label={said('voice.label')}>
        <Segmented
          block
          options={(['Stated', 'Latent'] as const).map((value) => ({ value, label: said(`voice.${value}`) }))}
        />
      </Field>
      <div className="pair">
        <Field
          name="owner"
          label={said('needs.owner')}
          hint={before && !isOwner(before.id) ? said('needs.ownerGone', { name: before.name }) : undefined}
        >
          <Select
            allowClear
            options={owners.map(({ staff, name, awayUntil }) => ({
              value: staff,
              label: awayUntil ? said('needs.ownerAway', { name, until: awayUntil }) : name,
            }))}
          />
        </Field>
        <Field
          name="dueOn"
          label={said('needs.dueOn')}
          hint={<Soon onPick={(on) => form.setFieldValue('dueOn', on)} />}
        >
          <DateInput placeholder={inDays(today, 7)} />
        </Field>
      </div>
      {hidesMoney ? null : (
        <Field name="budgetMinor" label={said('needs.budget')} hint={said('needs.budgetHint')}>
          <MoneyInput />
        </Field>
      )}
      <Field name="concern" label={said('needs.concern')}>
        <Input autoComplete="off" placeholder={said('needs.concernHint')} />
      </Field>
    </>
  );
  const done = (text: string) => {
    toast(text);
    void client.invalidateQueries({ queryKey: ['people/customer-needs', { customer }] });
    onClose();
  };
  return (
    <Sheet title={said(need ? 'needs.correctTitle' : 'needs.note')} onClose={onClose}>
      {need ? (
        <CommandForm
          call="people/correct-need"
          submit={said('needs.save')}
          form={form}
          fixed={{ need: need.need, version: need.version }}
          initial={{
            text: need.text,
            voice: need.voice,
            area: need.area,
            urgency: need.urgency,
            concern: need.concern,
            dueOn: need.dueOn,
            budgetMinor: need.budgetMinor,
            owner: isOwner(before?.id) ? before?.id : undefined,
          }}
          onDone={() => done(said('needs.corrected'))}
        >
          {fields}
        </CommandForm>
      ) : (
        <CommandForm
          call="people/note-need"
          submit={said('needs.save')}
          form={form}
          fixed={{ customer }}
          initial={{
            voice: 'Stated',
            urgency: 'Soon',
            owner: isOwner(me.staff) ? me.staff : undefined,
            dueOn: inDays(today, 7),
          }}
          onDone={() => done(said('needs.noted'))}
        >
          {fields}
        </CommandForm>
      )}
    </Sheet>
  );
}

/** Dates people mean when they say "soon". */
function Soon({ onPick }: { onPick: (on: string) => void }) {
  const said = useSaid();
  const { today } = useHouse();
  const unsaved = useUnsaved();
  const pick = (days: number) => {
    unsaved.current = true;
    onPick(inDays(today, days));
  };
  return (
    <span className="quick">
      {[3, 7, 30].map((days) => (
        <button type="button" className="link" key={days} onClick={() => pick(days)}>
          {days === 3 ? said('needs.inDays', { days }) : said(days === 7 ? 'needs.inWeek' : 'needs.inMonth')}
        </button>
      ))}
    </span>
  );
}
