import { fill, type Leaf, type Slots, useTexts } from './index';

/**
 * Texts that only one page or part says, in both languages: they travel in its own chunk, so a page nobody opens weighs nothing.
 * `-texts.ts` beside the page makes them; `useSaid` there gives them in the language spoken now.
 */
export const ownTexts =
  <T extends object>(zh: T, en: NoInfer<T>) =>
  () => {
    const texts = useTexts().language === 'en' ? en : zh;
    return (key: Leaf<T>, slots?: Slots) => fill(texts, key, slots);
  };
