import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { lookNow, pause } from './connection';

export type Changed = { stages: string[]; customers: string[] | null };
const everything = 'everything';

/**
 * Whether an answer may be stale after a change: of the same stage and, where it is about one customer, about one of
 * those. Her timeline hears the facts of every stage.
 */
export function concerns({ stages, customers }: Changed, [question, params]: QueryKey): boolean {
  const customer = (params as { customer?: string } | undefined)?.customer;
  if (customer && customers && !customers.includes(customer)) return false;
  const sameStage = stages.includes(String(question).split('/')[0] ?? '');
  return sameStage || (customer !== undefined && question === 'people/customer-timeline');
}

/**
 * One stream per browser, not per tab: the tab that holds the lock listens to the server and tells the others.
 * (HTTP/1.1 allows six connections a host; a stream in each tab would use them up.)
 */
export function listen(client: QueryClient): () => void {
  const stop = new AbortController();
  const tabs = new BroadcastChannel('yangke-live');
  let waiting: (Changed | typeof everything)[] = [];
  const refetch = () => {
    const changes = waiting;
    waiting = [];
    const stale = (key: QueryKey) => changes.some((change) => change === everything || concerns(change, key));
    void client.invalidateQueries({ predicate: ({ queryKey }) => stale(queryKey) });
  };
  const apply = (change: Changed | typeof everything) => {
    if (waiting.length === 0) setTimeout(refetch, 20 + Math.random() * 280); // not every screen of the house at once
    waiting.push(change);
  };
  const pass = (change: Changed | typeof everything) => {
    apply(change);
    tabs.postMessage(change);
  };
  tabs.onmessage = (event: MessageEvent<Changed | typeof everything>) => apply(event.data);

  const stream = () => {
    let source: EventSource | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    let losses = 0;
    let known = false;
    const open = () => {
      source = new EventSource('/api/events');
      source.addEventListener('changed', (event) => pass(JSON.parse(event.data) as Changed));
      source.addEventListener('hello', () => {
        if (known || losses > 0) pass(everything); // whatever happened meanwhile was not told
        known = true;
        losses = 0;
      });
      source.onerror = () => {
        source?.close();
        losses++;
        // Once may be a restart. After that it is asked whether the house is there, and what is shown is kept fresh by
        // asking, too; a session that was ended shows by that.
        if (losses > 1) {
          lookNow();
          apply(everything);
        }
        again = setTimeout(open, pause(losses - 1));
      };
    };
    open();
    stop.signal.addEventListener('abort', () => {
      clearTimeout(again);
      source?.close();
    });
  };
  navigator.locks
    ?.request('yangke-live', { signal: stop.signal }, () => {
      stream();
      return new Promise<void>((done) => stop.signal.addEventListener('abort', () => done()));
    })
    .catch(() => undefined);
  return () => {
    stop.abort();
    tabs.close();
  };
}
