import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { type Answer, ask, tell } from '@/api/client';
import { useTexts } from '@/locales';
import { Confirm } from '@/parts/confirm';
import { CommandForm, Field } from '@/parts/form';
import { Once } from '@/parts/once';
import { Sheet } from '@/parts/sheet';
import { complain, toast } from '@/parts/toast';
import { SessionRows } from './-sessions';
import { StaffFields } from './-staff-fields';
import { useSaid } from './-staff-texts';

type Row = Answer<'people/staff-list'>['rows'][number];

/** One colleague: where she works and what she may, where she is signed in, and a way back when her password is lost. */
export default function ManageStaff({ row, onClose }: { row: Row; onClose: () => void }) {
  const { t } = useTexts();
  const said = useSaid();
  const client = useQueryClient();
  const [password, setPassword] = useState<string>();
  const { staff, version, name, account, may } = row;
  if (password)
    return (
      <Sheet title={said('resetDone', { name })} onClose={onClose}>
        <Once secret={password} text={said('once')} onClose={onClose} />
      </Sheet>
    );
  return (
    <Sheet title={`${name} · ${account}`} onClose={onClose}>
      {may.includes('people.correct-staff') ? (
        <CommandForm
          call="people/correct-staff"
          submit={t('save')}
          initial={{
            name,
            position: row.position.id,
            branch: row.branch.id,
            department: row.department?.id,
            scope: row.scope,
          }}
          fixed={{ staff, version }}
          onRefused={({ code }) => code === 'kernel.changed' && void client.invalidateQueries(ask('people/staff-list'))}
          onDone={(_, body) => {
            toast(said('corrected', { name: body.name }));
            void client.invalidateQueries(ask('people/staff-list'));
            onClose();
          }}
        >
          <Field name="name" label={said('name')}>
            <Input autoComplete="off" />
          </Field>
          <StaffFields />
        </CommandForm>
      ) : null}
      <section className="part">
        <h3>{said('sessions')}</h3>
        <SessionRows of={staff} none={said('noSessions')} />
      </section>
      {may.includes('people.lift-second-factor') ? <LiftSecondFactor row={row} onDone={onClose} /> : null}
      {may.includes('people.reset-password') ? <ResetPassword row={row} onDone={setPassword} /> : null}
    </Sheet>
  );
}

function ResetPassword({ row: { staff, name }, onDone }: { row: Row; onDone: (password: string) => void }) {
  const said = useSaid();
  const [asking, setAsking] = useState(false);
  const reset = useMutation({
    mutationFn: () => tell('people/reset-password', { staff }),
    onSuccess: ({ password }) => onDone(password),
    onError: complain,
  });
  return (
    <section className="part">
      <h3>{said('password')}</h3>
      <p className="sub">{said('passwordText')}</p>
      <Button loading={reset.isPending} onClick={() => setAsking(true)}>
        {said('reset')}
      </Button>
      {asking ? (
        <Confirm
          title={said('confirmReset', { name })}
          text={said('passwordText')}
          yes={said('reset')}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            reset.mutate();
          }}
        />
      ) : null}
    </section>
  );
}

function LiftSecondFactor({ row: { staff, name }, onDone }: { row: Row; onDone: () => void }) {
  const said = useSaid();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const lift = useMutation({
    mutationFn: () => tell('people/lift-second-factor', { staff }),
    onSuccess: () => {
      toast(said('lifted', { name }));
      void client.invalidateQueries(ask('people/staff-list'));
      onDone();
    },
    onError: complain,
  });
  return (
    <section className="part">
      <Button loading={lift.isPending} onClick={() => setAsking(true)}>
        {said('lift')}
      </Button>
      {asking ? (
        <Confirm
          title={said('lift')}
          text={said('liftText')}
          yes={said('lift')}
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            lift.mutate();
          }}
        />
      ) : null}
    </section>
  );
}
