import { Input } from 'antd';
import { useTexts } from '@/locales';
import { CommandForm, Field } from './form';

export function ChangePassword({ large, onDone }: { large?: boolean; onDone: () => void }) {
  const { t } = useTexts();
  return (
    <CommandForm call="people/change-password" submit={t('account.change')} large={large} onDone={onDone}>
      <Field name="current" label={t('account.current')}>
        <Input.Password autoComplete="current-password" />
      </Field>
      <Field name="next" label={t('account.next')} hint={t('account.nextHint')}>
        <Input.Password autoComplete="new-password" />
      </Field>
    </CommandForm>
  );
}
