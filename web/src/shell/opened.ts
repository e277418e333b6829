import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { look } from '@/api/client';

// Only ids are kept on this machine; whose they are is asked of the server each time, which shows what one may see.
const kept = 'opened';
const most = 12;
const watchers = new Set<() => void>();
let ids: string[] = read();

function read(): string[] {
  try {
    const stored = JSON.parse(localStorage.getItem(kept) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}
function write(now: string[]) {
  ids = now;
  if (now.length) localStorage.setItem(kept, JSON.stringify(now));
  else localStorage.removeItem(kept);
  for (const tell of watchers) tell();
}

export const opened = (customer: string) => write([customer, ...ids.filter((id) => id !== customer)].slice(0, most));
export const forgetOpened = () => write([]);

const watch = (tell: () => void) => {
  watchers.add(tell);
  return () => void watchers.delete(tell);
};

/** The customers opened last on this machine, the newest first. */
export function useOpened() {
  const customers = useSyncExternalStore(watch, () => ids);
  const { data, isError } = useQuery({
    ...look('people/customers-by-id', { customers }),
    enabled: customers.length > 0,
    placeholderData: (before) => before,
  });
  if (customers.length === 0 || isError) return [];
  const found = new Map(data?.rows.map((row) => [row.customer, row]));
  return data && customers.flatMap((id) => found.get(id) ?? []);
}
