import type { ReactNode } from 'react';
import { choose, useTexts } from '@/locales';
import { Sign } from '@/shell/sign';

type Props = { title: string; text?: string; wide?: boolean; children: ReactNode };

/** The page in front of the house: signing in, the first start, the first own password. */
export function Door({ title, text, wide, children }: Props) {
  const { t, language } = useTexts();
  const next = language === 'en' ? 'zh-CN' : 'en';
  const translate = () => {
    void choose(next);
  };
  return (
    <div className={wide ? 'door wide' : 'door'}>
      <aside>
        <div className="brand">
          <Sign />
          <span>{t('app')}</span>
        </div>
        <p>{t('tagline')}</p>
        <svg className="shoot" viewBox="0 0 400 400" aria-hidden="true">
          <path d="M200 400V170M200 230c0-66 40-110 112-110 0 70-44 110-112 110ZM200 300c0-58-36-98-104-98 0 62 40 98 104 98Z" />
        </svg>
      </aside>
      <main>
        <button type="button" className="tool words" onClick={translate}>
          {t('language')}
        </button>
        <div className="step">
          <h1>{title}</h1>
          {text ? <p className="intro">{text}</p> : null}
          {children}
        </div>
      </main>
    </div>
  );
}
