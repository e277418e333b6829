import { UserAddOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { type Answer, ask } from '@/api/client';
import { useTexts } from '@/locales';
import { Confirm } from '@/parts/confirm';
import { useDo } from '@/parts/do';
import { Face } from '@/parts/face';
import { moment, named } from '@/parts/format';
import { type Column, List } from '@/parts/list';
import { Refusal } from '@/parts/refusal';
import { useTitle } from '@/parts/title';
import { may, useMe } from '@/shell/house';
import { Tabs } from '@/shell/tabs';
import './-staff.css';
import { useSaid } from './-staff-texts';

const AddStaff = lazy(() => import('./-add-staff'));
const ManageStaff = lazy(() => import('./-manage-staff'));

export const Route = createFileRoute('/people/staff')({ component: Staff });

type Row = Answer<'people/staff-list'>['rows'][number];

function Staff() {
  const { t } = useTexts();
  const said = useSaid();
  const me = useMe();
  const { data, error, refetch } = useQuery(ask('people/staff-list'));
  const [adding, setAdding] = useState(false);
  const [managing, setManaging] = useState<Row>();
  const [ending, setEnding] = useState<Row>();
  const end = useDo('people/end-staff', refetch);
  useTitle(said('title'));
  const columns: Column<Row>[] = [
    {
      key: 'name',
      title: said('name'),
      phone: 'first',
      cell: (row) => (
        <span className="person">
          <Face name={row.name} />
          <b>{row.name}</b>
          {row.isActive ? null : <small>{said('inactive')}</small>}
          {row.awayUntil ? <small>{said('away', { until: row.awayUntil })}</small> : null}
        </span>
      ),
    },
    { key: 'position', title: said('position'), phone: 'end', cell: (row) => named(row.position) },
    {
      key: 'account',
      title: said('account'),
      phone: 'second',
      cell: (row) => <span className="num soft">{row.account}</span>,
    },
    {
      key: 'branch',
      title: said('branch'),
      phone: 'last',
      cell: (row) => (
        <span className="soft">{[row.branch.name, row.department?.name].filter(Boolean).join(' · ')}</span>
      ),
    },
    { key: 'scope', title: said('scope'), cell: (row) => <span className="soft">{t(`scope.${row.scope}`)}</span> },
    {
      key: 'signedIn',
      title: said('signedIn'),
      align: 'right',
      cell: (row) => <span className="num soft">{row.signedInAt ? moment(row.signedInAt) : said('never')}</span>,
    },
    {
      key: 'end',
      title: '',
      phone: 'act',
      cell: (row) =>
        row.may.length ? (
          <>
            {row.may.includes('people.sessions-of') ? (
              <Button
                size="small"
                type="text"
                aria-label={said('manageNamed', { name: row.name })}
                onClick={() => setManaging(row)}
              >
                {said('manage')}
              </Button>
            ) : null}
            {row.may.includes('people.end-staff') ? (
              <Button size="small" type="text" className="soft" onClick={() => setEnding(row)}>
                {said('end')}
              </Button>
            ) : null}
          </>
        ) : null,
    },
  ];
  return (
    <div className="page">
      <Tabs of="manage" />
      <header className="head">
        <h1>{said('title')}</h1>
        {may(me, 'people.manage-staff') ? (
          <Button type="primary" icon={<UserAddOutlined />} onClick={() => setAdding(true)}>
            {said('add')}
          </Button>
        ) : null}
      </header>
      {error ? (
        <Refusal error={error} onRetry={refetch} />
      ) : (
        <div className="card flush">
          <List label={said('title')} columns={columns} rows={data?.rows} keyOf={(row) => row.staff} />
        </div>
      )}
      {adding ? (
        <Suspense>
          <AddStaff onClose={() => setAdding(false)} />
        </Suspense>
      ) : null}
      {managing ? (
        <Suspense>
          <ManageStaff row={managing} onClose={() => setManaging(undefined)} />
        </Suspense>
      ) : null}
      {ending ? (
        <Confirm
          title={said('confirmEnd', { name: ending.name, account: ending.account })}
          text={said('confirmEndText')}
          yes={said('end')}
          onNo={() => setEnding(undefined)}
          onYes={() => {
            end.run({ staff: ending.staff }, said('ended', { name: ending.name }));
            setEnding(undefined);
          }}
        />
      ) : null}
    </div>
  );
}
