import { Input } from 'antd';
import type { Body, Call } from '@/api/client';
import { CommandForm, Field } from './form';
import { Sheet } from './sheet';

type Reasoned = { [C in Call]: Body<C> extends { reason: string } ? C : never }[Call];
type Props<C extends Reasoned> = {
  call: C;
  fixed: Partial<Body<C>>;
  title: string;
  text: string;
  label: string;
  submit: string;
  onDone: () => void;
  onClose: () => void;
};

/** Something is taken back, and that needs a reason: it stays on record with it. */
export function WithReason<C extends Reasoned>(props: Props<C>) {
  const { call, fixed, title, text, label, submit, onDone, onClose } = props;
  return (
    <Sheet title={title} onClose={onClose}>
      <p className="soft">{text}</p>
      <CommandForm
        call={call}
        submit={submit}
        fixed={fixed}
        onDone={() => {
          onDone();
          onClose();
        }}
      >
        <Field name="reason" label={label}>
          <Input autoFocus autoComplete="off" />
        </Field>
      </CommandForm>
    </Sheet>
  );
}
