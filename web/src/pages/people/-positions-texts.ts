import { ownTexts } from '@/locales/own';

export const zh = {
  create: '新建岗位',
  created: '岗位“{name}”建好了',
  correct: '更正',
  correctNamed: '更正 {name}',
  corrected: '已保存，{count} 位同事立刻按新的权限工作',
  name: '名称',
  nameEn: '英文名称',
  nameEnHint: '界面切换到英文时显示。',
  permissions: '可以做什么',
  permissionsHint: '灰色的是你自己没有的，不能给出。',
  people: '{count} 人',
  people_one: '1 人',
  totp: '必须两步登录',
  totpHint: '还没有绑定手机验证器的人，登录后要先绑定才能做别的。',
};

export const en: typeof zh = {
  create: 'New position',
  created: 'Position “{name}” is made',
  correct: 'Correct',
  correctNamed: 'Correct {name}',
  corrected: 'Saved; {count} colleagues work by the new rights at once',
  name: 'Name in Chinese',
  nameEn: 'Name',
  nameEnHint: 'Shown while the pages speak English.',
  permissions: 'May',
  permissionsHint: 'What is grey you have not yourself, so you cannot grant it.',
  people: '{count} people',
  people_one: '1 person',
  totp: 'Must use a second factor',
  totpHint: 'Who has not bound a phone yet does so after signing in, before anything else.',
};

export const useSaid = ownTexts(zh, en);
