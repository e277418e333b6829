import { ownTexts } from '@/locales/own';

export const zh = {
  title: '同意书文字',
  intro: '登记同意时请顾客看的文字。写了新版，之后按新版登记；已经同意过的，仍按当时那一版。',
  purpose: {
    Marketing: '营销联系',
    Photos: '照片用于病历之外',
    PrivateLife: '记录生活信息',
    Profiling: '分析与推测',
  },
  number: '第 {number} 版',
  newest: '现行',
  shipped: '系统自带',
  written: '{at} {name} 写',
  earlier: '以前的版本',
  write: '写新版',
  writeTitle: '{purpose}：写第 {number} 版',
  zh: '中文',
  en: '英文',
  submit: '启用新版',
  done: '第 {number} 版已启用',
};

export const en: typeof zh = {
  title: 'Wordings of consents',
  intro:
    'What customers read before a consent is recorded. A new wording is asked from then on; earlier consents stand as given.',
  purpose: {
    Marketing: 'Marketing',
    Photos: 'Photos outside the record',
    PrivateLife: 'Private-life data',
    Profiling: 'Profiling',
  },
  number: 'Wording {number}',
  newest: 'asked now',
  shipped: 'as shipped',
  written: '{at} by {name}',
  earlier: 'Earlier wordings',
  write: 'Write a new one',
  writeTitle: '{purpose}: wording {number}',
  zh: 'Chinese',
  en: 'English',
  submit: 'Use from now on',
  done: 'Wording {number} is asked from now on',
};

export const useSaid = ownTexts(zh, en);
