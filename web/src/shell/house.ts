import { type QueryClient, useQuery } from '@tanstack/react-query';
import { type Answer, ask } from '@/api/client';

export type Me = Answer<'people/me'>;
export type House = Answer<'people/house-state'>;

/** Who is signed in, and what house this is: both are there before any page is shown. */
export const me = ask('people/me');
export const house = {
  ...ask('people/house-state'),
  // A new day begins by itself; a clock that is moved is followed by the minute.
  refetchInterval: ({ state }: { state: { data?: House } }) => (state.data?.isClocked ? 60_000 : 10 * 60_000),
};

export const useMe = () => useQuery(me).data as Me;
export const useHouse = () => useQuery(house).data as House;

/** After signing out nothing of what was seen stays in this window; what house it is, everybody may know. */
export const forget = (client: QueryClient) =>
  client.removeQueries({ predicate: ({ queryKey: [question] }) => question !== house.queryKey[0] });

/** What a position lets one do, as the stage's catalogue of permissions names it. */
export const may = (who: Me, what: string) => who.permissions.includes(what);
