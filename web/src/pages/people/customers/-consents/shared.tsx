import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { ask } from '@/api/client';
import { useDo } from '@/parts/do';
import { useSaid } from './-texts';
import { useAgain } from './again';

/** Who else has her number, and who of them is spoken to on it; without sharing it is not there. */
export function Shared({ customer }: { customer: string }) {
  const s = useSaid();
  const { data } = useQuery(ask('people/shared-number', { customer }));
  const name = useDo('people/name-phone-holder', useAgain(customer));
  if (!data?.isShared) return null;
  return (
    <section className="card">
      <h2>{s('shared')}</h2>
      <p className="sub">{s('sharedText')}</p>
      <ul className="things">
        {data.rows.map((row) => (
          <li key={row.customer}>
            <div>
              <Link to="/people/customers/$customer" params={{ customer: row.customer }}>
                <b>{row.name}</b>
              </Link>
              <p className="num">{row.memberNumber}</p>
            </div>
            <span className="push" />
            {row.isHolder ? <span className="good">{s('holder')}</span> : null}
            {!row.isHolder && data.may.includes('people.name-phone-holder') ? (
              <Button onClick={() => name.run({ customer: row.customer }, s('holderNamed'))}>{s('nameHolder')}</Button>
            ) : null}
          </li>
        ))}
      </ul>
      {data.elsewhere ? (
        <p className="sub below">
          {s('elsewhere', { count: data.elsewhere })}
          {data.holderIsElsewhere ? ` · ${s('holderElsewhere')}` : null}
        </p>
      ) : null}
    </section>
  );
}
