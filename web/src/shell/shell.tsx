import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banners } from './banners';
import { Finding } from './finding';
import { listen } from './live';
import { Side } from './side';
import { Top } from './top';

const Finder = lazy(() => import('./finder'));

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** What stands around every page: side, top, banners, search from anywhere, and the ear to what others change. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [finding, setFinding] = useState(false);
  useEffect(() => listen(client), [client]);
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      const asked = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      const slash = event.key === '/' && !event.ctrlKey && !isTyping(event.target);
      const busy = document.querySelector('dialog[open]:not(.finder)');
      if (busy || !(asked || slash)) return;
      event.preventDefault();
      setFinding((open) => slash || !open);
    };
    addEventListener('keydown', keys);
    return () => removeEventListener('keydown', keys);
  }, []);
  return (
    <Finding value={() => setFinding(true)}>
      <div className="app">
        <a className="skip" href="#main">
          {t('skip')}
        </a>
        <Side />
        <Top />
        <main id="main" tabIndex={-1}>
          <Banners />
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
