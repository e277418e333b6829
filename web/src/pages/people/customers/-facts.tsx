import { lazy, type ReactNode, Suspense } from 'react';
import { useTexts } from '@/locales';
import { day } from '@/parts/format';
import type { CustomerCard } from './$customer';

const Identity = lazy(() => import('./-identity'));

/** What is known of her, line by line; what is not known says so, because somebody can ask her. */
export function Facts({ card }: { card: CustomerCard }) {
  const { t } = useTexts();
  const line = (label: string, value: ReactNode, missing = t('none')) => (
    <div>
      <dt>{label}</dt>
      <dd>{value ?? <i className="nothing">{missing}</i>}</dd>
    </div>
  );
  return (
    <section className="card">
      <h2>{t('card.facts')}</h2>
      <dl className="facts">
        {line(t('field.memberNumber'), <span className="num">{card.memberNumber}</span>)}
        {line(t('field.birthday'), card.birthday ? <span className="num">{card.birthday}</span> : null)}
        <Suspense>
          <Identity card={card} />
        </Suspense>
        {line(t('field.workplace'), card.workplace)}
        {line(t('field.owner'), card.owner?.name, t('card.unowned'))}
        {line(t('field.branch'), card.branch.name)}
        {line(
          t('field.registered'),
          <>
            <span className="num">{day(card.registeredAt)}</span>
            {card.registeredBy ? ` · ${card.registeredBy.name}` : ''}
          </>,
        )}
      </dl>
      {card.hidden.includes('PrivateLife') ? null : (
        <>
          <h3>{t('card.note')}</h3>
          {card.note ? <p className="quote">{card.note}</p> : <p className="nothing">{t('card.noNote')}</p>}
        </>
      )}
    </section>
  );
}
