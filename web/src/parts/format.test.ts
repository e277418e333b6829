import { expect, test } from 'vitest';
import { age, day, device, moment, money, phone, readDate, spokenPart } from './format';

test('an instant is told in the time of the house', () => {
  expect(day('2026-03-01T16:30:00Z')).toBe('2026-03-02');
  expect(moment('2026-03-01T16:30:00Z')).toBe('2026-03-02 00:30');
});
test('age counts birthdays', () => {
  expect(age('1990-05-20', '2026-05-19')).toBe(35);
  expect(age('1990-05-20', '2026-05-20')).toBe(36);
  expect(age('2004-02-29', '2026-02-28')).toBe(21);
});
test('money comes in minor units', () => {
  expect(money(1_320_000)).toBe('¥13,200');
  expect(money(1_320_050)).toBe('¥13,200.50');
  expect(money(-500)).toBe('−¥5');
});
test('phones are grouped as they are spoken', () => {
  expect(phone('13812345678')).toBe('138 1234 5678');
  expect(phone('138****5678')).toBe('138 **** 5678');
  expect(phone('021-6437 0045')).toBe('021-6437 0045');
});
test('a part that matched is marked where it stands in the grouped number', () => {
  const marked = (from: number, length: number) => {
    const part = spokenPart('138****5678', { from, length });
    return part.text.slice(part.from, part.from + part.length);
  };
  expect([marked(0, 3), marked(7, 4), marked(2, 3), marked(0, 11)]).toEqual(['138', '5678', '8 **', '138 **** 5678']);
  expect(spokenPart('021-64370045', { from: 1, length: 2 })).toEqual({ text: '021-64370045', from: 1, length: 2 });
});
test.each([
  ['19900520', '1990-05-20'],
  ['1990-5-2', '1990-05-02'],
  ['1990.12.31', '1990-12-31'],
  ['1990年5月20日', '1990-05-20'],
  ['1990-02-30', undefined],
  ['90-05-20', undefined],
  ['1990111', undefined],
  ['19901320', undefined],
  ['', undefined],
])('the date %j is read as %j', (typed, read) => expect(readDate(typed)).toBe(read));

test('a browser is told by its name and system', () => {
  const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_2 like Mac OS X) AppleWebKit/605.1.15 Version/18.2 Safari/604.1';
  expect(device(phone)).toBe('Safari · iPhone');
  expect(device('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/138.0.0.0 Safari/537.36')).toBe(
    'Chrome · Windows',
  );
  expect(device('curl/8.5')).toBe('curl/8.5');
});
