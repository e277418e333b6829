import { Input } from 'antd';
import { Field } from '@/parts/form';
import { useSaid } from './-set-up-texts';

/** The new house, its first branch and its administrator. */
export default function Fields() {
  const said = useSaid();
  return (
    <div className="pair">
      <Field name="houseName" label={said('houseName')}>
        <Input autoComplete="organization" />
      </Field>
      <Field name="branchName" label={said('branchName')}>
        <Input autoComplete="off" />
      </Field>
      <Field name="administratorName" label={said('administratorName')}>
        <Input autoComplete="name" />
      </Field>
      <Field name="account" label={said('account')}>
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </Field>
      <Field name="password" label={said('password')} hint={said('passwordHint')}>
        <Input.Password autoComplete="new-password" />
      </Field>
      <Field name="code" label={said('code')} hint={said('codeHint')}>
        <Input autoComplete="one-time-code" spellCheck={false} className="num" />
      </Field>
    </div>
  );
}
