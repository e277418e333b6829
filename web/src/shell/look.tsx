import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { useTexts } from '@/locales';
import { nonce } from '@/nonce';
import { type Mode, paint } from '@/palette';
import { themeFor } from '@/theme';

const ModeOf = createContext<{ mode: Mode; flip: () => void }>({ mode: 'light', flip: () => undefined });
export const useMode = () => useContext(ModeOf);

/** Light or dark, Chinese or English, for antd's controls and for our own CSS alike. */
export function Look({ children }: { children: ReactNode }) {
  const { language } = useTexts();
  const [mode, setMode] = useState<Mode>(() => (document.documentElement.dataset.mode === 'dark' ? 'dark' : 'light'));
  const [locale, setLocale] = useState(zhCN);
  useLayoutEffect(() => paint(mode), [mode]);
  useEffect(() => {
    if (language === 'en') void import('antd/locale/en_US').then((english) => setLocale(english.default));
    else setLocale(zhCN);
  }, [language]);
  const context = useMemo(() => {
    const next = mode === 'dark' ? 'light' : 'dark';
    const flip = () => {
      localStorage.mode = next;
      setMode(next);
    };
    return { mode, flip };
  }, [mode]);
  const theme = useMemo(() => themeFor(mode), [mode]);
  return (
    <ConfigProvider
      theme={theme}
      locale={locale}
      csp={nonce ? { nonce } : undefined}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
      // A list of choices must lie in the open dialog: the browser puts that above everything else.
      getPopupContainer={(field) => field?.closest('dialog') ?? document.body}
    >
      <ModeOf value={context}>{children}</ModeOf>
    </ConfigProvider>
  );
}
