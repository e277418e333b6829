import { CheckOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { type Answer, ask } from '@/api/client';
import { useDo } from '@/parts/do';
import { day } from '@/parts/format';
import { useSaid } from './-texts';
import { Part, useAgain } from './again';
import { Discreet, hour } from './discreet';
import { Refuse, Stop } from './refuse';

type Told = Answer<'people/contact-wishes'>;
const opening = ['refuse', 'stop', 'discreet'] as const;

/** How she may be contacted by whoever looks, now; what she refused; how discreet she wants it. */
export function Wishes({ customer }: { customer: string }) {
  const s = useSaid();
  const { data, error, isPending, refetch } = useQuery(ask('people/contact-wishes', { customer }));
  const [open, setOpen] = useState<(typeof opening)[number]>();
  const close = () => setOpen(undefined);
  const may = (call: string) => data?.may.includes(call);
  return (
    <Part title={s('wishes')} error={error} isPending={isPending} onRetry={refetch}>
      <p className="sub">{s(data?.toGuardian ? 'toGuardian' : 'nowText')}</p>
      <Grid cells={data?.cells ?? []} />
      <div className="ways">
        {may('people.refuse-contact') ? <Button onClick={() => setOpen('refuse')}>{s('refuse')}</Button> : null}
        {may('people.stop-marketing') ? <Button onClick={() => setOpen('stop')}>{s('stop')}</Button> : null}
      </div>
      {data?.refusals.length ? <Refusals customer={customer} told={data} /> : null}
      <h3>{s('discreet')}</h3>
      {data ? <DiscreetLine customer={customer} told={data} onOpen={() => setOpen('discreet')} /> : null}
      {open === 'refuse' ? <Refuse customer={customer} onClose={close} /> : null}
      {open === 'stop' ? <Stop customer={customer} onClose={close} /> : null}
      {open === 'discreet' ? (
        <Discreet customer={customer} now={data?.discretion ?? undefined} onClose={close} />
      ) : null}
    </Part>
  );
}

function Grid({ cells }: { cells: Told['cells'] }) {
  const s = useSaid();
  const channels = [...new Set(cells.map(({ channel }) => channel))];
  const purposes = [...new Set(cells.map(({ purpose }) => purpose))];
  return (
    <table className="cells">
      <thead>
        <tr>
          <td />
          {purposes.map((purpose) => (
            <th key={purpose} scope="col">
              {s(`use.${purpose}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {channels.map((channel) => (
          <tr key={channel}>
            <th scope="row">{s(`channel.${channel}`)}</th>
            {cells
              .filter((cell) => cell.channel === channel)
              .map(({ purpose, bar }) => (
                <td key={purpose} className={bar ?? 'open'}>
                  {bar ? s(`bar.${bar}`) : <CheckOutlined aria-label={s('may')} />}
                </td>
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Refusals({ customer, told }: { customer: string; told: Told }) {
  const s = useSaid();
  const allow = useDo('people/allow-contact-again', useAgain(customer));
  return (
    <>
      <h3>{s('refusals')}</h3>
      <ul className="things small">
        {told.refusals.map(({ refusal, channel, purpose, how, refusedAt }) => (
          <li key={refusal}>
            <div>
              {s('refusal', { channel: s(`channel.${channel}`), purpose: s(`use.${purpose}`) })}
              <p>
                {s(`wish.${how}`)} · <span className="num">{day(refusedAt)}</span>
              </p>
            </div>
            {told.may.includes('people.allow-contact-again') ? (
              <Button type="text" className="soft" onClick={() => allow.run({ refusal }, s('allowed'))}>
                {s('allow')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function DiscreetLine({ customer, told, onOpen }: { customer: string; told: Told; onOpen: () => void }) {
  const s = useSaid();
  const end = useDo('people/end-discretion', useAgain(customer));
  const { discretion: now, may } = told;
  const channels = now?.channels.map((channel) => s(`channel.${channel}`)).join(s('and'));
  return (
    <div className="line">
      {now ? (
        <span>
          {s('discreetLine', { channels: channels ?? '', from: hour(now.fromMinute), to: hour(now.toMinute) })}
          {now.neutralSign ? ` · ${s('neutral')}` : null}
        </span>
      ) : (
        <span className="nothing">{s('discreetNo')}</span>
      )}
      <span className="push" />
      {may.includes('people.keep-discreet') ? (
        <Button onClick={onOpen}>{s(now ? 'discreetChange' : 'discreetSet')}</Button>
      ) : null}
      {may.includes('people.end-discretion') ? (
        <Button type="text" className="soft" onClick={() => end.run({ customer }, s('discreetEnded'))}>
          {s('discreetEnd')}
        </Button>
      ) : null}
    </div>
  );
}
