import { speech } from '@/locales';

const formats = new Map<string, Intl.DateTimeFormat>();
const format = (options: Intl.DateTimeFormatOptions, language = 'en-CA') => {
  const key = language + JSON.stringify(options);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, made);
  return made;
};

/** The house's own time zone: its day is the server's, never the browser's. */
const zone = 'Asia/Shanghai';

/** `2026-03-02`: the same in both languages, and it stands straight in a column. */
export const day = (instant: string) =>
  format({ timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant));

/** `14:05` */
export const time = (instant: string) =>
  format({ timeZone: zone, hour: '2-digit', minute: '2-digit', hour12: false }, 'en-GB').format(new Date(instant));

export const moment = (instant: string) => `${day(instant)} ${time(instant)}`;

export const hour = (instant: string) => Number(time(instant).slice(0, 2));

/** `3月2日星期一`, `Monday 2 March` */
export const longDay = (date: string) =>
  format(
    { timeZone: 'UTC', month: 'long', day: 'numeric', weekday: 'long' },
    speech().language === 'en' ? 'en-GB' : 'zh-CN',
  ).format(new Date(`${date}T00:00Z`));

/** Whole years between two dates. */
export function age(birthday: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthday.slice(0, 4));
  return today.slice(5) < birthday.slice(5) ? years - 1 : years;
}

/** Money is whole minor units everywhere: `¥13,200`, `¥13,200.50`. */
export const money = (minor: number) => {
  const fraction = minor % 100 === 0 ? 0 : 2;
  const yuan = (Math.abs(minor) / 100).toLocaleString('en', { minimumFractionDigits: fraction });
  return `${minor < 0 ? '−' : ''}¥${yuan}`;
};

/** `138 1234 5678`, and `138 **** 5678` when masked. */
export const phone = (number: string) => number.replace(/^(1[\d*]{2})([\d*]{4})([\d*]{4})$/, '$1 $2 $3');

/** A part of a number, where it stands once the number is grouped as it is spoken. */
export function spokenPart(number: string, { from, length }: { from: number; length: number }) {
  const text = phone(number);
  const at = (index: number) => (text === number ? index : index + Number(index > 2) + Number(index > 6));
  return { text, from: at(from), length: at(from + length - 1) + 1 - at(from) };
}

/** What people type for a date: `1990-05-20`, `19900520`, `1990.5.20`, `1990年5月20日`. Undefined when it is none. */
export function readDate(text: string): string | undefined {
  const tidy = text.trim();
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(tidy) ?? /^(\d{4})[-./年 ](\d{1,2})[-./月 ](\d{1,2})日?$/.exec(tidy);
  if (!parts) return undefined;
  const [, year = '', month = '', date = ''] = parts;
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const made = new Date(`${iso}T00:00Z`);
  return Number.isNaN(made.getTime()) || made.toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/** What the house named in both languages. */
export const named = (thing: { name: string; nameEn: string }) =>
  speech().language === 'en' ? thing.nameEn : thing.name;

/** `Chrome · Windows` of what a browser says of itself. */
export function device(agent: string): string {
  const first = (known: [string, RegExp][]) => known.find(([, sign]) => sign.test(agent))?.[0];
  const browser = first([
    ['WeChat', /MicroMessenger/],
    ['Edge', /Edg/],
    ['Firefox', /Firefox|FxiOS/],
    ['Chrome', /Chrome|CriOS/],
    ['Safari', /Safari/],
  ]);
  const system = first([
    ['iPhone', /iPhone/],
    ['iPad', /iPad/],
    ['Android', /Android/],
    ['HarmonyOS', /HarmonyOS|OpenHarmony/],
    ['Windows', /Windows/],
    ['macOS', /Mac OS X/],
    ['Linux', /Linux/],
  ]);
  return [browser, system].filter(Boolean).join(' · ') || agent;
}
