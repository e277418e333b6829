import { Link } from '@tanstack/react-router';
import { useTexts } from '@/locales';
import { useMe } from './house';
import { type Entry, nav, pagesOf } from './nav';

/** On a phone there are more pages than fit: the one that is open is in sight. */
function showCurrent(tabs: HTMLElement | null) {
  const open = tabs?.querySelector<HTMLElement>('[aria-current]');
  if (tabs && open) tabs.scrollLeft = open.offsetLeft - tabs.clientWidth / 2;
}

/** The pages of one entry of the navigation, as far as one may see them. */
export function Tabs({ of }: { of: Entry['key'] }) {
  const { t } = useTexts();
  const me = useMe();
  const pages = nav.filter(({ key }) => key === of).flatMap((entry) => pagesOf(entry, me));
  if (pages.length < 2) return null;
  return (
    <nav className="tabs" aria-label={t(`nav.${of}`)} ref={showCurrent}>
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
