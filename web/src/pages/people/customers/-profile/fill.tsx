import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { ask, type Body } from '@/api/client';
import { useTexts } from '@/locales';
import { CommandForm, Field } from '@/parts/form';
import { named } from '@/parts/format';
import { Sheet } from '@/parts/sheet';
import { toast } from '@/parts/toast';
import { useSaid } from './-texts';
import { filledIn, type Known, type Profile, worded } from './fields';
import { OneField } from './one-field';

type Filled = NonNullable<Body<'people/fill-profile'>['values']>;
type Props = { profile: Profile; fields: Known[]; first: string; onClose: () => void };

/** One group filled in, on the version that was open. Only what was touched is sent; what others change meanwhile is said, not moved. */
export default function Fill({ profile, fields, first, onClose }: Props) {
  const said = useSaid();
  const client = useQueryClient();
  const [base, setBase] = useState(profile);
  const changed = profile.version !== base.version;
  const { customer } = base;
  const group = fields[0]?.group ?? 'Descriptive';
  const refetch = () => client.invalidateQueries(ask('people/profile-card', { customer }));
  return (
    <Sheet title={said('editTitle', { group: said(`group.${group}`) })} onClose={onClose}>
      <CommandForm
        call="people/fill-profile"
        submit={useTexts().t('save')}
        initial={{ values: [] }}
        fixed={{ customer, version: base.version }}
        onRefused={({ code }) => code === 'kernel.changed' && void refetch()}
        quiet={({ code }) => code === 'kernel.changed' && changed}
        onDone={() => {
          toast(said('saved'));
          void refetch();
          void client.invalidateQueries(ask('people/customer-glance', { customer }));
          void client.invalidateQueries(ask('people/customer-timeline', { customer }));
          onClose();
        }}
        aside={<kbd>Ctrl ⏎</kbd>}
      >
        {changed ? <Changed before={base} now={profile} fields={fields} onMerge={() => setBase(profile)} /> : null}
        <Form.Item name="values" noStyle>
          <Fields profile={base} fields={fields} first={first} />
        </Form.Item>
        <Field name="reason" label={said('reason')}>
          <Input autoComplete="off" placeholder={said('reasonHint')} />
        </Field>
      </CommandForm>
    </Sheet>
  );
}

type FieldsProps = Pick<Props, 'profile' | 'fields' | 'first'> & {
  value?: Filled;
  onChange?: (values: Filled) => void;
};

/** All fields of the group as one value: those that were touched. */
function Fields({ profile, fields, first, value = [], onChange }: FieldsProps) {
  const touch = (field: string, text: string) =>
    onChange?.([...value.filter((one) => one.field !== field), { field, value: text }]);
  return fields.map((field) => {
    const touched = value.find((one) => one.field === field.code);
    return (
      <OneField
        key={field.code}
        field={field}
        focused={field.code === first}
        value={(touched ? touched.value : filledIn(profile, field.code)) ?? ''}
        onChange={(text) => touch(field.code, text)}
      />
    );
  });
}

type ChangedProps = { before: Profile; now: Profile; fields: Known[]; onMerge: () => void };

function Changed({ before, now, fields, onMerge }: ChangedProps) {
  const { t } = useTexts();
  const said = useSaid();
  const differing = fields.filter(({ code }) => filledIn(before, code) !== filledIn(now, code));
  const show = (profile: Profile, field: Known) => {
    const value = filledIn(profile, field.code);
    return value ? worded(field, value, profile.staff) : t('fact.empty');
  };
  return (
    <div className="changed" role="alert">
      <b>{said('changedByOthers')}</b>
      <p>{said('changedText')}</p>
      <ul>
        {differing.map((field) => (
          <li key={field.code}>
            <span>{named(field)}</span>
            <del>{show(before, field)}</del>
            <ins>{show(now, field)}</ins>
          </li>
        ))}
      </ul>
      <Button size="small" onClick={onMerge}>
        {said('merge')}
      </Button>
    </div>
  );
}
