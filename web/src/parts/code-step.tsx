import { Input } from 'antd';
import { useState } from 'react';
import type { Refused } from '@/api/refused';
import { useSaid } from './code-step-texts';
import { Field } from './form';

/** The second step of signing in: asked for when the house says so, under the password that was right. */
export function useCodeStep() {
  const [asked, setAsked] = useState(false);
  const said = useSaid();
  return {
    onRefused: ({ code }: Refused) => code === 'people.code-needed' && setAsked(true),
    quiet: ({ code }: Refused) => code === 'people.code-needed',
    field: asked ? (
      <Field name="code" label={said('code')} hint={said('hint')}>
        <Input autoFocus className="num" autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} />
      </Field>
    ) : null,
  };
}
