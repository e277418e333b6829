import { useSaid } from './texts';

type Props = { dueOn?: string | null; daysLate: number; today: string };

/** When somebody comes back to it: late ones stand out, today says so. */
export function Due({ dueOn, daysLate, today }: Props) {
  const said = useSaid();
  if (!dueOn) return <span className="due bad">{said('needs.undated')}</span>;
  const tone = daysLate > 0 ? 'bad' : dueOn === today ? 'warn' : '';
  return (
    <span className={`due num ${tone}`}>
      {dueOn}
      {tone ? <em>{daysLate > 0 ? said('needs.late', { days: daysLate }) : said('needs.today')}</em> : null}
    </span>
  );
}
