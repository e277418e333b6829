import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { ask } from '@/api/client';
import { DateInput } from '@/parts/dates';
import { CommandForm, Field } from '@/parts/form';
import { named } from '@/parts/format';
import { Sheet } from '@/parts/sheet';
import { toast } from '@/parts/toast';
import { useHouse } from '@/shell/house';
import { useSaid } from './-absences-texts';

export default function RecordAbsence({ onClose }: { onClose: () => void }) {
  const said = useSaid();
  const { today } = useHouse();
  const client = useQueryClient();
  const [form] = Form.useForm();
  const staff = Form.useWatch('staff', form);
  const list = useQuery(ask('people/staff-list'));
  const people = (list.data?.rows ?? [])
    .filter(({ isActive }) => isActive)
    .map((row) => ({
      value: row.staff,
      label: `${row.name} · ${named(row.position)}${row.awayUntil ? ` · ${said('away', { until: row.awayUntil })}` : ''}`,
    }));
  const nameOf = (id: string) => list.data?.rows.find((row) => row.staff === id)?.name ?? '';
  return (
    <Sheet title={said('record')} onClose={onClose}>
      <CommandForm
        call="people/record-absence"
        submit={said('record')}
        form={form}
        initial={{ firstDay: today, lastDay: today }}
        onDone={(_, body) => {
          toast(said('recorded', { name: nameOf(body.staff) }));
          void client.invalidateQueries(ask('people/absence-list'));
          onClose();
        }}
      >
        <Field name="staff" label={said('who')}>
          <Select autoFocus loading={list.isPending} showSearch={{ optionFilterProp: 'label' }} options={people} />
        </Field>
        <div className="pair">
          <Field name="firstDay" label={said('firstDay')}>
            <DateInput placeholder={today} />
          </Field>
          <Field name="lastDay" label={said('lastDay')}>
            <DateInput placeholder={today} />
          </Field>
        </div>
        <Field name="deputy" label={said('deputy')} hint={said('deputyHint')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={people.filter(({ value }) => value !== staff)}
          />
        </Field>
        <Field name="reason" label={said('reason')} hint={said('reasonHint')}>
          <Input autoComplete="off" />
        </Field>
      </CommandForm>
    </Sheet>
  );
}
