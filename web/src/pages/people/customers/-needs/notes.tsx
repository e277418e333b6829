import { EyeInvisibleOutlined, PlusOutlined } from '@ant-design/icons';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { type Answer, read } from '@/api/client';
import { useTexts } from '@/locales';
import { moment } from '@/parts/format';
import { Refusal } from '@/parts/refusal';
import { Skeleton } from '@/parts/skeleton';
import { toast } from '@/parts/toast';
import { WithReason } from '@/parts/with-reason';
import { useSaid } from './texts';
import { WriteNote } from './write-note';

type NoteRow = Answer<'people/customer-notes'>['rows'][number];

/** What was said with her and what is worth knowing, newest first; what one may not read is only counted. */
export function Notes({ customer }: { customer: string }) {
  const { t } = useTexts();
  const said = useSaid();
  const client = useQueryClient();
  const queryKey = ['people/customer-notes', { customer }];
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam: before, signal }) => read('people/customer-notes', { customer, before, size: 20 }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const [isWriting, write] = useState(false);
  const [striking, strike] = useState<NoteRow>();
  const latest = data?.pages[0];
  const rows = data?.pages.flatMap((page) => page.rows);
  const fresh = () => void client.invalidateQueries({ queryKey });
  return (
    <section className="card" aria-label={said('notes.title')}>
      <header className="talk-head">
        <h2>{said('notes.title')}</h2>
        {latest?.may.includes('people.write-note') ? (
          <Button icon={<PlusOutlined />} onClick={() => write(true)}>
            {said('notes.write')}
          </Button>
        ) : null}
      </header>
      {error ? <Refusal error={error} onRetry={refetch} /> : null}
      {!rows && !error ? <Skeleton rows={5} height={52} /> : null}
      {latest?.hidden.map(({ level, count }) => (
        <p key={level} className="talk-hidden">
          <EyeInvisibleOutlined /> {said('notes.hidden', { count, level: t(`level.${level}`) })}
        </p>
      ))}
      {rows?.length === 0 ? <p className="nothing">{said('notes.none')}</p> : null}
      <ol className="talk-rows">
        {rows?.map((row) => (
          <Row key={row.note} row={row} onStrike={() => strike(row)} />
        ))}
      </ol>
      {hasNextPage ? (
        <Button onClick={() => fetchNextPage()} loading={isFetchingNextPage}>
          {said('notes.older')}
        </Button>
      ) : null}
      {isWriting && latest ? (
        <WriteNote customer={customer} levels={latest.levels} onDone={fresh} onClose={() => write(false)} />
      ) : null}
      {striking ? (
        <WithReason
          call="people/strike-note"
          fixed={{ note: striking.note }}
          title={said('notes.strikeTitle')}
          text={said('notes.strikeText')}
          label={said('notes.strikeReason')}
          submit={said('notes.strike')}
          onDone={() => {
            toast(said('notes.struck'));
            fresh();
          }}
          onClose={() => strike(undefined)}
        />
      ) : null}
    </section>
  );
}

function Row({ row, onStrike }: { row: NoteRow; onStrike: () => void }) {
  const { t } = useTexts();
  const said = useSaid();
  return (
    <li className={row.struckAt ? 'struck' : ''}>
      <p className="marks">
        <b className="num">{row.saidOn}</b>
        <span className="level">{said(`kind.${row.kind}`)}</span>
        {row.mood ? <span className="level">{said(`mood.${row.mood}`)}</span> : null}
        {row.level ? <span className="level gem">{t(`level.${row.level}`)}</span> : null}
      </p>
      {row.text ? <p className="talk-text">{row.text}</p> : null}
      <footer>
        <span className="soft">
          {row.struckAt
            ? said('notes.struckBy', { name: row.struckBy?.name ?? '', reason: row.struckReason ?? '' })
            : said('notes.by', { name: row.writtenBy?.name ?? '', at: moment(row.writtenAt) })}
        </span>
        {row.may.includes('people.strike-note') ? (
          <span className="talk-acts">
            <Button size="small" type="text" className="soft" onClick={onStrike}>
              {said('notes.strike')}
            </Button>
          </span>
        ) : null}
      </footer>
    </li>
  );
}
