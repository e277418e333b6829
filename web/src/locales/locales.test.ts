import { expect, test } from 'vitest';
import { en } from './en';
import { zh } from './zh';

type Tree = { [key: string]: string | Tree };
const flat = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );
const slots = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
const own = import.meta.glob<{ zh: Tree; en: Tree }>('../{pages,parts,shell}/**/*texts.ts', { eager: true });
const all = (language: 'zh' | 'en', common: Tree) =>
  new Map([...flat(common), ...Object.entries(own).flatMap(([file, texts]) => flat(texts[language], `${file}:`))]);
const chinese = all('zh', zh);
const english = all('en', en);

test('both languages say the same things', () => expect([...english.keys()]).toEqual([...chinese.keys()]));
test('no text is empty', () => {
  expect([...chinese, ...english].filter(([, text]) => !text.trim())).toEqual([]);
});
test('both languages fill the same slots', () => {
  const differ = [...chinese].filter(([key, text]) => `${slots(text)}` !== `${slots(english.get(key) ?? '')}`);
  expect(differ).toEqual([]);
});
test('no English text holds Chinese, but the name of the other language', () => {
  expect([...english].filter(([, text]) => /\p{Script=Han}/u.test(text)).map(([key]) => key)).toEqual(['language']);
});
