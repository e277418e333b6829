import { useSyncExternalStore } from 'react';
import { read } from '@/api/client';
import { Refused } from '@/api/refused';

/** live: all is well · lost: the server does not answer · away: it answers that its database is gone. */
export type State = 'live' | 'lost' | 'away';

const stateOf = (error: unknown): State =>
  error instanceof Refused && error.isAway ? (error.status === 503 ? 'away' : 'lost') : 'live';

/** Grows from 1 s to 15 s; the jitter keeps a whole house from coming back in the same moment. */
export const pause = (attempt: number) => Math.min(15_000, 1000 * 1.7 ** attempt) * (0.7 + Math.random() * 0.6);

let state: State = 'live';
let attempts = 0;
let next: ReturnType<typeof setTimeout> | undefined;
const watchers = new Set<(state: State) => void>();

function become(now: State) {
  if (now === state) return;
  state = now;
  for (const tell of [...watchers]) tell(now);
}

async function look() {
  next = undefined;
  const found = await read('people/house-state').then(() => 'live' as const, stateOf);
  attempts = found === 'live' ? 0 : attempts + 1;
  if (found !== 'live') next = setTimeout(look, pause(attempts));
  become(found);
}

/** Told of every failed call: when it was the house itself that failed, it is tried again until it is back. */
export function noticed(error: unknown) {
  const seen = stateOf(error);
  if (seen === 'live') return;
  become(seen);
  next ??= setTimeout(look, pause(attempts));
}

/** Somebody presses "try again", or the network says it is back. */
export function lookNow() {
  clearTimeout(next);
  next = setTimeout(look, 0);
}

export const connection = () => state;

export function watch(tell: (state: State) => void): () => void {
  watchers.add(tell);
  return () => void watchers.delete(tell);
}

export const useConnection = () => useSyncExternalStore(watch, connection);
