import { ownTexts } from '@/locales/own';

export const zh = {
  needNoted: '记下了一个需求',
  needCorrected: '更改了一个需求',
  Met: '把一个需求记为已满足',
  Dropped: '不再跟进一个需求',
  noteWritten: '写了一条记录',
  noteStruck: '作废了一条记录',
  favourNoted: '给了她',
  favourStruck: '作废了一笔给过她的',
  linkOffered: '开了一个关联码',
  linkWithdrawn: '撤回了一个关联码',
  linkAccepted: '关联了一位家人或朋友',
  linkEnded: '解除了一位家人或朋友的关联',
  text: '需求',
  dueOn: '跟进日期',
  budget: '预算',
  owner: '跟进人',
  concern: '顾虑',
  others: '其他',
  changed: '有改动',
};

export const en: typeof zh = {
  needNoted: 'noted a need',
  needCorrected: 'changed a need',
  Met: 'closed a need as met',
  Dropped: 'dropped a need',
  noteWritten: 'wrote a note',
  noteStruck: 'struck a note',
  favourNoted: 'gave her',
  favourStruck: 'struck something she was given',
  linkOffered: 'made a link code',
  linkWithdrawn: 'took a link code back',
  linkAccepted: 'linked family or a friend',
  linkEnded: 'ended a link with family or a friend',
  text: 'Need',
  dueOn: 'Next date',
  budget: 'Budget',
  owner: 'Owner',
  concern: 'Concern',
  others: 'Other',
  changed: 'changed',
};

export const useSaid = ownTexts(zh, en);
