import { useMutation } from '@tanstack/react-query';
import { Button, Input, QRCode } from 'antd';
import { useEffect, useState } from 'react';
import { tell } from '@/api/client';
import { CommandForm, Field } from './form';
import { CopyButton } from './once';
import { Refusal } from './refusal';
import './second-factor.css';
import { useSaid } from './second-factor-texts';

/** Binding a phone: the picture, a first code, then the recovery codes, shown this once. */
export default function BindPhone({ onDone }: { onDone: () => void }) {
  const said = useSaid();
  const [codes, setCodes] = useState<string[]>();
  const begin = useMutation({ mutationFn: () => tell('people/start-second-factor', {}) });
  const start = begin.mutate;
  useEffect(() => start(), [start]);
  if (codes)
    return (
      <div className="binding">
        <h3>{said('recovery')}</h3>
        <p>{said('recoveryText')}</p>
        <div className="codes">
          {codes.map((code) => (
            <code key={code} className="num">
              {code}
            </code>
          ))}
        </div>
        <div className="ways">
          <CopyButton text={codes.join('\n')} />
          <Button type="primary" onClick={onDone}>
            {said('done')}
          </Button>
        </div>
      </div>
    );
  if (begin.error) return <Refusal error={begin.error} />;
  if (!begin.data) return null;
  const { secret, address } = begin.data;
  return (
    <div className="binding">
      <p>{said('scan')}</p>
      <div className="picture">
        <QRCode type="svg" value={address} size={176} bordered={false} color="#000" bgColor="#fff" />
      </div>
      <p>{said('byHand')}</p>
      <code className="num">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      <CommandForm
        call="people/confirm-second-factor"
        submit={said('confirm')}
        onDone={(answer) => setCodes(answer.codes)}
      >
        <Field name="code" label={said('code')}>
          <Input autoFocus className="num" inputMode="numeric" autoComplete="one-time-code" />
        </Field>
      </CommandForm>
    </div>
  );
}
