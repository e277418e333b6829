import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { ask } from '@/api/client';
import { useTexts } from '@/locales';
import { CommandForm, Field } from '@/parts/form';
import { named } from '@/parts/format';
import { Once } from '@/parts/once';
import { Sheet } from '@/parts/sheet';
import { useMe } from '@/shell/house';

const scopes = ['Own', 'Department', 'Branch', 'Region', 'All'] as const;

export default function AddStaff({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const me = useMe();
  const client = useQueryClient();
  const positions = useQuery(ask('people/position-list'));
  const [added, setAdded] = useState<{ name: string; password: string }>();
  return (
    <Sheet title={added ? t('staff.added', { name: added.name }) : t('staff.add')} onClose={onClose}>
      {added ? (
        <Once secret={added.password} text={t('staff.once')} onClose={onClose} />
      ) : (
        <CommandForm
          call="people/add-staff"
          submit={t('staff.submit')}
          initial={{ branch: me.branch.id, scope: 'Own' }}
          onDone={({ password }, { name }) => {
            setAdded({ name, password });
            void client.invalidateQueries(ask('people/staff-list'));
          }}
        >
          <Field name="name" label={t('staff.name')}>
            <Input autoFocus autoComplete="off" />
          </Field>
          <Field name="account" label={t('staff.account')} hint={t('staff.accountHint')}>
            <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
          </Field>
          <Field name="position" label={t('staff.position')}>
            <Select
              loading={positions.isPending}
              options={positions.data?.rows.map((row) => ({ value: row.position, label: named(row) }))}
            />
          </Field>
          <Field name="branch" label={t('staff.branch')}>
            <Select options={me.branches.map(({ id, name }) => ({ value: id, label: name }))} />
          </Field>
          <Field name="scope" label={t('staff.scope')}>
            <Select options={scopes.map((value) => ({ value, label: t(`scope.${value}`) }))} />
          </Field>
        </CommandForm>
      )}
    </Sheet>
  );
}
