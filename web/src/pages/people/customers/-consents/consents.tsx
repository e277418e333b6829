import { useQuery } from '@tanstack/react-query';
import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { type Answer, ask } from '@/api/client';
import { useTexts } from '@/locales';
import { DateInput } from '@/parts/dates';
import { CommandForm, Field } from '@/parts/form';
import { day } from '@/parts/format';
import { Sheet } from '@/parts/sheet';
import { toast } from '@/parts/toast';
import { useSaid } from './-texts';
import { Part, useAgain } from './again';

type Row = Answer<'people/customer-consents'>['rows'][number];
const hows = ['OnPaper', 'Spoken', 'Online'] as const;

/** What she agrees to, purpose by purpose, with the wording she was shown. */
export function Consents({ customer }: { customer: string }) {
  const s = useSaid();
  const { data, error, isPending, refetch } = useQuery(ask('people/customer-consents', { customer }));
  const [giving, setGiving] = useState<Row>();
  const [withdrawing, setWithdrawing] = useState<Row>();
  return (
    <Part title={s('consents')} error={error} isPending={isPending} onRetry={refetch}>
      <ul className="things">
        {data?.rows.map((row) => (
          <li key={row.purpose}>
            <div>
              <b>{s(`purpose.${row.purpose}`)}</b>
              {row.open ? <Stands open={row.open} newest={row.newest.number} /> : <p>{s('notAgreed')}</p>}
            </div>
            <span className="push" />
            {row.may.includes('people.give-consent') ? (
              <Button onClick={() => setGiving(row)}>{s(row.open ? 'renew' : 'give')}</Button>
            ) : null}
            {row.may.includes('people.withdraw-consent') ? (
              <Button type="text" className="soft" onClick={() => setWithdrawing(row)}>
                {s('withdraw')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {data?.earlier.length ? (
        <details>
          <summary>{s('earlier')}</summary>
          <ul>
            {data.earlier.map((gone) => (
              <li key={gone.consent}>
                {s(`purpose.${gone.purpose}`)} · {s('number', { number: gone.number })} ·{' '}
                <span className="num">{s('ended', { from: day(gone.givenAt), to: day(gone.withdrawnAt) })}</span>
                {gone.reason ? ` · ${gone.reason}` : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {giving ? <Give customer={customer} row={giving} onClose={() => setGiving(undefined)} /> : null}
      {withdrawing ? (
        <Withdraw customer={customer} row={withdrawing} onClose={() => setWithdrawing(undefined)} />
      ) : null}
    </Part>
  );
}

function Stands({ open, newest }: { open: NonNullable<Row['open']>; newest: number }) {
  const s = useSaid();
  return (
    <p>
      <span className="good">{s('agreed', { how: s(`how.${open.how}`), at: day(open.givenAt) })}</span>
      {' · '}
      {s('number', { number: open.number })}
      {open.number < newest ? ` (${s('older', { number: newest })})` : null}
      {open.takenByName ? ` · ${s('by', { name: open.takenByName })}` : null}
    </p>
  );
}

type SheetProps = { customer: string; row: Row; onClose: () => void };

function Give({ customer, row, onClose }: SheetProps) {
  const s = useSaid();
  const { language } = useTexts();
  const again = useAgain(customer);
  return (
    <Sheet title={s('giveTitle', { purpose: s(`purpose.${row.purpose}`) })} onClose={onClose}>
      <p className="soft">
        {s('show')} · {s('number', { number: row.newest.number })}
      </p>
      <blockquote className="quote wording">{language === 'en' ? row.newest.en : row.newest.zh}</blockquote>
      <CommandForm
        call="people/give-consent"
        submit={s('submitGive')}
        initial={{ how: 'OnPaper' }}
        fixed={{ customer, purpose: row.purpose, wording: row.newest.id }}
        onRefused={again}
        onDone={() => {
          toast(s('given'));
          again();
          onClose();
        }}
      >
        <Field name="how" label={s('way')}>
          <Segmented block options={hows.map((value) => ({ value, label: s(`how.${value}`) }))} />
        </Field>
        <Field name="on" label={s('on')} hint={s('onHint')}>
          <DateInput />
        </Field>
      </CommandForm>
    </Sheet>
  );
}

function Withdraw({ customer, row, onClose }: SheetProps) {
  const s = useSaid();
  const again = useAgain(customer);
  return (
    <Sheet title={s('withdrawTitle', { purpose: s(`purpose.${row.purpose}`) })} onClose={onClose}>
      <p className="soft wording">{s('withdrawText')}</p>
      <CommandForm
        call="people/withdraw-consent"
        submit={s('submitWithdraw')}
        initial={{ how: 'Spoken' }}
        fixed={{ consent: row.open?.consent }}
        onDone={() => {
          toast(s('withdrawn'));
          again();
          onClose();
        }}
      >
        <Field name="how" label={s('way')}>
          <Segmented block options={hows.map((value) => ({ value, label: s(`how.${value}`) }))} />
        </Field>
        <Field name="reason" label={s('reason')}>
          <Input autoComplete="off" />
        </Field>
      </CommandForm>
    </Sheet>
  );
}
