import { useQuery } from '@tanstack/react-query';
import { Input, Segmented, Select } from 'antd';
import { ask } from '@/api/client';
import { DateInput } from '@/parts/dates';
import { CommandForm, Field } from '@/parts/form';
import { MoneyInput } from '@/parts/money-input';
import { Sheet } from '@/parts/sheet';
import { toast } from '@/parts/toast';
import { useMe } from '@/shell/house';
import { useSaid } from './texts';

const kinds = ['Gift', 'Upgrade', 'Discount', 'Courtesy'] as const;
type Props = { customer: string; hidesMoney: boolean; onDone: () => void; onClose: () => void };

export function NoteFavour({ customer, hidesMoney, onDone, onClose }: Props) {
  const said = useSaid();
  const me = useMe();
  const colleagues = useQuery(ask('people/colleague-list'));
  return (
    <Sheet title={said('favours.title')} onClose={onClose}>
      <CommandForm
        call="people/note-favour"
        submit={said('favours.submit')}
        fixed={{ customer }}
        initial={{ kind: 'Gift' }}
        onDone={() => {
          toast(said('favours.noted'));
          onDone();
          onClose();
        }}
      >
        <Field name="kind" label={said('favour.label')}>
          <Segmented block options={kinds.map((value) => ({ value, label: said(`favour.${value}`) }))} />
        </Field>
        <Field name="what" label={said('favours.what')}>
          <Input autoFocus autoComplete="off" placeholder={said('favours.whatHint')} />
        </Field>
        {hidesMoney ? null : (
          <Field name="valueMinor" label={said('favours.value')}>
            <MoneyInput />
          </Field>
        )}
        <Field name="why" label={said('favours.why')}>
          <Input autoComplete="off" />
        </Field>
        <div className="pair">
          <Field name="givenBy" label={said('favours.givenBy')}>
            <Select
              allowClear
              placeholder={me.name}
              options={colleagues.data?.rows.map(({ staff, name }) => ({ value: staff, label: name }))}
            />
          </Field>
          <Field name="givenOn" label={said('favours.givenOn')} hint={said('notes.saidHint')}>
            <DateInput placeholder="" />
          </Field>
        </div>
      </CommandForm>
    </Sheet>
  );
}
