import { useQueryClient } from '@tanstack/react-query';
import { createFileRoute, useRouter } from '@tanstack/react-router';
import { Input } from 'antd';
import { useTexts } from '@/locales';
import { useCodeStep } from '@/parts/code-step';
import { Door } from '@/parts/door';
import { CommandForm, Field } from '@/parts/form';
import { useTitle } from '@/parts/title';
import { me, useHouse } from '@/shell/house';
import { ownPage } from '@/shell/own-page';

export const Route = createFileRoute('/sign-in')({
  validateSearch: ({ from }): { from?: string } => ({ from: ownPage(from) }),
  component: SignIn,
});

function SignIn() {
  const { t } = useTexts();
  const { name } = useHouse();
  const { from } = Route.useSearch();
  const client = useQueryClient();
  const { history } = useRouter();
  const step = useCodeStep();
  useTitle(t('signIn.title'));
  return (
    <Door title={name ?? t('signIn.welcome')} text={from ? t('signIn.again') : t('signIn.welcome')}>
      <CommandForm
        call="people/sign-in"
        submit={t('signIn.submit')}
        large
        onRefused={step.onRefused}
        quiet={step.quiet}
        onDone={(who) => {
          client.setQueryData(me.queryKey, who);
          history.push(from ?? '/');
        }}
      >
        <Field name="account" label={t('signIn.account')}>
          <Input autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Field>
        <Field name="password" label={t('signIn.password')}>
          <Input.Password autoComplete="current-password" />
        </Field>
        {step.field}
      </CommandForm>
      <p className="after">{t('signIn.lost')}</p>
    </Door>
  );
}
