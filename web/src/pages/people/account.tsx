import { createFileRoute } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '@/locales';
import { Face } from '@/parts/face';
import { named } from '@/parts/format';
import { Skeleton } from '@/parts/skeleton';
import { useTitle } from '@/parts/title';
import { toast } from '@/parts/toast';
import { useMe } from '@/shell/house';
import { Tabs } from '@/shell/tabs';
import { Sessions } from './-sessions';
import { Tokens } from './-tokens';

const ChangePassword = lazy(() => import('@/parts/change-password').then((m) => ({ default: m.ChangePassword })));
const SecondFactor = lazy(() => import('./-second-factor'));

export const Route = createFileRoute('/people/account')({ component: Account });

function Account() {
  const { t } = useTexts();
  const me = useMe();
  const [changes, setChanges] = useState(0);
  useTitle(t('account.title'));
  return (
    <div className="page">
      <Tabs of="manage" />
      <header className="card title">
        <Face name={me.name} large />
        <div>
          <h1>{me.name}</h1>
          <p>
            <span>{named(me.position)}</span>
            <span>{me.account}</span>
            <span>{me.branch.name}</span>
            <span>{t(`scope.${me.scope}`)}</span>
          </p>
        </div>
      </header>
      <div className="sides">
        <section className="card">
          <h2>{t('account.password')}</h2>
          <Suspense fallback={<Skeleton rows={3} height={52} />}>
            <ChangePassword
              key={changes}
              onDone={() => {
                setChanges(changes + 1); // an empty form again
                toast(t('account.changed'));
              }}
            />
          </Suspense>
        </section>
        <div className="column">
          <Suspense fallback={<section className="card" />}>
            <SecondFactor />
          </Suspense>
          <Sessions />
          <Tokens />
        </div>
      </div>
    </div>
  );
}
