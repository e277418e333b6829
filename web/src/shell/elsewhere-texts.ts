import { ownTexts } from '@/locales/own';

export const zh = {
  also: '你的账号也在 {device} 登录着（{since} 起，{address}）。不是你？先结束它，再改密码。',
  end: '让它退出',
  known: '是我',
  ended: '那边已退出',
};

export const en: typeof zh = {
  also: 'You are also signed in on {device} (since {since}, {address}). Not you? Sign it out, then change your password.',
  end: 'Sign it out',
  known: 'That is me',
  ended: 'Signed out there',
};

export const useSaid = ownTexts(zh, en);
