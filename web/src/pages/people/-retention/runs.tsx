import { HistoryOutlined } from '@ant-design/icons';
import { Empty } from '@/parts/empty';
import { moment } from '@/parts/format';
import { type Column, List } from '@/parts/list';
import type { Run } from '../retention';
import { useWords } from './-words';
import './retention.css';

/** What the last runs took, newest first. */
export function Runs({ runs }: { runs: Run[] }) {
  const { said } = useWords();
  const columns: Column<Run>[] = [
    {
      key: 'when',
      title: said('when'),
      phone: 'first',
      width: 150,
      cell: (run) => <span className="num">{moment(run.startedAt)}</span>,
    },
    { key: 'gone', title: said('gone'), phone: 'second', cell: (run) => <Gone run={run} /> },
    {
      key: 'kept',
      title: said('kept'),
      phone: 'last',
      cell: (run) => <Held run={run} />,
    },
    {
      key: 'took',
      title: said('took'),
      phone: 'end',
      align: 'right',
      width: 110,
      cell: (run) => (
        <span className="num soft" title={said('batches', { batches: run.batches, ms: run.longestMs })}>
          {run.endedAt ? said('seconds', { s: (run.busyMs / 1000).toFixed(1) }) : said('running')}
        </span>
      ),
    },
  ];
  return runs.length === 0 ? (
    <Empty icon={<HistoryOutlined />} title={said('noRuns')} text={said('noRunsText')} />
  ) : (
    <List label={said('runs')} columns={columns} rows={runs} keyOf={(run) => run.run} />
  );
}

function Gone({ run }: { run: Run }) {
  const { said, rule } = useWords();
  const lines = run.lines.filter(({ values }) => values > 0);
  if (run.onlyLooks) return <span className="soft">{said('looked')}</span>;
  if (lines.length === 0) return <span className="soft">{said('nothing')}</span>;
  return (
    <span className="lines">
      {lines.map((line) => (
        <span key={line.rule}>
          {said('line', { rule: rule(line.rule), values: line.values, customers: line.customers })}
        </span>
      ))}
    </span>
  );
}

function Held({ run }: { run: Run }) {
  const { said, rule } = useWords();
  const held = run.lines.filter(({ heldCustomers }) => heldCustomers > 0);
  return (
    <span className="lines soft">
      {held.map((line) => (
        <span key={line.rule}>
          {rule(line.rule)} {said('held', { customers: line.heldCustomers })}
        </span>
      ))}
    </span>
  );
}
