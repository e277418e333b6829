import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useTexts } from '@/locales';
import { useCodeStep } from '@/parts/code-step';
import { CommandForm, Field } from '@/parts/form';
import { useModal } from '@/parts/modal';
import { toast } from '@/parts/toast';
import { forget, me, useMe } from './house';

/** Only the same person goes on: what is typed behind this was meant to be done in her name. */
export default function SignInAgainDialog({ onDone }: { onDone: () => void }) {
  const { t } = useTexts();
  const { name, account } = useMe();
  const client = useQueryClient();
  const go = useNavigate();
  const dialog = useModal();
  const step = useCodeStep();
  const leave = async () => {
    onDone();
    await go({ to: '/sign-in', ignoreBlocker: true });
    forget(client);
  };
  return (
    <dialog
      ref={dialog}
      className="confirm"
      aria-labelledby="again-title"
      onCancel={(event) => event.preventDefault()}
      onKeyDown={(event) => event.key === 'Escape' && event.preventDefault()}
    >
      <h2 id="again-title">{t('again.title')}</h2>
      <p>{t('again.text')}</p>
      <CommandForm
        call="people/sign-in"
        submit={t('signIn.submit')}
        fixed={{ account }}
        onRefused={step.onRefused}
        quiet={step.quiet}
        onDone={(who) => {
          client.setQueryData(me.queryKey, who);
          void client.invalidateQueries();
          toast(t('again.done'));
          onDone();
        }}
        aside={
          <Button type="text" onClick={leave}>
            {t('again.leave')}
          </Button>
        }
      >
        <Field name="password" label={t('again.password', { name, account })}>
          <Input.Password autoComplete="current-password" />
        </Field>
        {step.field}
      </CommandForm>
    </dialog>
  );
}
