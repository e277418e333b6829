import { ownTexts } from '@/locales/own';

export const zh = {
  label: '请先注意',
  kind: {
    Deceased: '已故：不再联系',
    Dispute: '有纠纷或律师介入',
    AdverseEvent: '不良反应处理中',
    Pregnant: '怀孕',
    Breastfeeding: '哺乳',
  },
  medical: '医疗暂停',
  until: '到 {until}',
  only: '只由 {name} 联系',
  minor: '未满 18 岁',
  guardian: '监护人 {name}（{relation}）',
  noGuardian: '还没有登记监护人',
  relation: { Mother: '母亲', Father: '父亲', Grandparent: '祖辈', OtherGuardian: '监护人' },
  discreet: '低调顾客：不发短信，只用她指定的方式和时间',
};

export const en: typeof zh = {
  label: 'Know this first',
  kind: {
    Deceased: 'Deceased: no contact',
    Dispute: 'Dispute or lawyer',
    AdverseEvent: 'Adverse event',
    Pregnant: 'Pregnant',
    Breastfeeding: 'Breastfeeding',
  },
  medical: 'Medical hold',
  until: 'until {until}',
  only: 'only {name} contacts her',
  minor: 'Minor',
  guardian: 'guardian {name} ({relation})',
  noGuardian: 'no guardian on file',
  relation: { Mother: 'mother', Father: 'father', Grandparent: 'grandparent', OtherGuardian: 'guardian' },
  discreet: 'Discreet: no SMS, only the channels and hours she named',
};

export const useSaid = ownTexts(zh, en);
