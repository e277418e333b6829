import { KeyOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { type Answer, ask } from '@/api/client';
import { useTexts } from '@/locales';
import { Confirm } from '@/parts/confirm';
import { useDo } from '@/parts/do';
import { day } from '@/parts/format';
import { Refusal } from '@/parts/refusal';
import { Skeleton } from '@/parts/skeleton';
import { may, useMe } from '@/shell/house';

const CreateToken = lazy(() => import('./-create-token'));
const list = ask('people/token-list');
type Row = Answer<'people/token-list'>['rows'][number];

/** What lets my own programs act as me. */
export function Tokens() {
  const { t } = useTexts();
  const client = useQueryClient();
  const { data, error } = useQuery(list);
  const mayCreate = may(useMe(), 'people.use-tokens');
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<Row>();
  const refetch = () => client.invalidateQueries(list);
  const revoke = useDo('people/revoke-token', refetch);
  if (!mayCreate && !data?.rows.length) return null; // nothing to make, nothing to revoke
  return (
    <section className="card">
      <h2>
        {t('account.tokens')}
        {mayCreate ? (
          <Button size="small" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
            {t('account.create')}
          </Button>
        ) : null}
      </h2>
      <p className="sub">{t('account.tokensText')}</p>
      {error ? <Refusal error={error} /> : null}
      {data || error ? null : <Skeleton rows={1} height={52} />}
      {data?.rows.length === 0 ? <p className="nothing">{t('account.noTokens')}</p> : null}
      <ul className="things">
        {data?.rows.map((row) => (
          <li key={row.token}>
            <KeyOutlined />
            <div>
              <b>{row.name}</b>
              <p className="num">
                {t('account.created', { at: day(row.createdAt) })} ·{' '}
                {row.expiresOn ? t('account.expires', { on: row.expiresOn }) : t('account.forever')}
              </p>
            </div>
            <Button size="small" onClick={() => setRevoking(row)}>
              {t('account.revoke')}
            </Button>
          </li>
        ))}
      </ul>
      {creating ? (
        <Suspense>
          <CreateToken onCreated={refetch} onClose={() => setCreating(false)} />
        </Suspense>
      ) : null}
      {revoking ? (
        <Confirm
          title={t('account.confirmRevoke', { name: revoking.name })}
          text={t('account.confirmRevokeText')}
          yes={t('account.revoke')}
          onNo={() => setRevoking(undefined)}
          onYes={() => {
            revoke.run({ token: revoking.token }, t('account.revoked'));
            setRevoking(undefined);
          }}
        />
      ) : null}
    </section>
  );
}
