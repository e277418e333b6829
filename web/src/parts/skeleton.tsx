import { useTexts } from '@/locales';

/** Grey lines of the height of what is coming, so that nothing jumps when it comes. */
export function Skeleton({ rows, height = 44 }: { rows: number; height?: number }) {
  const { t } = useTexts();
  return (
    <div className="skeleton" role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: all alike and never moved
        <div key={i} style={{ height }}>
          <i style={{ width: `${12 + ((i * 7) % 9)}%` }} />
          <i style={{ width: `${24 + ((i * 5) % 17)}%` }} />
        </div>
      ))}
    </div>
  );
}
