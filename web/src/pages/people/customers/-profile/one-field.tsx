import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useEffect, useRef } from 'react';
import { ask } from '@/api/client';
import { DateInput } from '@/parts/dates';
import { named, readDate } from '@/parts/format';
import { useSaid } from './-texts';
import type { Known } from './fields';

type Props = { field: Known; value: string; focused: boolean; onChange: (text: string) => void };

/** One field by its kind. Whatever the control, what leaves it is text: several choices with commas between them. */
export function OneField({ field, value, focused, onChange }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focused) box.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [focused]);
  const id = `profile-${field.code}`;
  return (
    <div ref={box}>
      <Form.Item label={named(field)} htmlFor={id} className="of-profile">
        <Control id={id} field={field} value={value} onChange={onChange} />
      </Form.Item>
    </div>
  );
}

function Control({ id, field, value, onChange }: Omit<Props, 'focused'> & { id: string }) {
  const said = useSaid();
  const { kind, choices } = field;
  const options = choices.map((choice) => ({ value: choice.code, label: named(choice) }));
  const many = value ? value.split(',') : [];
  if (kind === 'Choice') {
    const choose = (chosen?: string) => onChange(chosen ?? '');
    return (
      <Select
        id={id}
        allowClear
        placeholder={said('choose')}
        value={value || undefined}
        options={options}
        onChange={choose}
      />
    );
  }
  if (kind === 'Choices') {
    const choose = (chosen: string[]) => onChange(chosen.join(','));
    return (
      <Select
        id={id}
        mode="multiple"
        optionFilterProp="label"
        placeholder={said('several')}
        value={many}
        options={options}
        onChange={choose}
      />
    );
  }
  if (kind === 'Staff') return <Colleagues id={id} value={many} onChange={(chosen) => onChange(chosen.join(','))} />;
  if (kind === 'Date') return <DateInput id={id} value={value} onChange={(text) => onChange(readDate(text) ?? text)} />;
  const plain = { id, value, onChange: (event: { target: { value: string } }) => onChange(event.target.value) };
  if (kind === 'LongText') return <Input.TextArea {...plain} rows={2} maxLength={1000} className="growing" />;
  if (kind === 'Number')
    return <Input {...plain} inputMode="numeric" maxLength={2} className="num" autoComplete="off" />;
  return <Input {...plain} maxLength={100} autoComplete="off" />;
}

type ColleaguesProps = { id: string; value: string[]; onChange: (chosen: string[]) => void };

function Colleagues({ id, value, onChange }: ColleaguesProps) {
  const said = useSaid();
  const { data, isPending } = useQuery(ask('people/colleague-list'));
  return (
    <Select
      id={id}
      mode="multiple"
      maxCount={5}
      loading={isPending}
      placeholder={said('several')}
      optionFilterProp="label"
      value={value}
      onChange={onChange}
      options={data?.rows.map((row) => ({ value: row.staff, label: row.name }))}
    />
  );
}
