import { ownTexts } from '@/locales/own';

export const zh = {
  title: '无联系渠道',
  intro: '为她自己的护理也联系不上的顾客，只能等她下次到院。每天看一遍，能补的补上。',
  customer: '顾客',
  memberNumber: '会员号',
  branch: '院店',
  why: '原因',
  bar: {
    Deceased: '已故',
    OnlyNamedPerson: '只由专人联系',
    Paused: '暂停',
    Minor: '未满 18 岁',
    NoConsent: '没有同意',
    Refused: '她拒绝了护理联系',
    NoGuardian: '未满 18 岁，监护人没有电话',
    NoAddress: '没有手机号',
    SharedNumber: '号码由别人接听',
    NotNamed: '她指定的方式都用不了',
    OutsideHours: '不在她指定的时间',
  },
  none: '每位顾客都联系得上',
  noneText: '没有手机号、拒绝护理联系、缺监护人的顾客会列在这里。',
  next: '更早登记的',
  first: '回到最前',
};

export const en: typeof zh = {
  title: 'No channel',
  intro:
    'Customers nobody can reach even for their own care before their next visit. Look daily, and add what can be added.',
  customer: 'Customer',
  memberNumber: 'Member number',
  branch: 'Branch',
  why: 'Why',
  bar: {
    Deceased: 'deceased',
    OnlyNamedPerson: 'only one person contacts her',
    Paused: 'paused',
    Minor: 'under 18',
    NoConsent: 'no consent',
    Refused: 'she refused care contacts',
    NoGuardian: 'under 18, guardian without a phone',
    NoAddress: 'no phone',
    SharedNumber: 'somebody else answers her number',
    NotNamed: 'none of the channels she named works',
    OutsideHours: 'not in the hours she named',
  },
  none: 'Everybody can be reached',
  noneText: 'Customers without a phone, who refused care contacts or lack a guardian stand here.',
  next: 'Registered earlier',
  first: 'Back to the newest',
};

export const useSaid = ownTexts(zh, en);
