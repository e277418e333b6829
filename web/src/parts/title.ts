import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** The window's title follows the page and the language. A customer's name never stands there: screens are shared. */
export function useTitle(title: string): void {
  const { t } = useTranslation();
  const app = t('app');
  useEffect(() => {
    document.title = `${title} · ${app}`;
  }, [title, app]);
}
