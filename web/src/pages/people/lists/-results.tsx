import { LeftOutlined, RightOutlined, SearchOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { Button } from 'antd';
import { tell } from '@/api/client';
import { useTexts } from '@/locales';
import { Empty } from '@/parts/empty';
import { Refusal } from '@/parts/refusal';
import { Customers } from '../customers/-customers';
import type { Node } from './-definition';
import { useSaid } from './-texts';

type Props = { definition: Node; after?: string; onTurn: (after: string | undefined, past: string[]) => void };

/**
 * Whom the definition finds, as every list of customers shows them. Not asked again at every change in the house, as short lists are:
 * finding them goes through everybody, and a list being worked through should stand still.
 */
export function Results({ definition, after, onTurn }: Props) {
  const { t } = useTexts();
  const say = useSaid();
  const trail = useRouterState({ select: (router) => router.location.state.trail }) ?? [];
  const list = useQuery({
    queryKey: ['lists/page', definition, after],
    queryFn: ({ signal }) => tell('people/segment-page', { definition, after, size: 50 }, { signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      {list.error ? <Refusal error={list.error} onRetry={list.refetch} /> : null}
      {list.error && !list.data ? null : (
        <div className="card flush grow">
          {list.data?.rows.length === 0 ? (
            <Empty icon={<SearchOutlined />} title={say('nobody')} text={say('nobodyText')} />
          ) : (
            <Customers rows={list.data?.rows} stale={list.isPlaceholderData} />
          )}
        </div>
      )}
      {trail.length > 0 || list.data?.next ? (
        <nav className="pages" aria-label={t('customers.page', { page: trail.length + 1 })}>
          <Button
            icon={<LeftOutlined />}
            disabled={trail.length === 0}
            onClick={() => onTurn(trail.at(-1) || undefined, trail.slice(0, -1))}
          >
            {t('customers.previous')}
          </Button>
          <span className="num">{t('customers.page', { page: trail.length + 1 })}</span>
          <Button
            icon={<RightOutlined />}
            iconPlacement="end"
            disabled={!list.data?.next || list.isPlaceholderData}
            onClick={() => onTurn(list.data?.next ?? undefined, [...trail, after ?? ''])}
          >
            {t('customers.next')}
          </Button>
        </nav>
      ) : null}
    </>
  );
}
