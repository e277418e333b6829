import type { Answer, Body } from '@/api/client';

/** As the server reads it; every part may be missing while it is being typed. */
export type Node = Body<'people/segment-count'>['definition'];
export type Group = { join: 'All' | 'Any' | 'None'; of: Node[] };
export type Condition = { filter: string; is: string; values: string[] };
export type Filter = Answer<'people/segment-filter-list'>['rows'][number];
export type Operator = Filter['operators'][number];
export type Saved = Answer<'people/segment-list'>['rows'][number];

export const nobodyLeftOut: Group = { join: 'All', of: [] };
export const isGroup = (node: Node): node is Group => Array.isArray(node.of);
export const operatorOf = (filters: Filter[], { filter, is }: Node) =>
  filters.find((known) => known.filter === filter)?.operators.find((known) => known.is === is);

/** A fresh condition: the first thing that can be asked, nothing filled in. */
export const fresh = ({ filter, operators: [first] }: Filter): Condition => ({
  filter,
  is: first?.is ?? '',
  values: blank(first),
});
export const blank = (operator?: Operator) =>
  operator?.operands.some(({ many }) => many) ? [] : (operator?.operands ?? []).map(() => '');

const isFilled = ({ values }: Node, operator?: Operator) =>
  operator !== undefined &&
  (operator.operands.length === 0 || ((values ?? []).length > 0 && (values ?? []).every((value) => value.trim())));

/** What of a draft can be asked already: conditions still being filled in, and groups of nothing else, are left out. */
export function complete(node: Node, filters: Filter[]): Node | undefined {
  if (!isGroup(node)) return isFilled(node, operatorOf(filters, node)) ? node : undefined;
  const of = node.of.map((part) => complete(part, filters)).filter((part) => part !== undefined);
  return of.length > 0 ? { join: node.join, of } : undefined;
}

/** A saved definition as the editor holds it: always a group at the top. */
export const asGroup = (node: Node): Group => (isGroup(node) ? node : { join: 'All', of: [node] });

/** Nulls the server writes for what is not there say nothing; without them two definitions compare. */
export const tidied = ({ join, of, filter, is, values }: Node): Node =>
  join && of
    ? { join, of: of.map(tidied) }
    : { filter: filter ?? undefined, is: is ?? undefined, values: values ?? undefined };

export const conditionsIn = (node: Node): number =>
  isGroup(node) ? node.of.reduce((sum, part) => sum + conditionsIn(part), 0) : 1;
export const same = (a: Node, b: Node) => JSON.stringify(a) === JSON.stringify(b);
