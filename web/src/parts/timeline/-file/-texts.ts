import { ownTexts } from '@/locales/own';

export const zh = {
  filled: '填写了详细档案',
  kept: '留下了同一次改动里的其他内容',
  tagged: '加上了标签',
  untagged: '去掉了标签',
  came: '登记了来源',
  corrected: '更正了来源',
  assigned: '指定了负责人',
  source: '来源',
  tag: '标签',
  ownerConsultant: '咨询师',
  ownerTherapist: '治疗师',
  ownerDoctor: '医生',
  ownerNurse: '护士',
  ownerCustomerService: '客服',
  ownerOnlineConsultant: '电网咨询',
  colleague: '同事',
};

export const en = {
  filled: 'filled in the profile',
  kept: 'kept what else was changed at the same time',
  tagged: 'put on a tag',
  untagged: 'took off a tag',
  came: 'named the source',
  corrected: 'corrected the source',
  assigned: 'assigned an owner',
  source: 'Source',
  tag: 'Tag',
  ownerConsultant: 'Consultant',
  ownerTherapist: 'Therapist',
  ownerDoctor: 'Doctor',
  ownerNurse: 'Nurse',
  ownerCustomerService: 'Customer service',
  ownerOnlineConsultant: 'Online consultant',
  colleague: 'Colleague',
};

export const useSaid = ownTexts(zh, en);
