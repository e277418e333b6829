import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { ask, tell } from '@/api/client';
import { Confirm } from '@/parts/confirm';
import { DateInput } from '@/parts/dates';
import { CommandForm, Field } from '@/parts/form';
import { Sheet } from '@/parts/sheet';
import { complain, toast } from '@/parts/toast';
import type { CustomerCard } from '../$customer';
import { useSaid } from './-texts';
import { IdentityFields } from './fields';

/** Recording her document: what its number contradicts is refused, and the same document on another file is said first. */
export default function Record({ card, onClose }: { card: CustomerCard; onClose: () => void }) {
  const s = useSaid();
  const go = useNavigate();
  const client = useQueryClient();
  const { customer, version, name, identity } = card;
  const done = (text: string) => {
    toast(text);
    void client.invalidateQueries(ask('people/customer-card', { customer }));
    void client.invalidateQueries(ask('people/customer-timeline', { customer }));
    onClose();
  };
  return (
    <Sheet title={s(identity ? 'changeTitle' : 'recordTitle', { name })} onClose={onClose}>
      <CommandForm
        call="people/record-identity"
        submit={s('submit')}
        initial={{ identityKind: identity?.kind ?? 'ResidentCard' }}
        fixed={{ customer, version }}
        onRefused={({ code }) =>
          code === 'kernel.changed' && void client.invalidateQueries(ask('people/customer-card', { customer }))
        }
        onDone={() => done(s('saved'))}
        ways={({ code, problem }, again) =>
          code === 'people.identity-known' ? (
            <>
              {problem.customer ? (
                <Button
                  type="primary"
                  onClick={() => {
                    onClose();
                    void go({ to: '/people/customers/$customer', params: { customer: problem.customer ?? '' } });
                  }}
                >
                  {s('openKnown')}
                </Button>
              ) : null}
              <Button onClick={() => again({ evenIfKnown: true })}>{s('anyway')}</Button>
            </>
          ) : null
        }
        aside={<kbd>Ctrl ⏎</kbd>}
      >
        <IdentityFields />
        <Field name="identityExpiresOn" label={s('expiresOn')} hint={s('expiresHint')}>
          <DateInput placeholder="2040-05-14" />
        </Field>
      </CommandForm>
      {identity ? <Remove card={card} onDone={() => done(s('removed'))} /> : null}
    </Sheet>
  );
}

function Remove({ card, onDone }: { card: CustomerCard; onDone: () => void }) {
  const s = useSaid();
  const [sure, setSure] = useState(false);
  const remove = useMutation({
    mutationFn: () => tell('people/remove-identity', { customer: card.customer, version: card.version }),
    onSuccess: onDone,
    onError: complain,
  });
  return (
    <div className="identity-remove">
      <Button type="text" className="soft" loading={remove.isPending} onClick={() => setSure(true)}>
        {s('remove')}
      </Button>
      {sure ? (
        <Confirm
          title={s('removeTitle', { name: card.name })}
          text={s('removeText')}
          yes={s('removeYes')}
          onNo={() => setSure(false)}
          onYes={() => {
            setSure(false);
            remove.mutate();
          }}
        />
      ) : null}
    </div>
  );
}
