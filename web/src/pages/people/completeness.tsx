import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { type Answer, ask } from '@/api/client';
import { Empty } from '@/parts/empty';
import { Face } from '@/parts/face';
import { named } from '@/parts/format';
import { type Column, List } from '@/parts/list';
import { Refusal } from '@/parts/refusal';
import { useTitle } from '@/parts/title';
import { Tabs } from '@/shell/tabs';
import { useSaid } from './-completeness/-texts';
import './-completeness/completeness.css';

export const Route = createFileRoute('/people/completeness')({ component: Completeness });

type Row = Answer<'people/file-completeness'>['rows'][number];

/** How complete each colleague's latest files are, the least complete first: whom to help with asking. */
function Completeness() {
  const said = useSaid();
  const { data, error, refetch } = useQuery(ask('people/file-completeness'));
  useTitle(said('title'));
  const columns: Column<Row>[] = [
    {
      key: 'staff',
      title: said('staff'),
      phone: 'first',
      cell: (row) => (
        <span className="person">
          <Face name={row.name} />
          <b>{row.name}</b>
        </span>
      ),
    },
    {
      key: 'position',
      title: said('position'),
      phone: 'second',
      cell: (row) => <span className="soft">{named({ name: row.position, nameEn: row.positionEn })}</span>,
    },
    {
      key: 'files',
      title: said('files'),
      align: 'right',
      phone: 'last',
      cell: (row) => <span className="num soft">{said('count', { count: row.files })}</span>,
    },
    {
      key: 'share',
      title: said('share'),
      phone: 'end',
      cell: (row) => (
        <span className="share">
          <progress max={100} value={row.percent} aria-label={row.name} />
          <b className="num">{row.percent}%</b>
        </span>
      ),
    },
  ];
  return (
    <div className="page">
      <Tabs of="manage" />
      <header className="head">
        <h1>
          {said('title')}
          <p>{said('intro', { wanted: data?.wanted ?? '' })}</p>
        </h1>
      </header>
      {error ? (
        <Refusal error={error} onRetry={refetch} />
      ) : (
        <div className="card flush">
          {data?.rows.length === 0 ? (
            <Empty text={said('none')} />
          ) : (
            <List label={said('title')} columns={columns} rows={data?.rows} keyOf={(row) => row.staff} />
          )}
        </div>
      )}
    </div>
  );
}
