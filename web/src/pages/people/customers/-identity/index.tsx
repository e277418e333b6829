import { lazy, Suspense, useState } from 'react';
import { CopyButton } from '@/parts/once';
import { useShown } from '@/parts/shown';
import type { CustomerCard } from '../$customer';
import { useSaid } from './-texts';
import './identity.css';

const Record = lazy(() => import('./record'));

/** Her identity document as a line of her facts: masked, whole for half a minute on a command that is noted. */
export default function Identity({ card }: { card: CustomerCard }) {
  const s = useSaid();
  const [recording, setRecording] = useState(false);
  const { identity } = card;
  const day = identity?.expiresOn ?? '';
  return (
    <div className="identity">
      <dt>{s('title')}</dt>
      <dd>
        {identity ? (
          <>
            <span>{s(`kind.${identity.kind}`)}</span>
            <Digits card={card} />
            {day ? (
              <small className={identity.isExpired ? 'late' : ''}>
                {s(identity.isExpired ? 'expired' : 'until', { day })}
              </small>
            ) : null}
          </>
        ) : (
          <i className="nothing">{s('none')}</i>
        )}
        {card.may.includes('people.correct-customer') ? (
          <button type="button" className="link" onClick={() => setRecording(true)}>
            {s(identity ? 'change' : 'record')}
          </button>
        ) : null}
      </dd>
      {recording ? (
        <Suspense>
          <Record card={card} onClose={() => setRecording(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}

function Digits({ card }: { card: CustomerCard }) {
  const s = useSaid();
  const { shown, left, show, isPending } = useShown('people/show-identity', { customer: card.customer });
  const whole = shown?.number;
  if (whole) {
    return (
      <span role="status" className="whole">
        <b className="num">{whole}</b>
        <small className="num">{s('hide', { seconds: left })}</small>
        <CopyButton text={whole} small />
      </span>
    );
  }
  return (
    <>
      <span className="num">{card.identity?.number}</span>
      {card.may.includes('people.contact') ? (
        <button type="button" className="link" title={s('showing')} disabled={isPending} onClick={show}>
          {s('show')}
        </button>
      ) : null}
    </>
  );
}
