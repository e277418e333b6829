import { SearchOutlined, UserAddOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { createFileRoute, Link } from '@tanstack/react-router';
import { ask } from '@/api/client';
import { useTexts } from '@/locales';
import { hour, longDay } from '@/parts/format';
import { People } from '@/parts/people';
import { Refusal } from '@/parts/refusal';
import { useTitle } from '@/parts/title';
import { useFinding } from '@/shell/finding';
import { may, useHouse, useMe } from '@/shell/house';
import { useOpened } from '@/shell/opened';

export const Route = createFileRoute('/')({ component: Today });

const greeting = (at: number) => (at < 11 ? 'morning' : at < 13 ? 'noon' : at < 18 ? 'afternoon' : 'evening');

function Today() {
  const { t } = useTexts();
  const me = useMe();
  const { today, now } = useHouse();
  const find = useFinding();
  const newest = useQuery(ask('people/customer-list', { sort: 'Newest', size: 12 }));
  const recent = useOpened();
  useTitle(t('nav.today'));
  return (
    <div className="page today">
      <header className="head">
        <h1>
          {t(`today.${greeting(hour(now))}`, { name: me.name })}
          <p>
            <span>{longDay(today)}</span>
            <span>{me.houseName}</span>
            <span>{me.branch.name}</span>
          </p>
        </h1>
        {may(me, 'people.register-customer') ? (
          <Link to="/people/customers/new" className="primary">
            <UserAddOutlined /> {t('today.register')}
          </Link>
        ) : null}
      </header>
      <button type="button" className="hero" onClick={find}>
        <SearchOutlined />
        <span>{t('find.searchLong')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <div className="two">
        <section className="card">
          <h2>{t('today.recent')}</h2>
          <People rows={recent} none={t('today.recentNone')} detail="workplace" />
        </section>
        <section className="card">
          <h2>
            {t('today.newest')}
            <Link to="/people/customers">{t('today.all')}</Link>
          </h2>
          {newest.error ? (
            <Refusal error={newest.error} />
          ) : (
            <People rows={newest.data?.rows} none={t('today.newestNone')} detail="registeredAt" />
          )}
        </section>
      </div>
      <Keys />
    </div>
  );
}

function Keys() {
  const { t } = useTexts();
  const keys = [
    ['Ctrl K', '/', t('today.keySearch')],
    ['N', t('today.keyRegister')],
    ['↑', '↓', t('today.keyMove')],
    ['Ctrl ⏎', t('today.keySave')],
    ['Esc', t('today.keyClose')],
  ];
  return (
    <footer className="keys">
      {keys.map((key) => (
        <span key={key.at(-1)}>
          {key.slice(0, -1).map((name) => (
            <kbd key={name}>{name}</kbd>
          ))}
          {key.at(-1)}
        </span>
      ))}
    </footer>
  );
}
