import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { type Answer, ask } from '@/api/client';
import { day } from '@/parts/format';
import { Refusal } from '@/parts/refusal';
import { Skeleton } from '@/parts/skeleton';
import { useTitle } from '@/parts/title';
import { Tabs } from '@/shell/tabs';
import { useSaid } from './-wordings/-texts';
import './-wordings/wordings.css';

const Write = lazy(() => import('./-wordings/write'));

export const Route = createFileRoute('/people/wordings')({ component: Wordings });

export type Row = Answer<'people/wording-list'>['rows'][number];

/** The texts people agree to, purpose by purpose; each stays as it was written. */
function Wordings() {
  const s = useSaid();
  const { data, error, refetch } = useQuery(ask('people/wording-list'));
  const [writing, setWriting] = useState<Row>();
  useTitle(s('title'));
  return (
    <div className="page narrow wordings">
      <Tabs of="manage" />
      <header className="head">
        <h1>
          {s('title')}
          <p>{s('intro')}</p>
        </h1>
      </header>
      {error ? <Refusal error={error} onRetry={refetch} /> : null}
      {data || error ? null : <Skeleton rows={8} />}
      {data?.rows
        .filter(({ isNewest }) => isNewest)
        .map((row) => (
          <section className="card" key={row.purpose}>
            <h2>
              {s(`purpose.${row.purpose}`)}
              {data.may.includes('people.write-wording') ? (
                <Button onClick={() => setWriting(row)}>{s('write')}</Button>
              ) : null}
            </h2>
            <Text row={row} />
            <Earlier rows={data.rows.filter((one) => one.purpose === row.purpose && !one.isNewest)} />
          </section>
        ))}
      {writing ? (
        <Suspense>
          <Write row={writing} onClose={() => setWriting(undefined)} />
        </Suspense>
      ) : null}
    </div>
  );
}

function Text({ row }: { row: Row }) {
  const s = useSaid();
  const who = row.writtenAt ? s('written', { at: day(row.writtenAt), name: row.writtenByName ?? '' }) : s('shipped');
  return (
    <>
      <p className="sub">
        {[s('number', { number: row.number }), row.isNewest && s('newest'), who].filter(Boolean).join(' · ')}
      </p>
      <p lang="zh-CN">{row.zh}</p>
      <p lang="en" className="soft">
        {row.en}
      </p>
    </>
  );
}

function Earlier({ rows }: { rows: Row[] }) {
  const s = useSaid();
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{s('earlier')}</summary>
      {rows.map((row) => (
        <div key={row.wording}>
          <Text row={row} />
        </div>
      ))}
    </details>
  );
}
