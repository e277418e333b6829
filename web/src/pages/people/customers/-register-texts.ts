import { ownTexts } from '@/locales/own';

export const zh = {
  title: '登记顾客',
  intro: '只有姓名是必填的，其余可以等熟了再补。',
  submit: '登记',
  done: '已登记 {name}，会员号 {number}',
  openKnown: '打开她的档案',
  anyway: '是另一位，仍然登记',
  phoneHint: '同一个号码登记过，会先提醒你。',
  birthdayHint: '可以直接打 19900520',
  noteHint: '例如：怕疼、周末才有空、喜欢喝温水',
  noteUnseen: '保存后，只有能看生活信息的岗位看得到，你自己看不到。',
  afterwards: '登记之后',
  afterwards1: '有了会员号，能看到她的同事按姓名、拼音或手机号都能找到她。',
  afterwards2: '手机号对没有权限的人只显示头尾。',
  afterwards3: '谁登记的、谁改过，都记在她的时间线上。',
};

export const en = {
  title: 'Register a customer',
  intro: 'Only the name is required; the rest can follow when you know her better.',
  submit: 'Register',
  done: 'Registered {name}, member number {number}',
  openKnown: 'Open her card',
  anyway: 'Somebody else: register anyway',
  phoneHint: 'If the number is already known, you are told first.',
  birthdayHint: 'You can type 19900520',
  noteHint: 'For example: afraid of pain, free at weekends, likes warm water',
  noteUnseen: 'Once saved, only positions that see private life can read it; yours cannot.',
  afterwards: 'Afterwards',
  afterwards1: 'She has a member number; colleagues who may see her find her by name, pinyin or phone.',
  afterwards2: 'Without permission, only the ends of her phone number are shown.',
  afterwards3: 'Who registered and who changed what stands on her timeline.',
};

export const useSaid = ownTexts(zh, en);
