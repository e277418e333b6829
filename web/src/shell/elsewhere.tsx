import { LaptopOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { tell } from '@/api/client';
import { device, moment } from '@/parts/format';
import { complain, toast } from '@/parts/toast';
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
  const end = useMutation({
    mutationFn: (session: string) => tell('people/end-session', { session }),
    onSuccess: () => toast(said('ended')),
    onError: complain,
    onSettled: () => client.invalidateQueries({ queryKey: me.queryKey }),
  });
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
      <Button size="small" loading={end.isPending} onClick={() => end.mutate(other.session)}>
        {said('end')}
      </Button>
      <Button size="small" type="text" onClick={keep}>
        {said('known')}
      </Button>
    </div>
  );
}
