import { LinkOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { type Answer, ask } from '@/api/client';
import { Confirm } from '@/parts/confirm';
import { useDo } from '@/parts/do';
import { day } from '@/parts/format';
import { Refusal } from '@/parts/refusal';
import { Skeleton } from '@/parts/skeleton';
import { toast } from '@/parts/toast';
import { WithReason } from '@/parts/with-reason';
import type { CustomerCard } from '../$customer';
import { Accept, Offer } from './forms';
import { useSaid } from './texts';
import './panel.css';

type Relations = Answer<'people/customer-relations'>;

/** Whom she belongs to, as far as both wished it. */
export default function RelationsPanel({ card: { customer } }: { card: CustomerCard }) {
  const said = useSaid();
  const client = useQueryClient();
  const relations = ask('people/customer-relations', { customer });
  const { data, error, refetch } = useQuery(relations);
  const [open, show] = useState<'offer' | 'accept'>();
  const [ending, end] = useState<Relations['links'][number]>();
  const [leaving, leave] = useState<Relations['offers'][number]>();
  const fresh = () => void client.invalidateQueries(relations);
  const withdraw = useDo('people/withdraw-link', fresh);
  const may = (what: string) => data?.may.includes(`people.${what}`);
  return (
    <section className="card relations" aria-label={said('title')}>
      <header>
        <div>
          <h2>{said('title')}</h2>
          <p className="soft">{said('intro')}</p>
        </div>
        {may('accept-link') ? (
          <Button icon={<LinkOutlined />} onClick={() => show('accept')}>
            {said('accept')}
          </Button>
        ) : null}
        {may('offer-link') ? (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => show('offer')}>
            {said('offer')}
          </Button>
        ) : null}
      </header>
      {error ? <Refusal error={error} onRetry={refetch} /> : null}
      {!data && !error ? <Skeleton rows={4} height={56} /> : null}
      {data?.links.length === 0 ? <p className="nothing">{said('none')}</p> : null}
      <ul className="things">
        {data?.links.map((row) => (
          <li key={row.relation}>
            <span className="level gem">{said(`kind.${row.kind}`)}</span>
            <div>
              {row.other ? (
                <Link to="/people/customers/$customer" params={{ customer: row.other.id }} className="link">
                  <b>{row.other.name}</b>
                </Link>
              ) : (
                <b>{said('elsewhere')}</b>
              )}
              <p className="num">{said('since', { on: day(row.since) })}</p>
            </div>
            {may('end-link') ? (
              <Button type="text" className="soft" onClick={() => end(row)}>
                {said('end')}
              </Button>
            ) : null}
          </li>
        ))}
        {data?.offers.map((row) => (
          <li key={row.offer} className="waiting">
            <span className="level">{said(`kind.${row.kind}`)}</span>
            <div>
              <b>{said('pending')}</b>
              <p className="num">{said('until', { on: day(row.expiresAt) })}</p>
            </div>
            {may('withdraw-link') ? (
              <Button type="text" className="soft" onClick={() => leave(row)}>
                {said('withdraw')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {open === 'offer' ? <Offer customer={customer} onDone={fresh} onClose={() => show(undefined)} /> : null}
      {open === 'accept' ? <Accept customer={customer} onDone={fresh} onClose={() => show(undefined)} /> : null}
      {ending ? (
        <WithReason
          call="people/end-link"
          fixed={{ relation: ending.relation }}
          title={said('endTitle')}
          text={said('endText')}
          label={said('endReason')}
          submit={said('end')}
          onDone={() => {
            toast(said('ended'));
            fresh();
          }}
          onClose={() => end(undefined)}
        />
      ) : null}
      {leaving ? (
        <Confirm
          title={said('confirmWithdraw')}
          text={said('confirmWithdrawText')}
          yes={said('withdraw')}
          onNo={() => leave(undefined)}
          onYes={() => {
            withdraw.run({ offer: leaving.offer }, said('withdrawn'));
            leave(undefined);
          }}
        />
      ) : null}
    </section>
  );
}
