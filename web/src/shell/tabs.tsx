import { Link } from '@tanstack/react-router';
import { useTexts } from '@/locales';
import { useMe } from './house';
import { type Entry, nav, pagesOf } from './nav';

/** The pages of one entry of the navigation, as far as one may see them. */
export function Tabs({ of }: { of: Entry['key'] }) {
  const { t } = useTexts();
  const me = useMe();
  const pages = nav.filter(({ key }) => key === of).flatMap((entry) => pagesOf(entry, me));
  if (pages.length < 2) return null;
  return (
    // On a narrow screen the row is wider than it: the page one is on must be in sight.
    <nav
      className="tabs"
      aria-label={t(`nav.${of}`)}
      ref={(row) => {
        const here = row?.querySelector<HTMLElement>('[aria-current]');
        if (row && here) row.scrollLeft = here.offsetLeft - (row.clientWidth - here.offsetWidth) / 2;
      }}
    >
      {pages.map(({ key, to }) => (
        <Link
          key={key}
          to={to}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {t(`nav.${key}`)}
        </Link>
      ))}
    </nav>
  );
}
