import { Checkbox, Input, Segmented, Select } from 'antd';
import { CommandForm, Field } from '@/parts/form';
import { Sheet } from '@/parts/sheet';
import { toast } from '@/parts/toast';
import { useSaid } from './-texts';
import { useAgain } from './again';

export const channels = ['Message', 'Sms', 'Email', 'Call', 'InPerson'] as const;
const purposes = ['Care', 'AppointmentOrMoney', 'Survey', 'Marketing'] as const;
const wishes = ['Spoken', 'Written', 'Reply', 'Online'] as const;
type Props = { customer: string; onClose: () => void };

/** What she does not want, as she said it; safety is not among it. */
export function Refuse({ customer, onClose }: Props) {
  const s = useSaid();
  const again = useAgain(customer);
  return (
    <Sheet title={s('refuseTitle')} onClose={onClose}>
      <CommandForm
        call="people/refuse-contact"
        submit={s('submitRefuse')}
        initial={{ channels: [], purposes: [], how: 'Spoken' }}
        fixed={{ customer }}
        onDone={() => {
          toast(s('refused'));
          again();
          onClose();
        }}
      >
        <Field name="channels" label={s('channels')}>
          <Checkbox.Group options={channels.map((value) => ({ value, label: s(`channel.${value}`) }))} />
        </Field>
        <Field name="purposes" label={s('purposes')} hint={s('careHint')}>
          <Checkbox.Group options={purposes.map((value) => ({ value, label: s(`use.${value}`) }))} />
        </Field>
        <Field name="how" label={s('said')}>
          <Select options={wishes.map((value) => ({ value, label: s(`wish.${value}`) }))} />
        </Field>
        <Field name="reason" label={s('reason')}>
          <Input autoComplete="off" />
        </Field>
      </CommandForm>
    </Sheet>
  );
}

/** STOP, sent back on one channel. */
export function Stop({ customer, onClose }: Props) {
  const s = useSaid();
  const again = useAgain(customer);
  return (
    <Sheet title={s('stopTitle')} onClose={onClose}>
      <p className="soft wording">{s('stopText')}</p>
      <CommandForm
        call="people/stop-marketing"
        submit={s('stop')}
        initial={{ channel: 'Sms', how: 'Reply' }}
        fixed={{ customer }}
        onDone={() => {
          toast(s('stopped'));
          again();
          onClose();
        }}
      >
        <Field name="channel" label={s('channels')}>
          <Segmented block options={channels.map((value) => ({ value, label: s(`channel.${value}`) }))} />
        </Field>
        <Field name="how" label={s('said')}>
          <Select options={wishes.map((value) => ({ value, label: s(`wish.${value}`) }))} />
        </Field>
      </CommandForm>
    </Sheet>
  );
}
