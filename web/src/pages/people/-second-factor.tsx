import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { ask } from '@/api/client';
import { CommandForm, Field } from '@/parts/form';
import { moment } from '@/parts/format';
import { useSaid } from '@/parts/second-factor-texts';
import { Sheet } from '@/parts/sheet';
import { toast } from '@/parts/toast';

const BindPhone = lazy(() => import('@/parts/bind-phone'));
const mine = ask('people/my-second-factor');

/** Whether signing in takes a code of one's phone, and the way to turn that on and off. */
export default function SecondFactor() {
  const said = useSaid();
  const client = useQueryClient();
  const { data } = useQuery(mine);
  const [open, setOpen] = useState<'bind' | 'remove'>();
  const close = () => {
    setOpen(undefined);
    void client.invalidateQueries(mine);
    void client.invalidateQueries(ask('people/me'));
  };
  return (
    <section className="card">
      <h2>{said('title')}</h2>
      <p className="sub">{said('text')}</p>
      {data?.since ? (
        <>
          <p className="num">{said('since', { at: moment(data.since), count: data.recoveryCodesLeft })}</p>
          <Button onClick={() => setOpen('remove')}>{said('remove')}</Button>
        </>
      ) : data ? (
        <Button onClick={() => setOpen('bind')}>{said('start')}</Button>
      ) : null}
      {open === 'bind' ? (
        <Sheet title={said('start')} onClose={close}>
          <Suspense>
            <BindPhone onDone={close} />
          </Suspense>
        </Sheet>
      ) : null}
      {open === 'remove' ? (
        <Sheet title={said('title')} onClose={close}>
          <p className="sub">
            {said('removeText')} {data?.isDemanded ? said('demanded') : ''}
          </p>
          <CommandForm
            call="people/remove-second-factor"
            submit={said('remove')}
            onDone={() => {
              toast(said('removed'));
              close();
            }}
          >
            <Field name="current" label={said('current')}>
              <Input.Password autoFocus autoComplete="current-password" />
            </Field>
          </CommandForm>
        </Sheet>
      ) : null}
    </section>
  );
}
