import { CheckCircleOutlined } from '@ant-design/icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { read } from '@/api/client';
import { Empty } from '@/parts/empty';
import { Refusal } from '@/parts/refusal';
import { Sheet } from '@/parts/sheet';
import { Skeleton } from '@/parts/skeleton';
import type { Rule } from '../retention';
import { useWords } from './-words';

/** Whose data goes by a rule, to be looked at before it goes. */
export function Whose({ rule: { rule }, onClose }: { rule: Rule; onClose: () => void }) {
  const { said, rule: name } = useWords();
  const { data, error, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery({
    queryKey: ['people/expiring-customers', { rule }],
    queryFn: ({ pageParam: after, signal }) => read('people/expiring-customers', { rule, after }, signal),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = data?.pages.flatMap((page) => page.rows);
  return (
    <Sheet title={said('whoTitle', { rule: name(rule) })} onClose={onClose}>
      <p className="words">{said('whoText')}</p>
      {error ? <Refusal error={error} /> : null}
      {data || error ? null : <Skeleton rows={6} />}
      {rows?.length === 0 && !hasNextPage ? <Empty icon={<CheckCircleOutlined />} title={said('whoNone')} /> : null}
      <ul className="whose">
        {rows?.map((row) => (
          <li key={row.customer}>
            <Link to="/people/customers/$customer" params={{ customer: row.customer }} className="link">
              {row.name} <span className="num">{row.memberNumber}</span>
            </Link>
            <span className="soft">
              {[
                row.due > 0 && said(row.isHeld ? 'dueHeld' : 'due', { n: row.due }),
                row.soon > 0 && said('later', { n: row.soon }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {hasNextPage ? (
        <Button loading={isFetching} onClick={() => void fetchNextPage()}>
          {said('more')}
        </Button>
      ) : null}
    </Sheet>
  );
}
