import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, Outlet, redirect, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { Refused } from '@/api/refused';
import { Toasts } from '@/parts/toast';
import { SignInAgain } from '@/shell/again';
import { house, me, useMe } from '@/shell/house';
import { NewPassword } from '@/shell/new-password';
import { Shell } from '@/shell/shell';

const MustEnrol = lazy(() => import('@/shell/must-enrol'));
const doors = ['/sign-in', '/set-up'];

export const Route = createRootRouteWithContext<{ client: QueryClient }>()({
  beforeLoad: async ({ context: { client }, location: { pathname, href } }) => {
    const { isSetUp } = await client.ensureQueryData(house);
    if (!isSetUp && pathname !== '/set-up') throw redirect({ to: '/set-up' });
    if (isSetUp && pathname === '/set-up') throw redirect({ to: '/' });
    if (doors.includes(pathname)) return;
    await client.ensureQueryData(me).catch((error) => {
      const unknown = error instanceof Refused && error.status === 401;
      throw unknown ? redirect({ to: '/sign-in', search: { from: href === '/' ? undefined : href } }) : error;
    });
  },
  component: () => {
    const { pathname } = useLocation();
    return (
      <>
        {doors.includes(pathname) ? <Outlet /> : <Inside />}
        <Toasts />
      </>
    );
  },
});

function Inside() {
  const who = useMe();
  // Bound already, but the recovery codes are still on the screen: they go when she says so.
  const [binding, setBinding] = useState(false);
  const mustEnrol = who ? !who.mustChangePassword && who.mustEnrol : false;
  if (mustEnrol && !binding) setBinding(true);
  if (who?.mustChangePassword) return <NewPassword />;
  if (mustEnrol || binding)
    return (
      <Suspense>
        <MustEnrol onDone={() => setBinding(false)} />
      </Suspense>
    );
  return (
    <>
      <Shell>
        <Outlet />
      </Shell>
      <SignInAgain />
    </>
  );
}
