import { ownTexts } from '@/locales/own';

export const zh = {
  title: '访问记录',
  intro: '谁在什么时候看到了谁的敏感信息，最近的在前。记录是封存的，不能修改。',
  at: '时间',
  staff: '员工',
  level: '看到了',
  customer: '顾客',
  branch: '院店',
  anyStaff: '所有员工',
  anyLevel: '所有信息',
  anyCustomer: '按顾客筛选',
  day: '某一天',
  unseen: '范围外的顾客',
  clear: '清除筛选',
  find: '选一位顾客',
  only: '只看 {name}',
  this: '这位顾客',
  none: '没有记录',
  noneText: '换个条件看看。',
};

export const en: typeof zh = {
  title: 'Access log',
  intro: 'Who was shown whose sensitive data and when, latest first. The log is sealed; nobody can change it.',
  at: 'When',
  staff: 'Staff',
  level: 'Was shown',
  customer: 'Customer',
  branch: 'Branch',
  anyStaff: 'Everybody',
  anyLevel: 'Any data',
  anyCustomer: 'Of a customer',
  day: 'On a day',
  unseen: 'Outside your scope',
  clear: 'Clear filters',
  find: 'Choose a customer',
  only: 'Only {name}',
  this: 'this customer',
  none: 'Nothing recorded',
  noneText: 'Try other filters.',
};

export const useSaid = ownTexts(zh, en);
