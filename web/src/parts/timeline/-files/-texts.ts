import { ownTexts } from '@/locales/own';

export const zh = { added: '添加了照片或文件', removed: '移除了照片或文件' };
export const en: typeof zh = { added: 'added a photo or file', removed: 'removed a photo or file' };

export const useSaid = ownTexts(zh, en);
