import { Input } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/locales';
import { DateInput } from '@/parts/dates';
import { CommandForm, Field } from '@/parts/form';
import { Once } from '@/parts/once';
import { Sheet } from '@/parts/sheet';

export default function CreateToken({ onCreated, onClose }: { onCreated: () => void; onClose: () => void }) {
  const { t } = useTexts();
  const [secret, setSecret] = useState<string>();
  return (
    <Sheet title={t('account.create')} onClose={onClose}>
      {secret ? (
        <Once secret={secret} text={t('account.tokenOnce')} onClose={onClose} />
      ) : (
        <CommandForm
          call="people/create-token"
          submit={t('account.create')}
          onDone={({ token }) => {
            setSecret(token);
            onCreated();
          }}
        >
          <Field name="name" label={t('account.tokenName')}>
            <Input autoFocus autoComplete="off" placeholder={t('account.tokenNameHint')} />
          </Field>
          <Field name="expiresOn" label={t('account.expiresOn')}>
            <DateInput placeholder="2027-06-30" />
          </Field>
        </CommandForm>
      )}
    </Sheet>
  );
}
