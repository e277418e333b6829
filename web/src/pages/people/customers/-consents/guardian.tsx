import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { type Answer, ask } from '@/api/client';
import { DateInput } from '@/parts/dates';
import { useDo } from '@/parts/do';
import { CommandForm, Field } from '@/parts/form';
import { phone } from '@/parts/format';
import { Sheet } from '@/parts/sheet';
import { useShown } from '@/parts/shown';
import { toast } from '@/parts/toast';
import { useSaid } from './-texts';
import { useAgain } from './again';

type Told = Answer<'people/customer-guardian'>;
const relations = ['Mother', 'Father', 'Grandparent', 'OtherGuardian'] as const;
const documents = ['IdentityCard', 'HouseholdBook', 'Passport', 'CourtPaper'] as const;

/** Who signs and is called for somebody under 18; for everybody else it is not there. */
export function Guardian({ customer }: { customer: string }) {
  const s = useSaid();
  const { data } = useQuery(ask('people/customer-guardian', { customer }));
  const [naming, setNaming] = useState(false);
  const end = useDo('people/end-guardian', useAgain(customer));
  if (!data?.isMinor && !data?.guardian) return null;
  const { guardian, may } = data;
  return (
    <section className="card">
      <h2>{s('guardian')}</h2>
      {guardian ? <Facts guardian={guardian} mayShow={may.includes('people.show-guardian-phone')} /> : null}
      {guardian ? null : <p className="soft">{s('guardianNone')}</p>}
      <div className="ways">
        {may.includes('people.name-guardian') ? (
          <Button onClick={() => setNaming(true)}>{s(guardian ? 'changeGuardian' : 'nameGuardian')}</Button>
        ) : null}
        {guardian && may.includes('people.end-guardian') ? (
          <Button
            type="text"
            className="soft"
            onClick={() => end.run({ guardian: guardian.guardian }, s('guardianEnded'))}
          >
            {s('endGuardian')}
          </Button>
        ) : null}
      </div>
      {naming ? <Name customer={customer} onClose={() => setNaming(false)} /> : null}
    </section>
  );
}

function Facts({ guardian, mayShow }: { guardian: NonNullable<Told['guardian']>; mayShow: boolean }) {
  const s = useSaid();
  const { shown, show } = useShown('people/show-guardian-phone', { guardian: guardian.guardian });
  const number = shown?.phone ?? guardian.phone;
  const seen = guardian.document && s(`document.${guardian.document}`);
  return (
    <dl className="facts">
      <div>
        <dt>{s(`relation.${guardian.relation}`)}</dt>
        <dd>{guardian.name}</dd>
      </div>
      <div>
        <dt>{s('phone')}</dt>
        <dd>
          {number ? <span className="num">{phone(number)}</span> : <i className="nothing">{s('noPhone')}</i>}{' '}
          {mayShow && !shown ? (
            <button type="button" className="link" onClick={show}>
              {s('showPhone')}
            </button>
          ) : null}
        </dd>
      </div>
      <div>
        <dt>{s('documentLabel')}</dt>
        <dd>
          {seen ? (
            s('seen', { document: seen, name: guardian.seenByName ?? '' })
          ) : (
            <i className="nothing">{s('documentNone')}</i>
          )}
        </dd>
      </div>
      <div>
        <dt>{s('consentOn')}</dt>
        <dd className="num">{guardian.consentOn ?? <i className="nothing">{s('consentNone')}</i>}</dd>
      </div>
    </dl>
  );
}

function Name({ customer, onClose }: { customer: string; onClose: () => void }) {
  const s = useSaid();
  const again = useAgain(customer);
  return (
    <Sheet title={s('nameGuardian')} onClose={onClose}>
      <CommandForm
        call="people/name-guardian"
        submit={s('submitGive')}
        fixed={{ customer }}
        initial={{ relation: 'Mother' }}
        onDone={() => {
          toast(s('guardianNamed'));
          again();
          onClose();
        }}
      >
        <div className="pair">
          <Field name="name" label={s('name')}>
            <Input autoComplete="off" />
          </Field>
          <Field name="relation" label={s('relationLabel')}>
            <Select options={relations.map((value) => ({ value, label: s(`relation.${value}`) }))} />
          </Field>
          <Field name="phone" label={s('phone')}>
            <Input inputMode="tel" autoComplete="off" className="num" />
          </Field>
          <Field name="consentOn" label={s('consentOn')}>
            <DateInput placeholder="2026-03-01" />
          </Field>
        </div>
        <Field name="document" label={s('documentLabel')} hint={s('documentHint')}>
          <Select allowClear options={documents.map((value) => ({ value, label: s(`document.${value}`) }))} />
        </Field>
      </CommandForm>
    </Sheet>
  );
}
