import { CloudServerOutlined, CompassOutlined, WarningOutlined } from '@ant-design/icons';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect } from 'react';
import { Refused } from '@/api/refused';
import { useTexts } from '@/locales';
import { Empty } from '@/parts/empty';
import { Refusal } from '@/parts/refusal';
import { lookNow, noticed } from './connection';

/** A page that cannot be shown. If the house itself is away, it says so calmly and comes back by itself. */
export function Trouble({ error, reset }: ErrorComponentProps) {
  const { t } = useTexts();
  const router = useRouter();
  const again = useQueryErrorResetBoundary();
  const away = error instanceof Refused && error.isAway;
  useEffect(() => noticed(error), [error]);
  if (away) {
    const lost = error.status !== 503;
    return (
      <div className="full">
        <Empty
          icon={<CloudServerOutlined />}
          title={t(lost ? 'away.lostTitle' : 'away.title')}
          text={t(lost ? 'away.lostText' : 'away.text')}
        >
          <p className="trying" role="status">
            <i /> {t('away.trying')}
          </p>
          <Button onClick={lookNow}>{t('retry')}</Button>
        </Empty>
      </div>
    );
  }
  const retry = () => {
    again.reset();
    reset();
    void router.invalidate();
  };
  return (
    <div className="full">
      <Empty icon={<WarningOutlined />} title={t('refused.broken')} text={t('refused.brokenText')}>
        {error instanceof Refused ? <Refusal error={error} /> : null}
        <p className="ways">
          <Button type="primary" onClick={retry}>
            {t('retry')}
          </Button>
          <Button href="/">{t('refused.home')}</Button>
        </p>
      </Empty>
    </div>
  );
}

export function Missing() {
  const { t } = useTexts();
  return (
    <div className="full">
      <Empty icon={<CompassOutlined />} title={t('refused.missing')} text={t('refused.missingText')}>
        <Link to="/" className="link">
          {t('refused.home')}
        </Link>
      </Empty>
    </div>
  );
}
