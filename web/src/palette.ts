export type Mode = 'light' | 'dark';

/** The whole look. Warm greys like paper, one accent (pine), quiet meanings. Dark is its own palette, not an inversion. */
const palettes = {
  light: {
    page: '#F4F3EF',
    card: '#FFFFFF',
    raised: '#FFFFFF',
    sunk: '#FAF9F6',
    line: '#DEDCD3',
    hair: '#EDEBE4',
    ink: '#1D2422',
    soft: '#545D5A',
    faint: '#646B68',
    accent: '#1C665D',
    tint: '#E6F0ED',
    onAccent: '#FFFFFF',
    good: '#3F7628',
    warn: '#95590A',
    bad: '#B23F39',
    gold: '#80601A',
    warnTint: '#FBF3E2',
    badTint: '#FAEBE9',
    goldTint: '#F6EFDD',
    shadow: '0 1px 2px rgb(29 36 34 / 4%), 0 4px 16px rgb(29 36 34 / 4%)',
    lift: '0 2px 6px rgb(29 36 34 / 6%), 0 18px 48px rgb(29 36 34 / 16%)',
  },
  dark: {
    page: '#101413',
    card: '#181D1B',
    raised: '#1F2523',
    sunk: '#141917',
    line: '#323B38',
    hair: '#242B29',
    ink: '#E7ECE9',
    soft: '#A9B3AF',
    faint: '#8F9995',
    accent: '#63BCAF',
    tint: '#1B302C',
    onAccent: '#08201C',
    good: '#8ABB72',
    warn: '#D9A24A',
    bad: '#E58A83',
    gold: '#DBBD78',
    warnTint: '#2E2616',
    badTint: '#321D1B',
    goldTint: '#332C19',
    shadow: '0 1px 2px rgb(0 0 0 / 30%), 0 6px 20px rgb(0 0 0 / 22%)',
    lift: '0 2px 6px rgb(0 0 0 / 40%), 0 18px 48px rgb(0 0 0 / 55%)',
  },
} as const;

export type Palette = Record<keyof (typeof palettes)['light'], string>;
export const palette = (mode: Mode): Palette => palettes[mode];

/** The colours for our own CSS, as custom properties on the root (set through CSSOM: a strict content policy allows it). */
export function paint(mode: Mode): void {
  const root = document.documentElement;
  root.dataset.mode = mode;
  root.style.background = palettes[mode].page;
  root.style.colorScheme = mode;
  for (const [name, value] of Object.entries(palettes[mode])) root.style.setProperty(`--${name}`, value);
}
