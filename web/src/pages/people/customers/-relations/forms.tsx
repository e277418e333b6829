import { Input, Select } from 'antd';
import { useState } from 'react';
import { CommandForm, Field } from '@/parts/form';
import { day } from '@/parts/format';
import { Once } from '@/parts/once';
import { Sheet } from '@/parts/sheet';
import { toast } from '@/parts/toast';
import { kinds, useSaid } from './texts';

type Props = { customer: string; onDone: () => void; onClose: () => void };

/** A code for the other person; it is shown this once. */
export function Offer({ customer, onDone, onClose }: Props) {
  const said = useSaid();
  const [made, setMade] = useState<{ code: string; expiresAt: string }>();
  return (
    <Sheet title={said('offerTitle')} onClose={onClose}>
      {made ? (
        <Once secret={made.code} text={said('once', { until: day(made.expiresAt) })} onClose={onClose} />
      ) : (
        <>
          <p className="soft">{said('offerText')}</p>
          <CommandForm
            call="people/offer-link"
            submit={said('make')}
            fixed={{ customer }}
            onDone={(answer) => {
              setMade(answer);
              onDone();
            }}
          >
            <Field name="relation" label={said('relation')}>
              <Select autoFocus options={kinds.map((value) => ({ value, label: said(`kind.${value}`) }))} />
            </Field>
          </CommandForm>
        </>
      )}
    </Sheet>
  );
}

export function Accept({ customer, onDone, onClose }: Props) {
  const said = useSaid();
  return (
    <Sheet title={said('acceptTitle')} onClose={onClose}>
      <p className="soft">{said('acceptText')}</p>
      <CommandForm
        call="people/accept-link"
        submit={said('submit')}
        fixed={{ customer }}
        onDone={() => {
          toast(said('accepted'));
          onDone();
          onClose();
        }}
      >
        <Field name="code" label={said('code')}>
          <Input
            autoFocus
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            className="num"
            placeholder="ABCD-2345"
          />
        </Field>
      </CommandForm>
    </Sheet>
  );
}
