import { DesktopOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { type Answer, ask } from '@/api/client';
import { useTexts } from '@/locales';
import { Confirm } from '@/parts/confirm';
import { useDo } from '@/parts/do';
import { device, moment } from '@/parts/format';
import { Refusal } from '@/parts/refusal';
import { Skeleton } from '@/parts/skeleton';

const mine = ask('people/session-list');
type Row = Answer<'people/session-list'>['rows'][number];

/** Where I am signed in; any of them but this one can be ended from here. */
export function Sessions() {
  const { t } = useTexts();
  return (
    <section className="card">
      <h2>{t('account.sessions')}</h2>
      <p className="sub">{t('account.sessionsText')}</p>
      <SessionRows />
    </section>
  );
}

/** One's own open sessions, or a colleague's where one manages staff. */
export function SessionRows({ of, none }: { of?: string; none?: string }) {
  const { t } = useTexts();
  const client = useQueryClient();
  const list = of ? (ask('people/sessions-of', { staff: of }) as unknown as typeof mine) : mine;
  const { data, error } = useQuery(list);
  const [ending, setEnding] = useState<Row>();
  const end = useDo('people/end-session', () => client.invalidateQueries(list));
  return (
    <>
      {error ? <Refusal error={error} /> : null}
      {data || error ? null : <Skeleton rows={2} height={52} />}
      {data?.rows.length === 0 && none ? <p className="nothing">{none}</p> : null}
      <ul className="things">
        {data?.rows.map((row) => (
          <li key={row.session}>
            <DesktopOutlined />
            <div>
              <b>{device(row.device)}</b> {row.isThis ? <em className="level gem">{t('account.this')}</em> : null}
              <p className="num">
                {row.address} · {t('account.since', { at: moment(row.since) })} ·{' '}
                {t('account.seen', { at: moment(row.lastSeenAt) })}
              </p>
            </div>
            {row.isThis ? null : (
              <Button size="small" onClick={() => setEnding(row)}>
                {t('account.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {ending ? (
        <Confirm
          title={t('account.confirmEnd', { device: device(ending.device) })}
          text={t('account.confirmEndText')}
          yes={t('account.end')}
          onNo={() => setEnding(undefined)}
          onYes={() => {
            end.run({ session: ending.session }, t('account.ended'));
            setEnding(undefined);
          }}
        />
      ) : null}
    </>
  );
}
