import { useSaid, zh } from './-texts';

type Known = keyof typeof zh.rules;

/** Rules by name, lengths as people say them. */
export function useWords() {
  const said = useSaid();
  const bare = (rule: string) => rule.slice(rule.indexOf('.') + 1);
  const known = (rule: string) => Object.hasOwn(zh.rules, bare(rule));
  return {
    said,
    rule: (rule: string) => (known(rule) ? said(`rules.${bare(rule) as Known}`) : rule),
    what: (rule: string) => (known(rule) ? said(`what.${bare(rule) as Known}`) : ''),
    length: (months: number) =>
      months % 12 === 0 && months >= 36
        ? said('years', { n: months / 12 })
        : said(months === 1 ? 'month' : 'months', { n: months }),
  };
}
