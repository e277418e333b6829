import { useMutation } from '@tanstack/react-query';
import { Button, Form, type FormInstance } from 'antd';
import { createContext, type ReactElement, type ReactNode, useContext, useMemo, useRef, useState } from 'react';
import { type Answer, type Body, type Call, freshKey, tell } from '@/api/client';
import type { Refused } from '@/api/refused';
import { rulesOf, tidy } from '@/api/rules';
import { useTexts } from '@/locales';
import { Refusal } from './refusal';
import { useUnsaved } from './unsaved';

const FormOf = createContext<Call>('people/sign-in');
type Values = Record<string, unknown>;
type More = Record<string, unknown>;

type Props<C extends Call> = {
  call: C;
  /** What the button says; without it the form is not ready to be sent. */
  submit?: string;
  onDone: (answer: Answer<C>, body: Body<C>) => void;
  initial?: Partial<Body<C>>;
  /** What the command carries beside what is typed: whose file, which version. */
  fixed?: Partial<Body<C>>;
  form?: FormInstance;
  /** Ways out of a refusal; `again` sends the same once more, with something added. */
  ways?: (refused: Refused, again: (more: More) => void) => ReactNode;
  onRefused?: (refused: Refused) => void;
  /** A refusal that the page shows itself. */
  quiet?: (refused: Refused) => boolean;
  large?: boolean;
  aside?: ReactNode;
  children: ReactNode;
};

/** One way for forms: one command, its rules from the server, its refusal in place, and Ctrl+Enter from anywhere. */
export function CommandForm<C extends Call>(props: Props<C>) {
  const { call, submit, onDone, initial, fixed, ways, onRefused, quiet, large, aside, children } = props;
  const { t } = useTexts();
  const [own] = Form.useForm();
  const form = props.form ?? own;
  const unsaved = useUnsaved();
  const sent = useRef({ text: '', key: '' });
  const [showing, show] = useState<Refused>();
  const wayOut = (refused: Refused) => ways?.(refused, (more) => send(more));
  const command = useMutation<Answer<C>, Refused, Body<C>>({
    mutationFn: (body) => {
      // The same content sent again is the same wish: it must not be done twice because an answer got lost.
      const text = JSON.stringify(body);
      if (sent.current.text !== text) sent.current = { text, key: freshKey() };
      return tell(call, body, { key: sent.current.key });
    },
    onMutate: () => show(undefined),
    onSuccess: (answer, body) => {
      unsaved.current = false;
      onDone(answer, body);
    },
    onError: (refused) => {
      if (refused.isSessionOver) return; // asked for over the page; what is typed stays, to be sent again
      if (wayOut(refused)) return show(refused); // it is said once, with the way out
      const known = Object.entries(refused.problem.errors ?? {}).filter(([name]) => name in rulesOf(call));
      form.setFields(known.map(([name, errors]) => ({ name, errors })));
      const first = known[0]?.[0];
      if (first) setTimeout(() => form.focusField(first)); // after the button has let go of the focus
      const said = known.some(([, errors]) => errors.includes(refused.problem.detail ?? ''));
      show(said ? undefined : refused);
      onRefused?.(refused);
    },
  });
  const send = (more: More = {}) => {
    const typed = tidy(call, form.getFieldsValue()) as Values;
    command.mutate({ ...typed, ...fixed, ...more } as Body<C>);
  };
  return (
    <FormOf value={call}>
      <Form
        form={form}
        layout="vertical"
        className="form"
        size={large ? 'large' : undefined}
        initialValues={initial}
        requiredMark={(label, { required }) => (
          <>
            {label}
            {required ? null : <small className="optional">{t('optional')}</small>}
          </>
        )}
        validateMessages={{ pattern: { mismatch: t('refused.pattern') } }}
        onValuesChange={() => {
          unsaved.current = true;
        }}
        onFinish={() => send()}
        onFinishFailed={({ errorFields }) => form.focusField(errorFields[0]?.name ?? [])}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          if (event.nativeEvent.isComposing)
            event.preventDefault(); // this Enter ends pinyin, not the form
          else if (event.ctrlKey || event.metaKey) form.submit();
        }}
      >
        {children}
        {showing && !quiet?.(showing) ? <Refusal error={showing}>{wayOut(showing)}</Refusal> : null}
        {submit ? (
          <div className="submit">
            <Button
              type="primary"
              htmlType="submit"
              loading={command.isPending}
              block={large}
              // The field keeps the focus: what leaving it has to say would push the button from under the finger.
              onMouseDown={(event) => event.preventDefault()}
            >
              {submit}
            </Button>
            {aside}
          </div>
        ) : null}
      </Form>
    </FormOf>
  );
}

type FieldProps = { name: string; label: string; hint?: ReactNode; className?: string; children: ReactElement };

/** One field, with the rules of the record it belongs to. */
export function Field({ name, label, hint, className, children }: FieldProps) {
  const call = useContext(FormOf);
  const rules = useMemo(() => rulesOf(call) as Record<string, ReturnType<typeof rulesOf>[never]>, [call]);
  return (
    <Form.Item
      name={name}
      label={label}
      rules={rules[name]}
      extra={hint}
      className={className}
      validateTrigger="onBlur"
    >
      {children}
    </Form.Item>
  );
}

export type { Values };
