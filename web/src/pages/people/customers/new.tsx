import {
  createFileRoute,
  useBlocker,
  useCanGoBack,
  useNavigate,
  useRouter,
  useRouterState,
} from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useEffect } from 'react';
import { useTexts } from '@/locales';
import { Confirm } from '@/parts/confirm';
import { CommandForm } from '@/parts/form';
import { useTitle } from '@/parts/title';
import { toast } from '@/parts/toast';
import { Unsaved, useUnsavedHere } from '@/parts/unsaved';
import { may, useMe } from '@/shell/house';
import { useSaid } from './-register-texts';

const Likely = lazy(() => import('./-likely'));
const Identity = lazy(() => import('./-identity/register'));
// Its controls weigh more than the page may before it is seen.
const Person = lazy(async () => ({ default: (await import('./-person')).Person }));

export const Route = createFileRoute('/people/customers/new')({ component: Register });

// What was searched for and not found comes along in the history, never in the address.
declare module '@tanstack/react-router' {
  interface HistoryState {
    wanted?: string;
  }
}

function Register() {
  const { t } = useTexts();
  const said = useSaid();
  const go = useNavigate();
  const who = useMe();
  const wanted = useRouterState({ select: (router) => router.location.state.wanted });
  const unsaved = useUnsavedHere();
  const { history } = useRouter();
  const canGoBack = useCanGoBack();
  const leaving = useBlocker({
    shouldBlockFn: () => unsaved.current,
    enableBeforeUnload: () => unsaved.current,
    withResolver: true,
  });
  useTitle(said('title'));
  useEffect(() => {
    const back = (event: KeyboardEvent) => {
      const meant = event.key === 'Escape' && !event.isComposing && !event.defaultPrevented;
      if (!meant || document.querySelector('dialog[open]')) return;
      event.preventDefault(); // or the browser closes with it the very question it brings up
      if (canGoBack) history.back();
      else void go({ to: '/people/customers' });
    };
    addEventListener('keydown', back);
    return () => removeEventListener('keydown', back);
  }, [history, canGoBack, go]);
  const open = (customer: string) => go({ to: '/people/customers/$customer', params: { customer }, replace: true });
  const isNumber = /^[\d\s-]+$/.test(wanted ?? '');
  return (
    <div className="page narrow">
      <header className="head">
        <h1>
          {said('title')}
          <p>{said('intro')}</p>
        </h1>
      </header>
      <Unsaved value={unsaved}>
        <div className="beside">
          <section className="card">
            <CommandForm
              call="people/register-customer"
              submit={said('submit')}
              initial={{
                gender: 'Female',
                identityKind: 'ResidentCard',
                ...(isNumber ? { phone: wanted } : { name: wanted }),
              }}
              onDone={({ customer, memberNumber }, { name }) => {
                toast(said('done', { name, number: memberNumber }));
                void open(customer);
              }}
              ways={({ code, problem: { customer } }, again) =>
                code === 'people.customer-known' || code === 'people.identity-known' ? (
                  <>
                    {customer ? (
                      <Button
                        type="primary"
                        onClick={() => {
                          unsaved.current = false;
                          void open(customer);
                        }}
                      >
                        {said('openKnown')}
                      </Button>
                    ) : null}
                    <Button onClick={() => again({ evenIfKnown: true })}>{said('anyway')}</Button>
                  </>
                ) : null
              }
              aside={<kbd>Ctrl ⏎</kbd>}
            >
              <Suspense>
                <Person
                  phoneHint={said('phoneHint')}
                  noteHint={may(who, 'people.private-life') ? undefined : said('noteUnseen')}
                />
                <Identity />
                <Likely />
              </Suspense>
            </CommandForm>
          </section>
          <aside className="notes">
            <h2>{said('afterwards')}</h2>
            <p>{said('afterwards1')}</p>
            <p>{said('afterwards2')}</p>
            <p>{said('afterwards3')}</p>
          </aside>
        </div>
      </Unsaved>
      {leaving.status === 'blocked' ? (
        <Confirm
          title={t('unsaved.title')}
          text={t('unsaved.text')}
          yes={t('unsaved.leave')}
          no={t('unsaved.stay')}
          onYes={leaving.proceed}
          onNo={leaving.reset}
        />
      ) : null}
    </div>
  );
}
