import { ownTexts } from '@/locales/own';

export const zh = {
  merged: '合并了另一份档案',
  identity: '证件',
  copied: '为她制作了资料副本',
  erased: '按要求删除了她的资料',
  partsErased: '按要求删除了她的部分资料',
  expired: '保存期限到了，清除了一部分资料',
};

export const en: typeof zh = {
  merged: 'merged another file into this one',
  identity: 'identity document',
  copied: 'made a copy of her data for her',
  erased: 'erased her data as she asked',
  partsErased: 'erased parts of her data as she asked',
  expired: 'removed data that had been kept long enough',
};

export const useSaid = ownTexts(zh, en);
