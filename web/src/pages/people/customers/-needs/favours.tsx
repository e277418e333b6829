import { GiftOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { type Answer, ask } from '@/api/client';
import { money } from '@/parts/format';
import { Refusal } from '@/parts/refusal';
import { WithReason } from '@/parts/with-reason';
import { NoteFavour } from './note-favour';
import { useSaid } from './texts';

type FavourRow = Answer<'people/customer-favours'>['rows'][number];

/** What she was given beyond what she paid for, and what it came to for who sees money. */
export function Favours({ customer }: { customer: string }) {
  const said = useSaid();
  const client = useQueryClient();
  const favours = ask('people/customer-favours', { customer });
  const { data, error, refetch } = useQuery(favours);
  const [isNoting, note] = useState(false);
  const [striking, strike] = useState<FavourRow>();
  const fresh = () => void client.invalidateQueries(favours);
  const total = (count: number) =>
    data?.totalMinor == null
      ? said('favours.count', { count })
      : said('favours.total', { count, amount: money(data.totalMinor) });
  return (
    <section className="card" aria-label={said('favours.title')}>
      <header className="talk-head">
        <h2>
          {said('favours.title')} {data?.count ? <small className="num">{total(data.count)}</small> : null}
        </h2>
        {data?.may.includes('people.note-favour') ? (
          <Button icon={<GiftOutlined />} onClick={() => note(true)}>
            {said('favours.note')}
          </Button>
        ) : null}
      </header>
      {error ? <Refusal error={error} onRetry={refetch} /> : null}
      {data?.rows.length === 0 ? <p className="nothing">{said('favours.none')}</p> : null}
      <ul className="talk-rows">
        {data?.rows.map((row) => (
          <li key={row.favour} className={row.struckReason ? 'struck' : ''}>
            <p className="what">
              <span className="level">{said(`favour.${row.kind}`)}</span> <span className="talk-text">{row.what}</span>
              {row.valueMinor == null ? null : <b className="num">{money(row.valueMinor)}</b>}
            </p>
            <footer>
              <span className="soft">
                {said('favours.by', { name: row.givenBy?.name ?? '', on: row.givenOn })}
                {row.why ? ` · ${row.why}` : ''}
                {row.struckReason ? ` · ${said('notes.struck')}：${row.struckReason}` : ''}
              </span>
              {row.may.includes('people.strike-favour') ? (
                <span className="talk-acts">
                  <Button size="small" type="text" className="soft" onClick={() => strike(row)}>
                    {said('favours.strike')}
                  </Button>
                </span>
              ) : null}
            </footer>
          </li>
        ))}
      </ul>
      {isNoting ? (
        <NoteFavour
          customer={customer}
          hidesMoney={data?.hidden.includes('Money') ?? false}
          onDone={fresh}
          onClose={() => note(false)}
        />
      ) : null}
      {striking ? (
        <WithReason
          call="people/strike-favour"
          fixed={{ favour: striking.favour }}
          title={said('favours.strikeTitle')}
          text={said('favours.strikeText')}
          label={said('notes.strikeReason')}
          submit={said('favours.strike')}
          onDone={fresh}
          onClose={() => strike(undefined)}
        />
      ) : null}
    </section>
  );
}
