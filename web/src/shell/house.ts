import { type QueryClient, useQuery } from '@tanstack/react-query';
import { type Answer, ask } from '@/api/client';
import { keepTimeOf } from '@/parts/format';

export type Me = Answer<'people/me'>;
export type House = Answer<'people/house'>;

/** Who is signed in, and what house this is: both are there before any page is shown. */
export const me = ask('people/me');
export const house = { ...ask('people/house'), refetchInterval: 10 * 60_000 }; // a new day begins by itself

export const useMe = () => useQuery(me).data as Me;
export function useHouse(): House {
  const found = useQuery(house).data as House;
  keepTimeOf(found);
  return found;
}

/** After signing out nothing of what was seen stays in this window; what house it is, everybody may know. */
export const forget = (client: QueryClient) =>
  client.removeQueries({ predicate: ({ queryKey: [question] }) => question !== house.queryKey[0] });

/** Every command and query is a permission of its own name. */
export const may = (who: Me, what: string) => who.permissions.includes(what);
