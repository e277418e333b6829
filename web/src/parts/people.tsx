import { Link } from '@tanstack/react-router';
import type { Answer } from '@/api/client';
import { Empty } from './empty';
import { Face } from './face';
import { moment, phone } from './format';
import { Skeleton } from './skeleton';

export type Person = Answer<'people/customer-list'>['rows'][number];
type Props = { rows: Person[] | undefined; none: string; detail: 'workplace' | 'registeredAt' };

/** A short list of customers on a page about something else. */
export function People({ rows, none, detail }: Props) {
  if (!rows) return <Skeleton rows={8} />;
  if (rows.length === 0) return <Empty text={none} />;
  return (
    <ul className="people">
      {rows.map((row) => (
        <li key={row.customer}>
          <Link to="/people/customers/$customer" params={{ customer: row.customer }}>
            <Face name={row.name} />
            <b>{row.name}</b>
            <span className="num">{row.phone ? phone(row.phone) : ''}</span>
            <span className="more">{detail === 'workplace' ? row.workplace : row.branchName}</span>
            <small className="num">
              {detail === 'workplace' ? row.memberNumber : moment(row.registeredAt).slice(5)}
            </small>
          </Link>
        </li>
      ))}
    </ul>
  );
}
