import { useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { ask } from '@/api/client';
import { CommandForm, Field } from '@/parts/form';
import { Once } from '@/parts/once';
import { Sheet } from '@/parts/sheet';
import { useMe } from '@/shell/house';
import { StaffFields } from './-staff-fields';
import { useSaid } from './-staff-texts';

export default function AddStaff({ onClose }: { onClose: () => void }) {
  const said = useSaid();
  const me = useMe();
  const client = useQueryClient();
  const [added, setAdded] = useState<{ name: string; password: string }>();
  return (
    <Sheet title={added ? said('added', { name: added.name }) : said('add')} onClose={onClose}>
      {added ? (
        <Once secret={added.password} text={said('once')} onClose={onClose} />
      ) : (
        <CommandForm
          call="people/add-staff"
          submit={said('submit')}
          initial={{ branch: me.branch.id, scope: 'Own' }}
          onDone={({ password }, { name }) => {
            setAdded({ name, password });
            void client.invalidateQueries(ask('people/staff-list'));
          }}
        >
          <Field name="name" label={said('name')}>
            <Input autoFocus autoComplete="off" />
          </Field>
          <Field name="account" label={said('account')} hint={said('accountHint')}>
            <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
          </Field>
          <StaffFields />
        </CommandForm>
      )}
    </Sheet>
  );
}
