import { CheckOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { type Answer, ask } from '@/api/client';
import { day, money } from '@/parts/format';
import { Refusal } from '@/parts/refusal';
import { Skeleton } from '@/parts/skeleton';
import { useHouse } from '@/shell/house';
import { CloseNeed } from './close-need';
import { Due } from './due';
import { NeedForm } from './need-form';
import { useSaid } from './texts';

export type NeedRow = Answer<'people/customer-needs'>['open'][number];

export function Needs({ customer }: { customer: string }) {
  const said = useSaid();
  const { data, error, refetch } = useQuery(ask('people/customer-needs', { customer }));
  const [writing, write] = useState<NeedRow | 'new'>();
  const [closing, close] = useState<NeedRow>();
  const [showsClosed, showClosed] = useState(false);
  return (
    <section className="card" aria-label={said('needs.title')}>
      <header className="talk-head">
        <h2>{said('needs.title')}</h2>
        {data?.may.includes('people.note-need') ? (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => write('new')}>
            {said('needs.note')}
          </Button>
        ) : null}
      </header>
      {error ? <Refusal error={error} onRetry={refetch} /> : null}
      {!data && !error ? <Skeleton rows={3} height={64} /> : null}
      {data?.open.length === 0 ? <p className="nothing">{said('needs.none')}</p> : null}
      <ul className="talk-rows">
        {data?.open.map((row) => (
          <Row key={row.need} row={row} onCorrect={() => write(row)} onClose={() => close(row)} />
        ))}
      </ul>
      {data?.closed.length ? (
        <>
          <button type="button" className="link" aria-expanded={showsClosed} onClick={() => showClosed(!showsClosed)}>
            {said('needs.closedOnes', { count: data.closed.length })}
          </button>
          {showsClosed ? (
            <ul className="talk-rows done">
              {data.closed.map((row) => (
                <Row key={row.need} row={row} />
              ))}
            </ul>
          ) : null}
        </>
      ) : null}
      {writing ? (
        <NeedForm
          customer={customer}
          need={writing === 'new' ? undefined : writing}
          hidesMoney={data?.hidden.includes('Money') ?? false}
          onClose={() => write(undefined)}
        />
      ) : null}
      {closing ? <CloseNeed customer={customer} need={closing} onClose={() => close(undefined)} /> : null}
    </section>
  );
}

function Row({ row, onCorrect, onClose }: { row: NeedRow; onCorrect?: () => void; onClose?: () => void }) {
  const said = useSaid();
  const { today } = useHouse();
  const owner = row.owner
    ? said(row.ownerLeft ? 'needs.ownedGone' : 'needs.owned', { name: row.owner.name })
    : said('needs.unowned');
  const details = [
    said(`voice.${row.voice}`),
    said(`urgency.${row.urgency}`),
    row.budgetMinor == null ? '' : said('needs.budgeted', { amount: money(row.budgetMinor) }),
    row.concern ? said('needs.concerned', { concern: row.concern }) : '',
  ];
  return (
    <li>
      <p className="what">
        <span className="level gem">{said(`area.${row.area}`)}</span> {row.text}
      </p>
      <p className="soft">{details.filter(Boolean).join(' · ')}</p>
      {row.outcome ? (
        <p className="soft">
          {said(`outcome.${row.outcome}`)} · <span className="num">{row.closedAt ? day(row.closedAt) : ''}</span>
          {row.closedReason ? ` · ${row.closedReason}` : ''}
        </p>
      ) : (
        <footer>
          <Due dueOn={row.dueOn} daysLate={row.daysLate} today={today} />
          <span className={row.owner && !row.ownerLeft ? 'soft' : 'due bad'}>{owner}</span>
          <span className="talk-acts">
            {row.may.includes('people.correct-need') ? (
              <Button size="small" type="text" icon={<EditOutlined />} onClick={onCorrect}>
                {said('needs.correct')}
              </Button>
            ) : null}
            {row.may.includes('people.close-need') ? (
              <Button size="small" type="text" icon={<CheckOutlined />} onClick={onClose}>
                {said('needs.close')}
              </Button>
            ) : null}
          </span>
        </footer>
      )}
    </li>
  );
}
