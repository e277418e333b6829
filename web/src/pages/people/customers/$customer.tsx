import { EditOutlined, EyeInvisibleOutlined, UserOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { createFileRoute, Link, Navigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { type Answer, ask } from '@/api/client';
import { Refused } from '@/api/refused';
import { useTexts } from '@/locales';
import { Empty } from '@/parts/empty';
import { Face } from '@/parts/face';
import { Refusal } from '@/parts/refusal';
import { Skeleton } from '@/parts/skeleton';
import { Timeline } from '@/parts/timeline/timeline';
import { useTitle } from '@/parts/title';
import { opened } from '@/shell/opened';
import { Facts } from './-facts';
import { panels } from './-panels';
import { Phone } from './-phone';
import { useSaid } from './-rights-texts';

const Correct = lazy(() => import('./-correct'));
const Glance = lazy(() => import('./-profile/glance'));
const Warnings = lazy(() => import('./-warnings'));

export const Route = createFileRoute('/people/customers/$customer')({
  validateSearch: ({ tab }: Record<string, unknown>): { tab?: string } =>
    panels.some(({ key }) => key === tab) ? { tab: String(tab) } : {},
  component: () => {
    const { customer } = Route.useParams();
    return <Card key={customer} customer={customer} />;
  },
});

export type CustomerCard = Answer<'people/customer-card'>;

function Card({ customer }: { customer: string }) {
  const { t } = useTexts();
  const said = useSaid();
  const { data: card, error, refetch } = useQuery(ask('people/customer-card', { customer }));
  const { tab } = Route.useSearch();
  const [correcting, setCorrecting] = useState(false);
  const known = card?.customer;
  useTitle(t('customers.title'));
  useEffect(() => {
    if (known) opened(known);
  }, [known]);
  if (error instanceof Refused && error.status === 404) {
    const { customer: kept } = error.problem; // merged: the old address leads to the file that was kept
    return kept ? <Navigate to="/people/customers/$customer" params={{ customer: kept }} replace /> : <Gone />;
  }
  if (!card) {
    return <div className="page">{error ? <Refusal error={error} onRetry={refetch} /> : <Skeleton rows={10} />}</div>;
  }
  const panel = panels.find(({ key }) => key === tab);
  const mayCorrect = card.may.includes('people.correct-customer');
  return (
    <div className="page file">
      <header className="card title">
        <Face name={card.name} large />
        <div>
          <h1>
            {card.name}
            {card.erasedAt ? <span className="level gone">{said('erased.badge')}</span> : null}
          </h1>
          <p>
            <span>{t(`gender.${card.gender}`)}</span>
            {card.ageYears != null ? <span>{t('age', { age: card.ageYears })}</span> : null}
            <span className="num">{card.memberNumber}</span>
            <span>{card.branch.name}</span>
          </p>
        </div>
        <div className="acts">
          {card.erasedAt ? null : <Phone card={card} />}
          {mayCorrect ? (
            <Button icon={<EditOutlined />} onClick={() => setCorrecting(true)}>
              {t('card.correct')}
            </Button>
          ) : null}
        </div>
      </header>
      <Suspense>
        <Warnings customer={card.customer} />
      </Suspense>
      {panels.length ? (
        <nav className="tabs" aria-label={t('tab.label')}>
          {[undefined, ...panels].map((one) => (
            <Link
              key={one?.key ?? 'overview'}
              to="."
              search={{ tab: one?.key }}
              replace
              activeOptions={{ exact: true, includeSearch: true }}
              aria-current={panel === one ? 'page' : undefined}
            >
              {t(`tab.${one?.key ?? 'overview'}`)}
            </Link>
          ))}
        </nav>
      ) : null}
      {panel ? (
        <Suspense fallback={<Skeleton rows={10} />}>
          <panel.Panel card={card} />
        </Suspense>
      ) : (
        <Overview card={card} />
      )}
      {correcting ? (
        <Suspense>
          <Correct card={card} onClose={() => setCorrecting(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}

function Overview({ card }: { card: CustomerCard }) {
  return (
    <>
      <Suspense>
        <Glance customer={card.customer} />
      </Suspense>
      <Sides card={card} />
    </>
  );
}

function Sides({ card }: { card: CustomerCard }) {
  const { t } = useTexts();
  return (
    <div className="sides">
      <div className="column">
        <Facts card={card} />
        {card.hidden.length ? (
          <section className="card hidden">
            <h2>
              <EyeInvisibleOutlined /> {t('card.hidden')}
            </h2>
            <p>{t('card.hiddenText', { levels: card.hidden.map((level) => t(`level.${level}`)).join(' · ') })}</p>
          </section>
        ) : null}
      </div>
      <Timeline customer={card.customer} />
    </div>
  );
}

function Gone() {
  const { t } = useTexts();
  return (
    <div className="page">
      <div className="card">
        <Empty icon={<UserOutlined />} title={t('card.gone')} text={t('card.goneText')}>
          <Link to="/people/customers" className="link">
            {t('today.all')}
          </Link>
        </Empty>
      </div>
    </div>
  );
}
