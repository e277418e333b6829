import { Link, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTexts } from '@/locales';
import { useMe } from './house';
import { nav, pagesOf } from './nav';
import { Sign } from './sign';

/** The stages, at the side; on a phone a bar at the bottom, in the same order. */
export function Side() {
  const { t } = useTexts();
  const me = useMe();
  const { pathname } = useLocation();
  const here = (entry: (typeof nav)[number]) =>
    [entry, ...(entry.pages ?? [])].some(({ to }) => (to === '/' ? pathname === '/' : pathname.startsWith(to)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page moves the phone's bar
  useEffect(() => {
    document.querySelector('.nav[aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [pathname]);
  return (
    <nav className="side" aria-label={t('nav.label')}>
      <div className="brand">
        <Sign />
        <span>
          {t('app')}
          <small>{me.houseName}</small>
        </span>
      </div>
      {nav.map((entry) => (
        <Link
          key={entry.key}
          to={pagesOf(entry, me)[0]?.to ?? entry.to}
          className="nav"
          aria-current={here(entry) ? 'page' : undefined}
        >
          <entry.icon />
          <span>{t(`nav.${entry.key}`)}</span>
        </Link>
      ))}
    </nav>
  );
}
