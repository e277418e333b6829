import { CloudServerOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { Refused } from '@/api/refused';
import { useTexts } from '@/locales';

type Props = { error: unknown; onRetry?: () => unknown; children?: ReactNode };

/** What the server said no to, in its own words: what was not saved, and the way out. */
export function Refusal({ error, onRetry, children }: Props) {
  const { t } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) box.current?.scrollIntoView?.({ block: 'nearest' });
  }, [error]);
  const { status, problem } = error instanceof Refused ? error : new Refused(-1);
  const Icon = status === 0 || status === 503 ? CloudServerOutlined : WarningOutlined;
  return (
    <div className="refusal" role="alert" ref={box}>
      <Icon aria-hidden />
      <div>
        <b>{problem.title || t('refused.failed')}</b>
        <p>{problem.detail || t(status === 0 ? 'refused.unreachable' : 'refused.unsaved')}</p>
        {children || onRetry ? (
          <div className="ways">
            {onRetry ? <Button onClick={() => onRetry()}>{t('retry')}</Button> : null}
            {children}
          </div>
        ) : null}
        {problem.code && status > 0 ? (
          <small className="num">
            {t('refused.code')} {problem.code}
          </small>
        ) : null}
        {problem.trace ? (
          <p className="trace">
            {t('refused.trace')} <code>{problem.trace}</code>
          </p>
        ) : null}
      </div>
    </div>
  );
}
