import { useEffect } from 'react';
import { useTexts } from '@/locales';

/** The window's title follows the page and the language. A customer's name never stands there: screens are shared. */
export function useTitle(title: string): void {
  const { t } = useTexts();
  const app = t('app');
  useEffect(() => {
    document.title = `${title} · ${app}`;
  }, [title, app]);
}
