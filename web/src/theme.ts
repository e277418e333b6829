import type { ThemeConfig } from 'antd';
import { theme as antd } from 'antd';
import { type Mode, palette } from './palette';

/** Latin and digits first, so that figures are never drawn with the CJK face; then each system's own Chinese face. */
export const fontFamily =
  '"Inter", "SF Pro Text", "Segoe UI Variable Text", "Segoe UI", "PingFang SC", "HarmonyOS Sans SC", "MiSans", ' +
  '"Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif';

/** Our palette for antd's controls; everything else is drawn by our own CSS. */
export function themeFor(mode: Mode): ThemeConfig {
  const p = palette(mode);
  return {
    cssVar: { key: 'yangke' },
    hashed: false,
    algorithm: mode === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      colorPrimary: p.accent,
      colorInfo: p.accent,
      colorLink: p.accent,
      colorSuccess: p.good,
      colorWarning: p.warn,
      colorError: p.bad,
      colorTextBase: p.ink,
      colorBgBase: p.card,
      colorBgLayout: p.page,
      colorBgContainer: p.card,
      colorBgElevated: p.raised,
      colorBorder: p.line,
      colorBorderSecondary: p.hair,
      colorTextSecondary: p.soft,
      colorTextTertiary: p.faint,
      colorTextPlaceholder: p.faint,
      colorTextLightSolid: p.onAccent,
      fontFamily,
      fontSize: 13,
      lineHeight: 1.55,
      controlHeight: 34,
      controlHeightSM: 28,
      controlHeightLG: 42,
      fontSizeLG: 14,
      borderRadius: 7,
      borderRadiusLG: 9,
      borderRadiusSM: 6,
      boxShadowSecondary: p.lift,
      // Nothing moves: a leaving icon waits for a transition that never ends behind an opened dialog, and its button
      // goes on saying "loading".
      motion: false,
    },
    components: {
      Button: {
        colorPrimary: p.accent, // the dark algorithm would mute it
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        fontWeight: 500,
      },
      Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 5px', labelColor: p.soft, labelFontSize: 13 },
      Segmented: {
        itemSelectedBg: mode === 'dark' ? p.line : p.card,
        trackBg: mode === 'dark' ? p.sunk : p.hair,
        itemColor: p.soft,
      },
    },
  };
}
