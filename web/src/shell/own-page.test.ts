import { expect, test } from 'vitest';
import { ownPage } from './own-page';

test.each(['/', '/people/customers?sort=Name', '/people/customers/1#x'])('%j is ours', (from) =>
  expect(ownPage(from)).toBe(from),
);
test.each(['//example.org', '/\\example.org', 'https://example.org', 'javascript:alert(1)', '/\t/example.org', '', 7])(
  '%j is not',
  (from) => expect(ownPage(from)).toBeUndefined(),
);
