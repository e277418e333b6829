import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { type Answer, ask } from '@/api/client';
import { DateInput } from '@/parts/dates';
import { CommandForm, Field } from '@/parts/form';
import { day } from '@/parts/format';
import { Sheet } from '@/parts/sheet';
import { toast } from '@/parts/toast';
import { useSaid } from './-texts';
import { Part, useAgain } from './again';

type Told = Answer<'people/customer-holds'>;
type Row = Told['rows'][number];

/** What holds her now and held her before; of medical ones only that they are there, where that level is closed. */
export function Holds({ customer }: { customer: string }) {
  const s = useSaid();
  const { data, error, isPending, refetch } = useQuery(ask('people/customer-holds', { customer }));
  const [placing, setPlacing] = useState(false);
  const [lifting, setLifting] = useState<Row>();
  const rows = data?.rows ?? [];
  const past = rows.filter(({ isInForce }) => !isInForce);
  const now = rows.filter(({ isInForce }) => isInForce);
  return (
    <Part title={s('holds')} error={error} isPending={isPending} onRetry={refetch}>
      {now.length ? (
        <ul className="things">
          {now.map((row) => (
            <Line key={row.hold} row={row} onLift={() => setLifting(row)} />
          ))}
        </ul>
      ) : (
        <p className="nothing">{s('holdsNone')}</p>
      )}
      {data?.placeable.length ? (
        <div className="ways">
          <Button onClick={() => setPlacing(true)}>{s('place')}</Button>
        </div>
      ) : null}
      {past.length ? (
        <details>
          <summary>{s('pastHolds')}</summary>
          <ul className="things small">
            {past.map((row) => (
              <Line key={row.hold} row={row} onLift={() => setLifting(row)} />
            ))}
          </ul>
        </details>
      ) : null}
      {placing && data ? <Place customer={customer} told={data} onClose={() => setPlacing(false)} /> : null}
      {lifting ? <Lift customer={customer} row={lifting} onClose={() => setLifting(undefined)} /> : null}
    </Part>
  );
}

function Line({ row, onLift }: { row: Row; onLift: () => void }) {
  const s = useSaid();
  const end = row.liftedAt
    ? s('liftedBy', { at: day(row.liftedAt), name: row.liftedByName ?? '' })
    : row.until && s(row.isInForce ? 'until' : 'lapsed', { until: row.until });
  return (
    <li>
      <div>
        <b>{row.kind ? s(`kind.${row.kind}`) : s('medicalHold')}</b>
        <p>
          {[
            s('placedBy', { at: day(row.placedAt), name: row.placedByName ?? '' }),
            end,
            row.speaker && s('speaker', { name: row.speaker.name }),
            row.note,
            row.liftReason,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {row.may.includes('people.lift-hold') ? <Button onClick={onLift}>{s('lift')}</Button> : null}
    </li>
  );
}

function Place({ customer, told, onClose }: { customer: string; told: Told; onClose: () => void }) {
  const s = useSaid();
  const again = useAgain(customer);
  const [form] = Form.useForm();
  const kind = Form.useWatch('kind', form);
  return (
    <Sheet title={s('placeTitle')} onClose={onClose}>
      <CommandForm
        call="people/place-hold"
        submit={s('submitPlace')}
        form={form}
        fixed={{ customer }}
        onDone={() => {
          toast(s('placed'));
          again();
          onClose();
        }}
      >
        <Field name="kind" label={s('kindLabel')}>
          <Select options={told.placeable.map((value) => ({ value, label: s(`kind.${value}`) }))} />
        </Field>
        {kind === 'Dispute' ? (
          <Field name="speaker" label={s('speakerLabel')}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={told.speakers.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
        ) : null}
        <Field name="until" label={s('untilLabel')} hint={s('untilHint')}>
          <DateInput placeholder="2026-12-31" />
        </Field>
        <Field name="note" label={s('note')}>
          <Input autoComplete="off" />
        </Field>
      </CommandForm>
    </Sheet>
  );
}

function Lift({ customer, row, onClose }: { customer: string; row: Row; onClose: () => void }) {
  const s = useSaid();
  const again = useAgain(customer);
  const kind = row.kind ? s(`kind.${row.kind}`) : s('medicalHold');
  return (
    <Sheet title={s('liftTitle', { kind })} onClose={onClose}>
      <CommandForm
        call="people/lift-hold"
        submit={s('lift')}
        fixed={{ hold: row.hold }}
        onDone={() => {
          toast(s('lifted'));
          again();
          onClose();
        }}
      >
        <Field name="reason" label={s('liftReason')}>
          <Input autoComplete="off" />
        </Field>
      </CommandForm>
    </Sheet>
  );
}
