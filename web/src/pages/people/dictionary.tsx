import { PlusOutlined, TagsOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { type Answer, ask } from '@/api/client';
import { useTexts } from '@/locales';
import { Empty } from '@/parts/empty';
import { named } from '@/parts/format';
import { type Column, List } from '@/parts/list';
import { Refusal } from '@/parts/refusal';
import { useTitle } from '@/parts/title';
import { Tabs } from '@/shell/tabs';
import { useSaid } from './-dictionary/-texts';
import { TagMark } from './customers/-profile/tags';
import './customers/-profile/profile.css';

const Word = lazy(() => import('./-dictionary/word'));

export const Route = createFileRoute('/people/dictionary')({ component: Dictionary });

export type TagRow = Answer<'people/tag-list'>['rows'][number];
export type SourceRow = Answer<'people/source-list'>['rows'][number];
export type Editing = { tag?: TagRow | 'new'; source?: SourceRow | 'new' };

/** The words the whole house shares: tags for customers, and the ways they come. */
function Dictionary() {
  const { t } = useTexts();
  const said = useSaid();
  const [editing, edit] = useState<Editing>();
  useTitle(said('title'));
  return (
    <div className="page">
      <Tabs of="manage" />
      <header className="head">
        <h1>
          {said('title')}
          <p>{said('intro')}</p>
        </h1>
      </header>
      <div className="two dictionary">
        <Tags onEdit={edit} />
        <Sources onEdit={edit} />
      </div>
      {editing ? (
        <Suspense fallback={<p role="status">{t('loading')}</p>}>
          <Word editing={editing} onClose={() => edit(undefined)} />
        </Suspense>
      ) : null}
    </div>
  );
}

type Props = { onEdit: (editing: Editing) => void };

function Tags({ onEdit }: Props) {
  const said = useSaid();
  const { data, error, refetch } = useQuery(ask('people/tag-list'));
  const mayEdit = data?.may.includes('people.manage-dictionary');
  const columns: Column<TagRow>[] = [
    { key: 'tag', title: said('tag'), phone: 'first', cell: (row) => <TagMark tag={row} /> },
    { key: 'ended', title: '', phone: 'second', cell: (row) => <Ended row={row} /> },
    {
      key: 'edit',
      title: '',
      align: 'right',
      phone: 'end',
      cell: (row) => (mayEdit ? <Edit row={row} onEdit={() => onEdit({ tag: row })} /> : null),
    },
  ];
  if (error) return <Refusal error={error} onRetry={refetch} />;
  return (
    <section className="card" aria-label={said('tags')}>
      <h2>
        {said('tags')}
        {mayEdit ? (
          <Button size="small" icon={<PlusOutlined />} onClick={() => onEdit({ tag: 'new' })}>
            {said('addTag')}
          </Button>
        ) : null}
      </h2>
      {data?.rows.length === 0 ? (
        <Empty icon={<TagsOutlined />} title={said('none')} text={said('noneText')} />
      ) : (
        <List label={said('tags')} columns={columns} rows={data?.rows} keyOf={(row) => row.tag} />
      )}
    </section>
  );
}

function Sources({ onEdit }: Props) {
  const said = useSaid();
  const { data, error, refetch } = useQuery(ask('people/source-list'));
  const mayEdit = data?.may.includes('people.manage-dictionary');
  const columns: Column<SourceRow>[] = [
    { key: 'source', title: said('source'), phone: 'first', cell: (row) => <b>{named(row)}</b> },
    {
      key: 'channel',
      title: said('channel'),
      phone: 'second',
      cell: (row) => <span className="soft">{said(`channels.${row.channel}`)}</span>,
    },
    { key: 'ended', title: '', phone: 'last', cell: (row) => <Ended row={row} /> },
    {
      key: 'edit',
      title: '',
      align: 'right',
      phone: 'end',
      cell: (row) => (mayEdit ? <Edit row={row} onEdit={() => onEdit({ source: row })} /> : null),
    },
  ];
  if (error) return <Refusal error={error} onRetry={refetch} />;
  return (
    <section className="card" aria-label={said('sources')}>
      <h2>
        {said('sources')}
        {mayEdit ? (
          <Button size="small" icon={<PlusOutlined />} onClick={() => onEdit({ source: 'new' })}>
            {said('addSource')}
          </Button>
        ) : null}
      </h2>
      <List label={said('sources')} columns={columns} rows={data?.rows} keyOf={(row) => row.source} />
    </section>
  );
}

const Ended = ({ row }: { row: { isEnded: boolean } }) => {
  const said = useSaid();
  return row.isEnded ? <em className="level">{said('ended')}</em> : null;
};

const Edit = ({ row, onEdit }: { row: { name: string }; onEdit: () => void }) => {
  const said = useSaid();
  return (
    <Button
      size="small"
      type="text"
      className="soft"
      aria-label={said('editTitle', { name: row.name })}
      onClick={onEdit}
    >
      {said('edit')}
    </Button>
  );
};
