import { EyeInvisibleOutlined, PauseCircleOutlined, UserOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { ask } from '@/api/client';
import { useSaid } from './-texts';
import './warnings.css';

/** What must be known before anything is done with her. A question of its own: the card does not wait for it. */
export default function Warnings({ customer }: { customer: string }) {
  const s = useSaid();
  const { data } = useQuery(ask('people/customer-warnings', { customer }));
  if (!data || !(data.holds.length || data.isMinor || data.isDiscreet)) return null;
  const guardian =
    data.guardianName && data.guardianRelation
      ? s('guardian', { name: data.guardianName, relation: s(`relation.${data.guardianRelation}`) })
      : s('noGuardian');
  return (
    <ul className="warnings" aria-label={s('label')}>
      {data.holds.map(({ kind, until, speaker }, i) => (
        <li key={kind ?? `medical${i}`} className="bad">
          <PauseCircleOutlined aria-hidden />
          <b>{kind ? s(`kind.${kind}`) : s('medical')}</b>
          {until ? <span className="num">{s('until', { until })}</span> : null}
          {speaker ? <span>{s('only', { name: speaker.name })}</span> : null}
        </li>
      ))}
      {data.isMinor ? (
        <li>
          <UserOutlined aria-hidden />
          <b>{s('minor')}</b>
          <span>{guardian}</span>
        </li>
      ) : null}
      {data.isDiscreet ? (
        <li>
          <EyeInvisibleOutlined aria-hidden />
          <span>{s('discreet')}</span>
        </li>
      ) : null}
    </ul>
  );
}
