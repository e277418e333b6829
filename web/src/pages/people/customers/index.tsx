import { LeftOutlined, RightOutlined, TeamOutlined, UserAddOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createFileRoute, Link, useRouterState } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { ask } from '@/api/client';
import { useTexts } from '@/locales';
import { Empty } from '@/parts/empty';
import { Refusal } from '@/parts/refusal';
import { useTitle } from '@/parts/title';
import { may, useMe } from '@/shell/house';
import { Tabs } from '@/shell/tabs';
import { Customers } from './-customers';

const sorts = ['Newest', 'LastChanged'] as const;
type Sort = (typeof sorts)[number];
type Search = { sort?: Sort; after?: string };

export const Route = createFileRoute('/people/customers/')({
  validateSearch: ({ sort, after }): Search => ({
    sort: sorts.find((known) => known === sort && known !== 'Newest'),
    after: typeof after === 'string' || typeof after === 'number' ? String(after) : undefined,
  }),
  component: CustomerList,
});

// The cursors of the pages before this one: the way back. They stand in the history, where "back" finds them too.
declare module '@tanstack/react-router' {
  interface HistoryState {
    trail?: string[];
  }
}

function CustomerList() {
  const { t } = useTexts();
  const me = useMe();
  const { sort = 'Newest', after } = Route.useSearch();
  const go = Route.useNavigate();
  const trail = useRouterState({ select: (router) => router.location.state.trail }) ?? [];
  const list = useQuery({
    ...ask('people/customer-list', { sort, after, size: 50 }),
    placeholderData: keepPreviousData,
  });
  useTitle(t('customers.title'));
  const mayRegister = may(me, 'people.register-customer');
  const turn = (to: string | undefined, past: string[]) =>
    go({ search: (now) => ({ ...now, after: to || undefined }), state: { trail: past } });
  const labels = { Newest: t('customers.newest'), LastChanged: t('customers.changed') };
  return (
    <div className="page full">
      <Tabs of="customers" />
      <header className="head">
        <h1>
          {t('customers.title')}
          <p>{t('customers.intro')}</p>
        </h1>
        <Segmented
          aria-label={t('customers.sort')}
          value={sort}
          options={sorts.map((value) => ({ value, label: labels[value] }))}
          onChange={(chosen) => go({ search: { sort: chosen } })}
        />
        {mayRegister ? (
          <Link to="/people/customers/new" className="primary">
            <UserAddOutlined /> {t('today.register')}
          </Link>
        ) : null}
      </header>
      {list.error ? <Refusal error={list.error} onRetry={list.refetch} /> : null}
      {list.error && !list.data ? null : (
        <div className="card flush grow">
          {list.data?.rows.length === 0 ? (
            <Empty icon={<TeamOutlined />} title={t('customers.none')} text={t('customers.noneText')}>
              {mayRegister ? (
                <Link to="/people/customers/new" className="primary">
                  {t('today.register')}
                </Link>
              ) : null}
            </Empty>
          ) : (
            <Customers rows={list.data?.rows} stale={list.isPlaceholderData} key={`${sort}${after}`} />
          )}
        </div>
      )}
      <nav className="pages" aria-label={t('customers.page', { page: trail.length + 1 })}>
        {after && trail.length === 0 ? (
          <Button onClick={() => turn(undefined, [])}>{t('customers.first')}</Button>
        ) : null}
        <Button
          icon={<LeftOutlined />}
          disabled={trail.length === 0}
          onClick={() => turn(trail.at(-1), trail.slice(0, -1))}
        >
          {t('customers.previous')}
        </Button>
        <span className="num">
          {after && trail.length === 0 ? '…' : t('customers.page', { page: trail.length + 1 })}
        </span>
        <Button
          icon={<RightOutlined />}
          iconPlacement="end"
          disabled={!list.data?.next || list.isPlaceholderData}
          onClick={() => turn(list.data?.next ?? '', [...trail, after ?? ''])}
        >
          {t('customers.next')}
        </Button>
      </nav>
    </div>
  );
}
