import { ClockCircleOutlined, CloudServerOutlined, ExperimentOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTexts } from '@/locales';
import { moment } from '@/parts/format';
import { lookNow, useConnection } from './connection';
import { useHouse } from './house';

/** What everybody in this house must know before they trust what they see. */
export function Notices() {
  const { t } = useTexts();
  const { isDemo, isClocked, now } = useHouse();
  if (!isDemo && !isClocked) return null;
  return (
    <div className="notices" role="note">
      {isDemo ? (
        <span>
          <ExperimentOutlined /> {t('banner.demo')}
        </span>
      ) : null}
      {isClocked ? (
        <span className="num">
          <ClockCircleOutlined /> {t('banner.clocked', { now: moment(now) })}
        </span>
      ) : null}
    </div>
  );
}

/** The house is away: said over every page, and taken back by itself. */
export function Away() {
  const { t } = useTexts();
  const state = useConnection();
  if (state === 'live') return null;
  return (
    <div className="banner" role="alert">
      <CloudServerOutlined />
      <span>{t(`banner.${state}`)}</span>
      <Button size="small" onClick={lookNow}>
        {t('retry')}
      </Button>
    </div>
  );
}
