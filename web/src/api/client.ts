import { queryOptions } from '@tanstack/react-query';
import { Refused } from './refused';
import type { paths } from './schema';

type Path<C extends string> = Extract<keyof paths, `/api/${C}`>;
type With<V extends 'get' | 'post'> = {
  [P in keyof paths]: P extends `/api/${infer C}`
    ? paths[P] extends { [K in V]: { responses: unknown } }
      ? C
      : never
    : never;
}[keyof paths];
type Json<O> = O extends { responses: { 200: { content: { 'application/json': infer T } } } }
  ? T
  : Record<string, never>;

/** What can be asked with GET, as "people/customer-card". */
export type Question = With<'get'>;
/** What goes by POST: every command, and the queries whose terms must not stand in a URL. */
export type Call = With<'post'>;
export type Params<Q extends Question> = paths[Path<Q>]['get'] extends { parameters: { query?: infer P } }
  ? NonNullable<P>
  : object;
export type Body<C extends Call> = paths[Path<C>]['post'] extends {
  requestBody?: { content: { 'application/json': infer B } };
}
  ? B
  : Record<string, never>;
export type Answer<C extends Question | Call> = C extends Question
  ? Json<paths[Path<C>]['get']>
  : Json<paths[Path<C>]['post']>;

/** Sends anything to the API; what comes back is JSON, or a refusal. */
export async function send<T>(path: string, init: RequestInit): Promise<T> {
  const headers = { ...init.headers, 'Accept-Language': document.documentElement.lang || 'zh-CN' };
  let response: Response;
  try {
    response = await fetch(`/api/${path}`, { ...init, headers });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new Refused(0, { code: 'web.unreachable' });
  }
  // A proxy in between may answer with a page instead of JSON: then only the status counts.
  const answer = await response.json().catch(() => undefined);
  if (!response.ok) throw new Refused(response.status, answer);
  return answer as T;
}

/** One question, ready for `useQuery`. Its key is [question, params]: live updates find it by that. */
export const ask = <Q extends Question>(question: Q, params?: Params<Q>) =>
  queryOptions({
    queryKey: [question, params ?? {}],
    queryFn: ({ signal }) => read(question, params, signal),
  });

export function read<Q extends Question>(question: Q, params?: Params<Q>, signal?: AbortSignal): Promise<Answer<Q>> {
  const given = Object.entries(params ?? {}).filter(([, value]) => value !== undefined && value !== null);
  const query = new URLSearchParams(given.map(([key, value]) => [key, String(value)]));
  return send(query.size ? `${question}?${query}` : question, { signal });
}

/** One command. The same `key` sent twice does the work once: a lost answer may be asked for again. */
export const tell = <C extends Call>(call: C, body: Body<C>, options: { signal?: AbortSignal; key?: string } = {}) =>
  send<Answer<C>>(call, {
    method: 'POST',
    body: JSON.stringify(body),
    signal: options.signal,
    headers: {
      'Content-Type': 'application/json',
      'X-Yangke': '1',
      ...(options.key ? { 'Idempotency-Key': options.key } : {}),
    },
  });

/** A query that travels by POST, because its terms are personal and URLs are not. */
export const look = <C extends Call>(call: C, body: Body<C>) =>
  queryOptions({ queryKey: [call, body], queryFn: ({ signal }) => tell(call, body, { signal }) });

/** A fresh idempotency key; `crypto.randomUUID` is missing where the house is reached by plain HTTP. */
export const freshKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
