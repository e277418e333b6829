import { expect, test } from 'vitest';
import { told } from './read';

test('a resident number tells birthday and gender, a wrong one nothing', () => {
  expect(told('11010519491231002X')).toEqual({ birthday: '1949-12-31', gender: 'Female' });
  expect(told('330106 19920514 0017')).toEqual({ birthday: '1992-05-14', gender: 'Male' });
  expect(told('330106199205140018')).toBeUndefined();
  expect(told('E12345678')).toBeUndefined();
});
