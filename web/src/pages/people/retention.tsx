import { useQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { type Answer, ask } from '@/api/client';
import { moment } from '@/parts/format';
import { Refusal } from '@/parts/refusal';
import { Skeleton } from '@/parts/skeleton';
import { useTitle } from '@/parts/title';
import { Tabs } from '@/shell/tabs';
import { useWords } from './-retention/-words';
import { Runs } from './-retention/runs';
import { Whose } from './-retention/whose';

const Change = lazy(() => import('./-retention/change'));

export const Route = createFileRoute('/people/retention')({ component: Retention });

type Report = Answer<'people/retention-report'>;
export type Rule = Report['rules'][number];
export type Run = Report['runs'][number];

/** How long each kind of data is kept, what goes next, and what the nights took. */
function Retention() {
  const { said } = useWords();
  const { data, error, refetch } = useQuery({ ...ask('people/retention-report'), refetchInterval: counting });
  const [changing, setChanging] = useState<Rule>();
  const [looking, setLooking] = useState<Rule>();
  useTitle(said('title'));
  return (
    <div className="page narrow retention">
      <Tabs of="manage" />
      <header className="head">
        <h1>
          {said('title')}
          <p>{data ? said('intro', { next: moment(data.nextAt) }) : ' '}</p>
        </h1>
      </header>
      {error ? <Refusal error={error} onRetry={refetch} /> : null}
      {data || error ? null : <Skeleton rows={8} />}
      {data ? (
        <>
          <section className="card rules">
            {data.rules.map((rule) => (
              <One
                key={rule.rule}
                rule={rule}
                countedAt={data.countedAt}
                onLook={() => setLooking(rule)}
                onChange={data.may.includes('people.change-retention') ? () => setChanging(rule) : undefined}
              />
            ))}
          </section>
          <h2 className="above">{said('runs')}</h2>
          <p className="soft">{said('holds')}</p>
          <section className="card flush">
            <Runs runs={data.runs} />
          </section>
        </>
      ) : null}
      {looking ? <Whose rule={looking} onClose={() => setLooking(undefined)} /> : null}
      {changing ? (
        <Suspense>
          <Change rule={changing} onClose={() => setChanging(undefined)} />
        </Suspense>
      ) : null}
    </div>
  );
}

/** While a walk is on its way its figures change by themselves, and nothing tells the page. */
const counting = ({ state }: { state: { data?: Report } }) =>
  state.data?.runs[0] && state.data.runs[0].endedAt === null ? 2000 : false;

type OneProps = {
  rule: Rule;
  countedAt: string | null | undefined;
  onLook: () => void;
  onChange: (() => void) | undefined;
};

function One({ rule, countedAt, onLook, onChange }: OneProps) {
  const { said, rule: name, what, length } = useWords();
  const { soonValues: values, soonCustomers: customers, heldCustomers } = rule;
  return (
    <article>
      <div>
        <h2>{name(rule.rule)}</h2>
        <p className="soft">{what(rule.rule)}</p>
      </div>
      <p className="for">
        <b>{length(rule.months)}</b>
        <span>
          {[
            said(`from.${rule.from}`),
            rule.rule === 'people.medical' && said('law'),
            rule.months !== rule.shipped && said('shipped', { length: length(rule.shipped) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      <p className="soon">
        <span>{said('soon')}</span>
        {countedAt ? (
          <b className={values ? 'due' : undefined} title={said('counted', { at: moment(countedAt) })}>
            {values ? said('soonCount', { values, customers }) : said('soonNone')}
          </b>
        ) : (
          <b>{said('notCounted')}</b>
        )}
        {values ? (
          <button type="button" className="link" onClick={onLook} aria-label={`${said('who')} ${name(rule.rule)}`}>
            {said('who')}
          </button>
        ) : null}
        {heldCustomers ? <small>{said('held', { customers: heldCustomers })}</small> : null}
      </p>
      {onChange ? (
        <Button onClick={onChange} aria-label={`${said('change')} ${name(rule.rule)}`}>
          {said('change')}
        </Button>
      ) : null}
    </article>
  );
}
