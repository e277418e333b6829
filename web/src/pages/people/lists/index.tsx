import './-lists.css';
import { DownloadOutlined, EllipsisOutlined, PlusOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { createFileRoute, Link, useRouterState } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { ask, tell } from '@/api/client';
import { Confirm } from '@/parts/confirm';
import { Popup } from '@/parts/popup';
import { Refusal } from '@/parts/refusal';
import { Skeleton } from '@/parts/skeleton';
import { useTitle } from '@/parts/title';
import { complain, toast } from '@/parts/toast';
import { Tabs } from '@/shell/tabs';
import { asGroup, complete, conditionsIn, type Group, nobodyLeftOut, type Saved, same, tidied } from './-definition';
import { Results } from './-results';
import { useSaid } from './-texts';

const Editor = lazy(() => import('./-editor'));
const Save = lazy(() => import('./-save'));
const Export = lazy(() => import('./-export'));

export const Route = createFileRoute('/people/lists/')({
  validateSearch: ({ list, after }: Record<string, unknown>): { list?: string; after?: string } => ({
    list: typeof list === 'string' ? list : undefined,
    after: typeof after === 'string' || typeof after === 'number' ? String(after) : undefined,
  }),
  component: Lists,
});

// What is being edited stands in the history, never in the address: "back" from a file finds it, a shared link does not tell it.
declare module '@tanstack/react-router' {
  interface HistoryState {
    draft?: Group;
  }
}

/** Which list is open, whatever its page. */
const here = { includeSearch: true, explicitUndefined: true };

function Lists() {
  const say = useSaid();
  const client = useQueryClient();
  const { list, after } = Route.useSearch();
  const go = Route.useNavigate();
  const filters = useQuery(ask('people/segment-filter-list'));
  const saved = useQuery(ask('people/segment-list'));
  const [doing, setDoing] = useState<'save' | 'rename' | 'end' | 'export'>();
  useTitle(say('title'));
  const known = useMemo(() => filters.data?.rows ?? [], [filters.data]);
  const open = saved.data?.rows.find(({ segment }) => segment === list);
  const base = useMemo(() => (open ? asGroup(tidied(open.definition)) : nobodyLeftOut), [open]);
  const kept = useRouterState({ select: (router) => router.location.state.draft });
  const draft = kept ?? base;
  const definition = useMemo(() => complete(draft, known) ?? nobodyLeftOut, [draft, known]);
  const isReady = filters.isSuccess && (saved.isSuccess || !list);
  const asked = useSettled(definition, isReady ? (list ?? '') : undefined);
  const count = useQuery({
    queryKey: ['lists/count', asked],
    queryFn: ({ signal }) => tell('people/segment-count', { definition: asked }, { signal }),
    placeholderData: keepPreviousData,
    enabled: isReady,
  });
  const edit = (next: Group | undefined) => go({ search: { list }, state: { draft: next }, replace: true });
  const changed = !same(definition, base);
  const mayCorrect = open?.may.includes('people.correct-segment');
  const unfinished = conditionsIn(draft) - conditionsIn(definition);
  const refetch = () => client.invalidateQueries(ask('people/segment-list'));
  const close = () => setDoing(undefined);
  const turn = (shut: () => void, to: 'rename' | 'end') => {
    shut();
    setDoing(to);
  };
  const keep = async ({ segment, version, name, sharing }: Saved) => {
    try {
      await tell('people/correct-segment', { segment, version, name, sharing, definition });
      await refetch();
      edit(undefined);
      toast(say('kept', { name }));
    } catch (refused) {
      complain(refused);
    }
  };
  const end = async ({ segment, name }: Saved) => {
    close();
    try {
      await tell('people/end-segment', { segment });
      await refetch();
      toast(say('ended', { name }));
      go({ search: {}, state: {} });
    } catch (refused) {
      complain(refused);
    }
  };
  const error = filters.error ?? saved.error;
  if (error) return <div className="page">{<Refusal error={error} />}</div>;
  return (
    <div className="page lists">
      <Tabs of="customers" />
      <header className="head">
        <h1>
          {open ? open.name : say('title')}
          <p>{open && !open.isMine ? say('by', { name: open.owner.name }) : say('intro')}</p>
        </h1>
        {mayCorrect && open && changed ? (
          <>
            <Button onClick={() => edit(undefined)}>{say('revert')}</Button>
            <Button type="primary" disabled={unfinished > 0} onClick={() => keep(open)}>
              {say('save')}
            </Button>
          </>
        ) : null}
        {(!open || !mayCorrect || changed) && conditionsIn(definition) > 0 ? (
          <Button disabled={unfinished > 0} onClick={() => setDoing('save')}>
            {say('saveAs')}
          </Button>
        ) : null}
        {saved.data?.may.includes('people.export') ? (
          <Button icon={<DownloadOutlined />} disabled={!count.data?.count} onClick={() => setDoing('export')}>
            {say('export')}
          </Button>
        ) : null}
        {open && open.may.length > 0 ? (
          <Popup label={open.name} button={<EllipsisOutlined />}>
            {(shut) => (
              <>
                {mayCorrect ? <Item text={say('rename')} onClick={() => turn(shut, 'rename')} /> : null}
                <Item text={say('end')} onClick={() => turn(shut, 'end')} />
              </>
            )}
          </Popup>
        ) : null}
      </header>
      <nav className="shelf" aria-label={say('saved')}>
        <Link to="/people/lists" search={{ list: undefined }} activeOptions={here} className="pill">
          <PlusOutlined aria-hidden /> {say('fresh')}
        </Link>
        {saved.data?.rows.map((row) =>
          row.usable ? (
            <Link
              key={row.segment}
              to="/people/lists"
              search={{ list: row.segment }}
              activeOptions={here}
              className="pill"
            >
              {row.name}
              {row.isMine ? null : <small>{row.owner.name}</small>}
            </Link>
          ) : (
            <span key={row.segment} className="pill closed" title={say('unusable')}>
              {row.name}
              <small>{row.owner.name}</small>
            </span>
          ),
        )}
      </nav>
      <section className="card editor" aria-label={say('conditions')}>
        {isReady ? (
          <Suspense fallback={<Skeleton rows={1} height={56} />}>
            <Editor key={list ?? ''} group={draft} filters={known} onChange={edit} />
          </Suspense>
        ) : (
          <Skeleton rows={1} height={56} />
        )}
        <p
          className={count.isPlaceholderData || asked !== definition ? 'tally stale' : 'tally'}
          role="status"
          aria-busy={count.isFetching}
        >
          <b className="num">{count.data ? count.data.count.toLocaleString('en') : '–'}</b> {say('found')}
          <small className="soft">
            {unfinished > 0
              ? say('unfinished', { count: unfinished })
              : conditionsIn(definition) === 0
                ? say('everyone')
                : ''}
          </small>
        </p>
        {count.error ? <Refusal error={count.error} /> : null}
      </section>
      {isReady ? (
        <Results
          definition={asked}
          after={after}
          onTurn={(to, past) => go({ search: { list, after: to }, state: { draft: kept, trail: past } })}
        />
      ) : null}
      <Suspense>
        {doing === 'save' || doing === 'rename' ? (
          <Save
            definition={doing === 'rename' ? base : definition}
            saved={doing === 'rename' ? open : undefined}
            mayShare={saved.data?.may.includes('people.share-segments') ?? false}
            onClose={close}
            onDone={(segment) => {
              close();
              go({ search: { list: segment }, state: doing === 'rename' ? { draft: kept } : {}, replace: true });
            }}
          />
        ) : null}
        {doing === 'export' ? (
          <Export definition={definition} count={count.data?.count ?? 0} name={open?.name} onClose={close} />
        ) : null}
      </Suspense>
      {doing === 'end' && open ? (
        <Confirm
          title={say('confirmEnd', { name: open.name })}
          text={say('confirmEndText')}
          yes={say('end')}
          onNo={close}
          onYes={() => end(open)}
        />
      ) : null}
    </div>
  );
}

const Item = ({ text, onClick }: { text: string; onClick: () => void }) => (
  <button type="button" role="menuitem" onClick={onClick}>
    {text}
  </button>
);

/** What it came to rest at: nothing is asked while somebody is still typing; another list is asked for at once. */
function useSettled<T>(value: T, of: string | undefined): T {
  const [settled, settle] = useState({ value, of });
  useEffect(() => {
    const wait = setTimeout(() => settle({ value, of }), 350);
    return () => clearTimeout(wait);
  }, [value, of]);
  return settled.of === of ? settled.value : value;
}
