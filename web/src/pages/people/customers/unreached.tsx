import { PhoneOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { Button } from 'antd';
import { type Answer, ask } from '@/api/client';
import { Empty } from '@/parts/empty';
import { Face } from '@/parts/face';
import { type Column, List } from '@/parts/list';
import { Refusal } from '@/parts/refusal';
import { useTitle } from '@/parts/title';
import { Tabs } from '@/shell/tabs';
import { useSaid } from './-unreached/-texts';

export const Route = createFileRoute('/people/customers/unreached')({
  validateSearch: ({ before }: Record<string, unknown>): { before?: number } =>
    typeof before === 'number' && before > 0 ? { before } : {},
  component: Unreached,
});

type Row = Answer<'people/customers-without-channel'>['rows'][number];

/** The daily list of those nothing reaches. */
function Unreached() {
  const s = useSaid();
  const { before } = Route.useSearch();
  const go = Route.useNavigate();
  const { data, error, refetch } = useQuery(ask('people/customers-without-channel', { before }));
  useTitle(s('title'));
  const columns: Column<Row>[] = [
    {
      key: 'customer',
      title: s('customer'),
      phone: 'first',
      cell: ({ name }) => (
        <span className="person">
          <Face name={name} />
          <b>{name}</b>
        </span>
      ),
    },
    { key: 'why', title: s('why'), phone: 'second', cell: ({ why }) => s(`bar.${why}`) },
    {
      key: 'number',
      title: s('memberNumber'),
      phone: 'end',
      cell: ({ memberNumber }) => <span className="num soft">{memberNumber}</span>,
    },
    { key: 'branch', title: s('branch'), cell: ({ branchName }) => <span className="soft">{branchName}</span> },
  ];
  const isEmpty = data?.rows.length === 0 && !data.next && !before;
  return (
    <div className="page full">
      <Tabs of="customers" />
      <header className="head">
        <h1>
          {s('title')}
          <p>{s('intro')}</p>
        </h1>
      </header>
      {error ? (
        <Refusal error={error} onRetry={refetch} />
      ) : (
        <div className="card flush grow">
          {isEmpty ? (
            <Empty icon={<PhoneOutlined />} title={s('none')} text={s('noneText')} />
          ) : (
            <List
              label={s('title')}
              columns={columns}
              rows={data?.rows}
              keyOf={(row) => row.customer}
              link={(row) => ({ to: '/people/customers/$customer', params: { customer: row.customer } })}
            />
          )}
        </div>
      )}
      {before || data?.next ? (
        <nav className="pages" aria-label={s('title')}>
          {before ? <Button onClick={() => go({ search: {} })}>{s('first')}</Button> : null}
          {data?.next ? (
            <Button onClick={() => go({ search: { before: data.next ?? undefined } })}>{s('next')}</Button>
          ) : null}
        </nav>
      ) : null}
    </div>
  );
}
