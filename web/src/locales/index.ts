import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Texts, zh } from './zh';

export type Language = 'zh-CN' | 'en';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Texts };
  }
}

const wanted = (): Language => {
  const chosen = localStorage.language ?? navigator.language;
  return chosen.startsWith('en') ? 'en' : 'zh-CN';
};

/** Speaks a language from now on; English comes over the wire only when somebody wants it. */
export async function speak(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    i18next.addResourceBundle('en', 'translation', (await import('./en')).en);
  }
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

export async function startSpeaking(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: false,
    resources: { 'zh-CN': { translation: zh } },
    interpolation: { escapeValue: false }, // React escapes
  });
  await speak(wanted());
}
