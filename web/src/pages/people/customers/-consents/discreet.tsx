import { Checkbox, Select, Switch } from 'antd';
import type { Answer } from '@/api/client';
import { CommandForm, Field } from '@/parts/form';
import { Sheet } from '@/parts/sheet';
import { toast } from '@/parts/toast';
import { useSaid } from './-texts';
import { useAgain } from './again';
import { channels } from './refuse';

/** `09:30` of minutes since midnight. */
export const hour = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const halves = Array.from({ length: 49 }, (_, i) => ({ value: i * 30, label: hour(i * 30) }));
type Now = NonNullable<Answer<'people/contact-wishes'>['discretion']>;

/** The channels and hours she names, made on the version that was open. */
export function Discreet({ customer, now, onClose }: { customer: string; now?: Now; onClose: () => void }) {
  const s = useSaid();
  const again = useAgain(customer);
  return (
    <Sheet title={s('discreetTitle')} onClose={onClose}>
      <p className="soft wording">{s('discreetText')}</p>
      <CommandForm
        call="people/keep-discreet"
        submit={s('submitGive')}
        initial={now ?? { channels: ['Call'], fromMinute: 10 * 60, toMinute: 18 * 60, neutralSign: true }}
        fixed={{ customer, version: now?.version ?? 0 }}
        onDone={() => {
          toast(s('discreetDone'));
          again();
          onClose();
        }}
      >
        <Field name="channels" label={s('channels')}>
          <Checkbox.Group
            options={channels
              .filter((channel) => channel !== 'Sms')
              .map((value) => ({ value, label: s(`channel.${value}`) }))}
          />
        </Field>
        <div className="pair">
          <Field name="fromMinute" label={s('from')}>
            <Select options={halves.slice(0, -1)} />
          </Field>
          <Field name="toMinute" label={s('to')}>
            <Select options={halves.slice(1)} />
          </Field>
        </div>
        <Field name="neutralSign" label={s('neutral')}>
          <Switch />
        </Field>
      </CommandForm>
    </Sheet>
  );
}
