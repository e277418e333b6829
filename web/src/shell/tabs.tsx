import { Link } from '@tanstack/react-router';
import { useTexts } from '@/locales';
import { may, useMe } from './house';
import { type Entry, nav } from './nav';

/** The pages of one entry of the navigation, as far as one may see them. */
export function Tabs({ of }: { of: Entry['key'] }) {
  const { t } = useTexts();
  const me = useMe();
  const pages = nav.find(({ key }) => key === of)?.pages?.filter(({ needs }) => !needs || may(me, needs)) ?? [];
  if (pages.length < 2) return null;
  return (
    <nav className="tabs" aria-label={t(`nav.${of}`)}>
      {pages.map(({ key, to }) => (
        <Link key={key} to={to} activeProps={{ 'aria-current': 'page' }}>
          {t(`nav.${key}`)}
        </Link>
      ))}
    </nav>
  );
}
