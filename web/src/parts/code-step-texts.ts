import { ownTexts } from '@/locales/own';

export const zh = {
  code: '手机上的验证码',
  hint: '6 位数字；手机不在身边，可填一个恢复码。',
};

export const en: typeof zh = {
  code: 'Code of your phone',
  hint: 'Six digits; without the phone, a recovery code.',
};

export const useSaid = ownTexts(zh, en);
