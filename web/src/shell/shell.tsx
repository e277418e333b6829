import { useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useTexts } from '@/locales';
import { Away } from './banners';
import { Finding } from './finding';
import { may, useMe } from './house';
import { listen } from './live';
import { Side } from './side';
import { Top } from './top';

const Finder = lazy(() => import('./finder'));
const Elsewhere = lazy(() => import('./elsewhere'));

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** What stands around every page: side, top, banners, search from anywhere, and the ear to what others change. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTexts();
  const client = useQueryClient();
  const go = useNavigate();
  const me = useMe();
  const mayRegister = may(me, 'people.register-customer');
  const [finding, setFinding] = useState(false);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    // On a new page the keyboard goes on in its content, not in the navigation it came from.
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
  }, [pathname]);
  useEffect(() => listen(client), [client]);
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (event.isComposing || document.querySelector('dialog[open]:not(.finder)')) return;
      const held = event.ctrlKey || event.metaKey;
      const plain = !held && !event.altKey && !isTyping(event.target);
      if (held && event.key.toLowerCase() === 'k') setFinding((open) => !open);
      else if (plain && event.key === '/') setFinding(true);
      else if (plain && event.key === 'n' && mayRegister) void go({ to: '/people/customers/new' });
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', keys);
    return () => removeEventListener('keydown', keys);
  }, [go, mayRegister]);
  return (
    <Finding value={() => setFinding(true)}>
      <div className="app">
        <a className="skip" href="#main">
          {t('skip')}
        </a>
        <Side />
        <Top />
        <main id="main" ref={main} tabIndex={-1}>
          <Away />
          {me.elsewhere.length ? (
            <Suspense>
              <Elsewhere sessions={me.elsewhere} />
            </Suspense>
          ) : null}
          {children}
        </main>
        {finding ? (
          <Suspense>
            <Finder close={() => setFinding(false)} />
          </Suspense>
        ) : null}
      </div>
    </Finding>
  );
}
