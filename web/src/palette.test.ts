import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Mode, type Palette, palette } from './palette';

const brightness = (hex: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
/** Contrast ratio of WCAG 2.2. */
const contrast = (a: string, b: string) => {
  const [dark = 0, light = 0] = [brightness(a), brightness(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

const grounds: (keyof Palette)[] = ['page', 'card', 'raised', 'sunk', 'tint'];
const texts: (keyof Palette)[] = ['ink', 'soft', 'faint', 'accent'];
const pairs: [keyof Palette, keyof Palette][] = [
  ...texts.flatMap((text) => grounds.map((ground): [keyof Palette, keyof Palette] => [text, ground])),
  ['onAccent', 'accent'],
  ['good', 'card'],
  ['warn', 'card'],
  ['warn', 'warnTint'],
  ['ink', 'warnTint'],
  ['bad', 'card'],
  ['bad', 'page'],
  ['bad', 'badTint'],
  ['ink', 'badTint'],
  ['gold', 'goldTint'],
];

test('black on white is 21 to 1', () => expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21));

test.each(['light', 'dark'] as Mode[])('every text of the %s palette is readable on its ground', (mode) => {
  const colours = palette(mode);
  const weak = pairs.filter(([text, ground]) => contrast(colours[text], colours[ground]) < 4.5);
  expect(weak).toEqual([]);
});

test('the page has its colour before the app is there', () => {
  const html = readFileSync('index.html', 'utf8');
  for (const mode of ['light', 'dark'] as Mode[]) expect(html).toContain(palette(mode).page);
});
