import { expect, test } from 'vitest';
import { concerns } from './live';

const her = { stages: ['people'], customers: ['a'] };

test('a change of one customer leaves the cards of the others alone', () => {
  expect(concerns(her, ['people/customer-card', { customer: 'a' }])).toBe(true);
  expect(concerns(her, ['people/customer-card', { customer: 'b' }])).toBe(false);
});
test('lists of the same stage are stale, lists of another are not', () => {
  expect(concerns(her, ['people/customer-list', { sort: 'Name' }])).toBe(true);
  expect(concerns(her, ['sell/order-list', {}])).toBe(false);
});
test('many changes concern every card of the stage', () => {
  expect(concerns({ stages: ['people'], customers: null }, ['people/customer-card', { customer: 'b' }])).toBe(true);
});
test('a timeline hears every stage, but only about its customer', () => {
  const order = { stages: ['sell'], customers: ['a'] };
  expect(concerns(order, ['people/customer-timeline', { customer: 'a' }])).toBe(true);
  expect(concerns(order, ['people/customer-timeline', { customer: 'b' }])).toBe(false);
});
