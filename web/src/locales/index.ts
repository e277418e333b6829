import { useSyncExternalStore } from 'react';
import { type Texts, zh } from './zh';

export type Language = 'zh-CN' | 'en';
export type Leaf<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaf<T[K]>}` }[keyof T & string];
/** The path of a text, as `customers.columns.phone`; a wrong one does not compile. */
export type Key = Leaf<Texts>;
export type Slots = Record<string, string | number>;
type Speech = { language: Language; t: (key: Key, slots?: Slots) => string };

export function fill(texts: object, key: string, slots?: Slots): string {
  const text = key.split('.').reduce<unknown>((at, part) => (at as Slots)[part], texts) as string;
  return text.replace(/\{(\w+)\}/g, (_, slot) => String(slots?.[slot] ?? ''));
}

const speechOf = (language: Language, texts: Texts): Speech => ({
  language,
  t: (key, slots) => fill(texts, key, slots),
});

let now = speechOf('zh-CN', zh);
const listeners = new Set<() => void>();
const listen = (tell: () => void) => {
  listeners.add(tell);
  return () => void listeners.delete(tell);
};

/** The texts in the language spoken now, for a part that is drawn. */
export const useTexts = () => useSyncExternalStore(listen, () => now);

/** The same where nothing is drawn. */
export const speech = () => now;

/** Speaks a language from now on, here and in what the server answers; English is fetched only when it is wanted. */
export async function speak(language: Language): Promise<void> {
  now = speechOf(language, language === 'en' ? (await import('./en')).en : zh);
  document.documentElement.lang = language;
  for (const tell of listeners) tell();
}

export const choose = (language: Language) => {
  localStorage.language = language;
  return speak(language);
};

export const wanted = (): Language => {
  const chosen: string = localStorage.language ?? navigator.language;
  return chosen.startsWith('en') ? 'en' : 'zh-CN';
};
