import { useQuery } from '@tanstack/react-query';
import { type Answer, ask } from '@/api/client';
import { named } from '@/parts/format';

export type Known = Answer<'people/profile-catalogue'>['fields'][number];
export type Profile = Answer<'people/profile-card'>;

/** The fields there are: they change with the product only, so they are asked for once. */
export const catalogue = { ...ask('people/profile-catalogue'), staleTime: Number.POSITIVE_INFINITY };
export const useFields = () => useQuery(catalogue).data?.fields;

export const filledIn = (profile: Profile, code: string) => profile.fields.find(({ field }) => field === code)?.value;

/** A value in words: choices by their names, colleagues by theirs. */
export function worded(field: Known | undefined, value: string, staff: Profile['staff'] = []): string {
  const kind = field?.kind;
  if (kind === 'Choice' || kind === 'Choices') {
    const chosen = value.split(',').map((code) => field?.choices.find((choice) => choice.code === code));
    return chosen.map((choice) => (choice ? named(choice) : '')).join('、');
  }
  if (kind !== 'Staff') return value;
  return value
    .split(',')
    .map((id) => staff.find((one) => one.id === id)?.name ?? '…')
    .join('、');
}
