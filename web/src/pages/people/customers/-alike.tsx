import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { ask } from '@/api/client';
import { Empty } from '@/parts/empty';
import { phone } from '@/parts/format';
import { Refusal } from '@/parts/refusal';
import { Skeleton } from '@/parts/skeleton';
import { useSaid } from './-rights-texts';
import type { CustomerCard } from './$customer';

const Merging = lazy(() => import('./-merging'));

/** Files that look like the same person, and the way to make one of two. */
export function Alike({ card }: { card: CustomerCard }) {
  const said = useSaid();
  const { data, error, refetch } = useQuery(ask('people/likely-duplicates', { customer: card.customer }));
  const [drop, setDrop] = useState<string | null>();
  const mayMerge = card.may.includes('people.merge-customers');
  return (
    <section className="card">
      <h2>{said('duplicates')}</h2>
      <p className="words">{said('duplicatesText')}</p>
      {error ? <Refusal error={error} onRetry={refetch} /> : data ? null : <Skeleton rows={2} />}
      {data?.rows.length === 0 ? <Empty text={said('none')} /> : null}
      <ul className="alike">
        {data?.rows.map((row) =>
          row.customer ? (
            <li key={row.customer}>
              <Link to="/people/customers/$customer" params={{ customer: row.customer }} className="link">
                <b>{row.name}</b>
              </Link>
              <span className="num">{row.memberNumber}</span>
              <span className="num">{row.phone ? phone(row.phone) : ''}</span>
              <span className="num">{row.branchName}</span>
              {row.signs.map((sign) => (
                <span key={sign} className="level gem">
                  {said(`sign.${sign}`)}
                </span>
              ))}
              {mayMerge ? <Button onClick={() => setDrop(row.customer)}>{said('merge')}</Button> : null}
            </li>
          ) : (
            <li key={row.branchName}>{said('elsewhere', { branch: row.branchName })}</li>
          ),
        )}
      </ul>
      {mayMerge ? (
        <div className="row-of-buttons">
          <Button onClick={() => setDrop(null)}>{said('other')}</Button>
        </div>
      ) : null}
      {drop !== undefined ? (
        <Suspense>
          <Merging keep={card.customer} drop={drop} onClose={() => setDrop(undefined)} />
        </Suspense>
      ) : null}
    </section>
  );
}
