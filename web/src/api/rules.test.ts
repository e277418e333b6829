import { expect, test } from 'vitest';
import { lengthOf, rulesOf, tidy } from './rules';

test('the annotations of the C# record are the rules of the field', () => {
  const rules = rulesOf('people/register-customer');
  expect(rules.name).toEqual([
    { required: true, whitespace: true },
    { type: 'string', min: 1, max: 40 },
  ]);
  expect(rules.note).toEqual([{ type: 'string', min: undefined, max: 500 }]);
  expect(lengthOf('people/register-customer', 'workplace')).toBe(60);
});
test('a call without a body is our mistake, and said so', () => {
  expect(() => rulesOf('people/house-state' as 'people/sign-in')).toThrow('no request body');
});
test('what was typed is sent tidy', () => {
  const typed = { name: ' 王小明 ', birthday: '19900520', workplace: '  ', evenIfKnown: true };
  expect(JSON.parse(JSON.stringify(tidy('people/register-customer', typed)))).toEqual({
    name: '王小明',
    birthday: '1990-05-20',
    evenIfKnown: true,
  });
});
test('a password is sent as it was typed', () => {
  expect(tidy('people/sign-in', { account: 'xie', password: ' a b ' }).password).toBe(' a b ');
});
