import { useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { ask } from '@/api/client';
import { useTexts } from '@/locales';
import { CommandForm, Field } from '@/parts/form';
import { Once } from '@/parts/once';
import { Sheet } from '@/parts/sheet';
import { useMe } from '@/shell/house';
import { StaffFields } from './-staff-fields';

export default function AddStaff({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const me = useMe();
  const client = useQueryClient();
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
          <StaffFields />
        </CommandForm>
      )}
    </Sheet>
  );
}
