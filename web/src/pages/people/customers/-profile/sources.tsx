import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { type Answer, ask } from '@/api/client';
import { day, named } from '@/parts/format';
import { Skeleton } from '@/parts/skeleton';
import { useSaid } from './-texts';

const NameSource = lazy(() => import('./name-source'));
type Touch = Answer<'people/customer-sources'>['later'][number];

/** How she came: her locked source, who sent her, and the touches after it. */
export function Sources({ customer }: { customer: string }) {
  const said = useSaid();
  const { data } = useQuery(ask('people/customer-sources', { customer }));
  const [doing, setDoing] = useState<'name' | 'correct'>();
  if (!data) return <Skeleton rows={2} />;
  const { first, later, may } = data;
  return (
    <section className="card" aria-label={said('source')}>
      <h2>
        {said('source')}
        {may.includes('people.name-source') ? (
          <Button size="small" onClick={() => setDoing('name')}>
            {said(first ? 'sourceAgain' : 'sourceName')}
          </Button>
        ) : null}
      </h2>
      {first ? <Came touch={first} /> : <p className="nothing">{said('sourceNone')}</p>}
      {first && may.includes('people.correct-source') ? (
        <button type="button" className="link" onClick={() => setDoing('correct')}>
          {said('sourceCorrect')}
        </button>
      ) : null}
      {later.length ? (
        <>
          <h3>{said('sourceLater')}</h3>
          {later.map((touch) => (
            <Came key={touch.touch} touch={touch} />
          ))}
        </>
      ) : null}
      {doing ? (
        <Suspense>
          <NameSource
            customer={customer}
            first={first ?? undefined}
            correcting={doing === 'correct'}
            onClose={() => setDoing(undefined)}
          />
        </Suspense>
      ) : null}
    </section>
  );
}

function Came({ touch }: { touch: Touch }) {
  const said = useSaid();
  const { source, referrer, wasReferred, wasCorrected, at, by } = touch;
  return (
    <p className="came">
      <b>{named(source)}</b>
      {wasReferred ? (
        <span>
          {said('referrer')}{' '}
          {referrer ? (
            <Link to="/people/customers/$customer" params={{ customer: referrer.id }} className="link">
              {referrer.name}
            </Link>
          ) : (
            said('referrerElsewhere')
          )}
        </span>
      ) : null}
      <small>
        <span className="num">{said('sourceWas', { at: day(at) })}</span>
        {by ? ` · ${by.name}` : ''}
        {wasCorrected ? ` · ${said('corrected')}` : ''}
      </small>
    </p>
  );
}
