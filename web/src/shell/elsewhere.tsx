import { LaptopOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useDo } from '@/parts/do';
import { device, moment } from '@/parts/format';
import './elsewhere.css';
import { useSaid } from './elsewhere-texts';
import { type Me, me } from './house';

const kept = 'known-sessions';
const known = (): string[] => JSON.parse(localStorage.getItem(kept) ?? '[]');

/** Signed in on two devices: both are told, until she says of each that it is hers. The newest is named first. */
export default function Elsewhere({ sessions }: { sessions: Me['elsewhere'] }) {
  const said = useSaid();
  const client = useQueryClient();
  const [hers, setHers] = useState(known);
  const end = useDo('people/end-session', () => client.invalidateQueries({ queryKey: me.queryKey }));
  const other = sessions.find(({ session }) => !hers.includes(session));
  if (!other) return null;
  const keep = () => {
    const all = [other.session, ...known()].slice(0, 20);
    localStorage.setItem(kept, JSON.stringify(all));
    setHers(all);
  };
  return (
    <div className="banner elsewhere" role="status">
      <LaptopOutlined />
      <span>{said('also', { device: device(other.device), since: moment(other.since), address: other.address })}</span>
      <Button size="small" loading={end.isPending} onClick={() => end.run({ session: other.session }, said('ended'))}>
        {said('end')}
      </Button>
      <Button size="small" type="text" onClick={keep}>
        {said('known')}
      </Button>
    </div>
  );
}
