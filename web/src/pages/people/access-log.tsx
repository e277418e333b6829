import { FileSearchOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createFileRoute, Link, useRouterState } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { type Answer, ask } from '@/api/client';
import { useTexts } from '@/locales';
import { Empty } from '@/parts/empty';
import { Face } from '@/parts/face';
import { moment } from '@/parts/format';
import { type Column, List } from '@/parts/list';
import { Refusal } from '@/parts/refusal';
import { useTitle } from '@/parts/title';
import { Tabs } from '@/shell/tabs';
import { keys, type Search } from './-access-log-search';
import { useSaid } from './-access-log-texts';
import './-access-log.css';

type Row = Answer<'people/access-log-list'>['rows'][number];

const Filters = lazy(() => import('./-access-log-filters'));

export const Route = createFileRoute('/people/access-log')({
  validateSearch: (given: Record<string, unknown>): Search =>
    Object.fromEntries(keys.flatMap((key) => (given[key] ? [[key, String(given[key])]] : []))) as Search,
  component: AccessLog,
});

function AccessLog() {
  const said = useSaid();
  const { t } = useTexts();
  const search = Route.useSearch();
  const go = Route.useNavigate();
  const trail = useRouterState({ select: (router) => router.location.state.trail }) ?? [];
  const log = useQuery({
    ...ask('people/access-log-list', { ...search, size: 50 }),
    placeholderData: keepPreviousData,
  });
  useTitle(said('title'));
  const turn = (before: string | undefined, past: string[]) =>
    go({ search: (now) => ({ ...now, before: before || undefined }), state: { trail: past } });
  return (
    <div className="page full">
      <Tabs of="manage" />
      <header className="head">
        <h1>
          {said('title')}
          <p>{said('intro')}</p>
        </h1>
      </header>
      <Suspense fallback={<div className="filters waiting" />}>
        <Filters
          search={search}
          name={log.data?.rows.find((row) => row.customer)?.customerName}
          onChange={(to) => go({ search: to, state: { trail: [] } })}
        />
      </Suspense>
      {log.error ? (
        <Refusal error={log.error} onRetry={log.refetch} />
      ) : (
        <div className="card flush grow">
          {log.data?.rows.length === 0 ? (
            <Empty icon={<FileSearchOutlined />} title={said('none')} text={said('noneText')} />
          ) : (
            <Rows rows={log.data?.rows} stale={log.isPlaceholderData} />
          )}
        </div>
      )}
      <nav className="pages" aria-label={t('customers.page', { page: trail.length + 1 })}>
        <Button disabled={!search.before} onClick={() => turn(trail.at(-1), trail.slice(0, -1))}>
          {t('customers.previous')}
        </Button>
        <Button
          disabled={!log.data?.next || log.isPlaceholderData}
          onClick={() => turn(log.data?.next ?? '', [...trail, search.before ?? ''])}
        >
          {t('customers.next')}
        </Button>
      </nav>
    </div>
  );
}

function Rows({ rows, stale }: { rows: Row[] | undefined; stale: boolean }) {
  const said = useSaid();
  const { t } = useTexts();
  const columns: Column<Row>[] = [
    {
      key: 'staff',
      title: said('staff'),
      phone: 'first',
      cell: ({ staff }) => (
        <span className="person">
          <Face name={staff.name} />
          <b>{staff.name}</b>
        </span>
      ),
    },
    { key: 'level', title: said('level'), phone: 'end', cell: (row) => t(`level.${row.level}`) },
    {
      key: 'customer',
      title: said('customer'),
      phone: 'second',
      cell: (row) =>
        row.customer ? (
          <Link to="/people/customers/$customer" params={{ customer: row.customer }} className="link">
            {row.customerName} <span className="num">{row.memberNumber}</span>
          </Link>
        ) : (
          <i className="nothing">{said('unseen')}</i>
        ),
    },
    { key: 'branch', title: said('branch'), cell: (row) => <span className="soft">{row.branchName}</span> },
    {
      key: 'at',
      title: said('at'),
      phone: 'last',
      align: 'right',
      cell: (row) => <span className="num soft">{moment(row.at)}</span>,
    },
  ];
  return <List label={said('title')} columns={columns} rows={rows} stale={stale} keyOf={(row) => row.id} />;
}
