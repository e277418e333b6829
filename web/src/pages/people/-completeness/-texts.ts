import { ownTexts } from '@/locales/own';

export const zh = {
  title: '档案完整度',
  intro: '每位负责人最近 100 份档案，{wanted} 项要紧内容填了多少。完整度低的在前。',
  staff: '负责人',
  position: '岗位',
  files: '档案',
  count: '{count} 份',
  share: '完整度',
  none: '还没有人名下有档案。',
};

export const en = {
  title: 'Completeness of files',
  intro:
    'Of each owner the latest 100 files: how many of the {wanted} wanted fields are filled. The least complete first.',
  staff: 'Owner',
  position: 'Position',
  files: 'Files',
  count: '{count}',
  share: 'Complete',
  none: 'Nobody owns a file yet.',
};

export const useSaid = ownTexts(zh, en);
