import { CalendarOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { type Answer, ask } from '@/api/client';
import { Confirm } from '@/parts/confirm';
import { useDo } from '@/parts/do';
import { Empty } from '@/parts/empty';
import { Face } from '@/parts/face';
import { named } from '@/parts/format';
import { type Column, List } from '@/parts/list';
import { Refusal } from '@/parts/refusal';
import { useTitle } from '@/parts/title';
import { Tabs } from '@/shell/tabs';
import { useSaid } from './-absences-texts';

const RecordAbsence = lazy(() => import('./-record-absence'));

export const Route = createFileRoute('/people/absences')({ component: Absences });

type Row = Answer<'people/absence-list'>['rows'][number];

const daysFrom = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Who is away now and soon, and who stands in for her. */
function Absences() {
  const said = useSaid();
  const { data, error, refetch } = useQuery(ask('people/absence-list'));
  const [recording, setRecording] = useState(false);
  const [ending, setEnding] = useState<Row>();
  const end = useDo('people/end-absence', refetch);
  useTitle(said('title'));
  const mayRecord = data?.may.includes('people.record-absence');
  const record = (
    <Button type="primary" icon={<CalendarOutlined />} onClick={() => setRecording(true)}>
      {said('record')}
    </Button>
  );
  const columns: Column<Row>[] = [
    {
      key: 'who',
      title: said('who'),
      phone: 'first',
      cell: (row) => (
        <span className="person">
          <Face name={row.staff.name} />
          <b>{row.staff.name}</b>
          <small>{named(row.position)}</small>
        </span>
      ),
    },
    {
      key: 'days',
      title: said('days'),
      phone: 'second',
      cell: (row) => (
        <span className="num">
          {row.firstDay === row.lastDay ? row.firstDay : said('range', { from: row.firstDay, to: row.lastDay })}{' '}
          <small className="soft">{said('length', { count: daysFrom(row.firstDay, row.lastDay) + 1 })}</small>
        </span>
      ),
    },
    {
      key: 'now',
      title: '',
      phone: 'end',
      cell: (row) => (row.isNow ? <em className="level">{said('now')}</em> : null),
    },
    {
      key: 'deputy',
      title: said('deputy'),
      phone: 'last',
      cell: (row) => (
        <>
          {row.deputy ? (
            said('standsIn', { name: row.deputy.name })
          ) : (
            <span className="level warn">{said('nobody')}</span>
          )}{' '}
          {row.deputyIsAway ? <span className="level warn">{said('deputyAway')}</span> : null}
        </>
      ),
    },
    { key: 'reason', title: said('reason'), cell: (row) => <span className="soft">{row.reason}</span> },
    {
      key: 'end',
      title: '',
      phone: 'act',
      cell: (row) =>
        row.may.includes('people.end-absence') ? (
          <Button size="small" type="text" className="soft" onClick={() => setEnding(row)}>
            {said('end')}
          </Button>
        ) : null,
    },
  ];
  return (
    <div className="page">
      <Tabs of="manage" />
      <header className="head">
        <h1>
          {said('title')}
          <p>{said('intro')}</p>
        </h1>
        {mayRecord && data?.rows.length ? record : null}
      </header>
      {error ? (
        <Refusal error={error} onRetry={refetch} />
      ) : (
        <div className="card flush">
          {data?.rows.length === 0 ? (
            <Empty
              icon={<CalendarOutlined />}
              title={said('none', { days: daysFrom(data.today, data.until) })}
              text={said('noneText')}
            >
              {mayRecord ? record : null}
            </Empty>
          ) : (
            <List label={said('title')} columns={columns} rows={data?.rows} keyOf={(row) => row.absence} />
          )}
        </div>
      )}
      {recording ? (
        <Suspense>
          <RecordAbsence onClose={() => setRecording(false)} />
        </Suspense>
      ) : null}
      {ending ? (
        <Confirm
          title={said('confirmEnd', { name: ending.staff.name })}
          text={said('confirmEndText')}
          yes={said('end')}
          onNo={() => setEnding(undefined)}
          onYes={() => {
            end.run({ absence: ending.absence, version: ending.version }, said('ended', { name: ending.staff.name }));
            setEnding(undefined);
          }}
        />
      ) : null}
    </div>
  );
}
