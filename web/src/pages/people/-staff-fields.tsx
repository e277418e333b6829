import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { ask } from '@/api/client';
import { useTexts } from '@/locales';
import { Field } from '@/parts/form';
import { named } from '@/parts/format';
import { useSaid } from './-staff-texts';

const scopes = ['Own', 'Department', 'Branch', 'Region', 'All'] as const;

/** Where she works, as what, and how far she sees: the same for a new colleague and one who is corrected. */
export function StaffFields() {
  const { t } = useTexts();
  const said = useSaid();
  const form = Form.useFormInstance();
  const positions = useQuery(ask('people/position-list'));
  const places = useQuery(ask('people/organisation'));
  const branch = Form.useWatch('branch', form);
  const departments = places.data?.rows.find((row) => row.branch === branch)?.departments ?? [];
  return (
    <>
      <Field name="position" label={said('position')}>
        <Select
          loading={positions.isPending}
          showSearch={{ optionFilterProp: 'label' }}
          options={positions.data?.rows.map((row) => ({ value: row.position, label: named(row) }))}
        />
      </Field>
      <Field name="branch" label={said('branch')}>
        <Select
          loading={places.isPending}
          options={places.data?.rows.map((row) => ({ value: row.branch, label: row.name }))}
          onChange={() => form.setFieldValue('department', undefined)}
        />
      </Field>
      <Field name="department" label={said('department')} hint={said('departmentHint')}>
        <Select allowClear options={departments.map((d) => ({ value: d.department, label: d.name }))} />
      </Field>
      <Field name="scope" label={said('scope')}>
        <Select options={scopes.map((value) => ({ value, label: t(`scope.${value}`) }))} />
      </Field>
    </>
  );
}
