import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTexts } from '@/locales';
import { Door } from '@/parts/door';
import { useTitle } from '@/parts/title';
import { me } from './house';

const Change = lazy(() => import('@/parts/change-password').then((m) => ({ default: m.ChangePassword })));

/** A one-time password opens nothing but this page. */
export function NewPassword() {
  const { t } = useTexts();
  const client = useQueryClient();
  useTitle(t('account.password'));
  return (
    <Door title={t('account.must')} text={t('account.mustText')}>
      <Suspense>
        <Change large onDone={() => client.invalidateQueries({ queryKey: me.queryKey })} />
      </Suspense>
    </Door>
  );
}
