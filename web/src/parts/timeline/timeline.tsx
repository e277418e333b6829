import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { type Answer, read } from '@/api/client';
import { useTexts } from '@/locales';
import { day, time } from '../format';
import { Refusal } from '../refusal';
import { Skeleton } from '../skeleton';
import { partOf } from './facts';

export type Entry = Answer<'people/customer-timeline'>['entries'][number];

/** Everything that happened with her, the newest first, one small part per kind of fact. */
export function Timeline({ customer }: { customer: string }) {
  const { t } = useTexts();
  const { data, error, hasNextPage, fetchNextPage, isFetching, refetch } = useInfiniteQuery({
    queryKey: ['people/customer-timeline', { customer }],
    queryFn: ({ pageParam: before, signal }) =>
      read('people/customer-timeline', { customer, before, size: 30 }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  // A change told meanwhile calls off what is being fetched: the wish for an earlier page has to outlast that.
  const [wanted, setWanted] = useState(1);
  const shown = data?.pages.length ?? 1;
  const waiting = wanted > shown && hasNextPage && !error;
  useEffect(() => {
    if (waiting && !isFetching) void fetchNextPage();
  }, [waiting, isFetching, fetchNextPage]);
  const entries = data?.pages.flatMap((page) => page.entries);
  return (
    <section className="card timeline" aria-label={t('card.timeline')}>
      <h2>{t('card.timeline')}</h2>
      {error ? <Refusal error={error} onRetry={refetch} /> : null}
      {!entries && !error ? <Skeleton rows={6} height={52} /> : null}
      <ol>
        {entries?.map((entry, i) => (
          <Line key={entry.id} entry={entry} first={day(entry.at) !== day(entries[i - 1]?.at ?? entry.at) || i === 0} />
        ))}
      </ol>
      {hasNextPage ? (
        <Button onClick={() => setWanted(shown + 1)} loading={waiting}>
          {t('card.earlier')}
        </Button>
      ) : entries?.length ? (
        <p className="beginning">{t('card.beginning')}</p>
      ) : null}
    </section>
  );
}

function Line({ entry, first }: { entry: Entry; first: boolean }) {
  const { t } = useTexts();
  const { Icon, Part } = partOf(entry.fact);
  return (
    <li className={first ? 'first' : ''}>
      <time dateTime={entry.at} className="num">
        {first ? <b>{day(entry.at)}</b> : null}
        {time(entry.at)}
      </time>
      <span className="mark">
        <Icon />
      </span>
      <div>
        <p>
          <b>{entry.staffName ?? t('fact.system')}</b> <Part {...entry} />
        </p>
        {entry.reason ? <p className="reason">{t('fact.reason', { reason: entry.reason })}</p> : null}
      </div>
    </li>
  );
}
