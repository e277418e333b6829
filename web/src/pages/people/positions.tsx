import { CheckOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { type Answer, ask } from '@/api/client';
import { useTexts } from '@/locales';
import { named } from '@/parts/format';
import { type Column, List } from '@/parts/list';
import { Refusal } from '@/parts/refusal';
import { useTitle } from '@/parts/title';
import { Tabs } from '@/shell/tabs';
import { useSaid } from './-positions-texts';

const PositionForm = lazy(() => import('./-position-form'));

export const Route = createFileRoute('/people/positions')({ component: Positions });

type Row = Answer<'people/position-list'>['rows'][number];

/** Who may do what: positions down, permissions across. On a phone each position says its own in words. */
function Positions() {
  const { t } = useTexts();
  const said = useSaid();
  const [editing, setEditing] = useState<Row | 'new'>();
  const { data, error, refetch } = useQuery(ask('people/position-list'));
  const permissions = data?.permissions ?? [];
  useTitle(t('positions.title'));
  const words = (row: Row) => permissions.filter(({ code }) => row.permissions.includes(code)).map(named);
  const columns: Column<Row>[] = [
    {
      key: 'position',
      title: t('positions.title'),
      phone: 'first',
      cell: (row) => (
        <>
          <b>{named(row)}</b> <em className="num soft">{said('people', { count: row.people })}</em>
          <small>{words(row).join(' · ')}</small>
        </>
      ),
    },
    ...permissions.map(
      (permission): Column<Row> => ({
        key: permission.code,
        title: named(permission),
        align: 'center',
        cell: (row) =>
          row.permissions.includes(permission.code) ? (
            <CheckOutlined className="yes" aria-label={t('positions.yes')} />
          ) : null,
      }),
    ),
    {
      key: 'correct',
      title: '',
      phone: 'act',
      cell: (row) =>
        row.may.includes('people.correct-position') ? (
          <Button
            size="small"
            type="text"
            aria-label={said('correctNamed', { name: named(row) })}
            onClick={() => setEditing(row)}
          >
            {said('correct')}
          </Button>
        ) : null,
    },
  ];
  return (
    <div className="page">
      <Tabs of="manage" />
      <header className="head">
        <h1>
          {t('positions.title')}
          <p>{t('positions.intro')}</p>
        </h1>
        {data?.may.includes('people.create-position') ? (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing('new')}>
            {said('create')}
          </Button>
        ) : null}
      </header>
      {error ? (
        <Refusal error={error} onRetry={refetch} />
      ) : (
        <div className="card flush">
          <List label={t('positions.title')} columns={columns} rows={data?.rows} keyOf={(row) => row.position} matrix />
        </div>
      )}
      {editing ? (
        <Suspense>
          <PositionForm
            row={editing === 'new' ? undefined : editing}
            permissions={permissions}
            onClose={() => setEditing(undefined)}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
