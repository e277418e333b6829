import { useQueryClient } from '@tanstack/react-query';
import { Checkbox, Input, Switch } from 'antd';
import { type Answer, ask } from '@/api/client';
import { useTexts } from '@/locales';
import { CommandForm, Field } from '@/parts/form';
import { named } from '@/parts/format';
import { Sheet } from '@/parts/sheet';
import { toast } from '@/parts/toast';
import './-positions.css';
import { useSaid } from './-positions-texts';

type List = Answer<'people/position-list'>;
type Props = { row?: List['rows'][number]; permissions: List['permissions']; onClose: () => void };

/** One position: its names, and what it may do. Without one it is a new one. */
export default function PositionForm({ row, permissions, onClose }: Props) {
  const { t } = useTexts();
  const said = useSaid();
  const client = useQueryClient();
  const done = (text: string) => {
    toast(text);
    void client.invalidateQueries(ask('people/position-list'));
    void client.invalidateQueries(ask('people/me')); // it may be one's own
    onClose();
  };
  const fields = (
    <>
      <Field name="name" label={said('name')}>
        <Input autoFocus={!row} autoComplete="off" />
      </Field>
      <Field name="nameEn" label={said('nameEn')} hint={said('nameEnHint')}>
        <Input autoComplete="off" />
      </Field>
      <Field name="permissions" label={said('permissions')} hint={said('permissionsHint')}>
        <Checkbox.Group
          className="permissions"
          options={permissions.map((one) => ({ value: one.code, label: named(one), disabled: !one.isMine }))}
        />
      </Field>
      <Field name="totpRequired" label={said('totp')} hint={said('totpHint')}>
        <Switch />
      </Field>
    </>
  );
  if (!row)
    return (
      <Sheet title={said('create')} onClose={onClose}>
        <CommandForm
          call="people/create-position"
          submit={said('create')}
          initial={{ permissions: [], totpRequired: false }}
          onDone={(_, { name }) => done(said('created', { name }))}
        >
          {fields}
        </CommandForm>
      </Sheet>
    );
  return (
    <Sheet title={said('correctNamed', { name: named(row) })} onClose={onClose}>
      <CommandForm
        call="people/correct-position"
        submit={t('save')}
        initial={{ name: row.name, nameEn: row.nameEn, permissions: row.permissions, totpRequired: row.totpRequired }}
        fixed={{ position: row.position, version: row.version }}
        onRefused={({ code }) =>
          code === 'kernel.changed' && void client.invalidateQueries(ask('people/position-list'))
        }
        onDone={() => done(said('corrected', { count: row.people }))}
      >
        {fields}
      </CommandForm>
    </Sheet>
  );
}
