import { ClockCircleOutlined, CloudServerOutlined, ExperimentOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { moment } from '@/parts/format';
import { lookNow, useConnection } from './connection';
import { useHouse } from './house';

/** What everybody in this house must know before they trust what they see. */
export function Banners() {
  const { t } = useTranslation();
  const state = useConnection();
  const { isDemo, isClocked, now } = useHouse();
  return (
    <>
      {state === 'live' ? null : (
        <div className="banner bad" role="alert">
          <CloudServerOutlined />
          <span>{t(`banner.${state}`)}</span>
          <Button size="small" onClick={lookNow}>
            {t('retry')}
          </Button>
        </div>
      )}
      {isClocked ? (
        <div className="banner">
          <ClockCircleOutlined />
          <span>{t('banner.clocked', { now: moment(now) })}</span>
        </div>
      ) : null}
      {isDemo ? (
        <div className="banner">
          <ExperimentOutlined />
          <span>{t('banner.demo')}</span>
        </div>
      ) : null}
    </>
  );
}
