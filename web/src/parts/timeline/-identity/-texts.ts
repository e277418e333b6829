import { ownTexts } from '@/locales/own';

export const zh = {
  recorded: '登记了证件',
  removed: '移除了证件',
  shown: '查看了完整证件号码',
  identity: '号码',
  identityKind: '类别',
  identityExpiresOn: '有效期至',
  kind: {
    ResidentCard: '居民身份证',
    HongKongMacauPermit: '港澳通行证',
    TaiwanPermit: '台湾通行证',
    Passport: '护照',
    PermanentResidentCard: '永久居留证',
    BirthCertificate: '出生医学证明',
  },
};

export const en: typeof zh = {
  recorded: 'recorded an identity document',
  removed: 'removed the identity document',
  shown: 'saw the whole document number',
  identity: 'number',
  identityKind: 'kind',
  identityExpiresOn: 'valid until',
  kind: {
    ResidentCard: 'resident ID card',
    HongKongMacauPermit: 'Hong Kong or Macau permit',
    TaiwanPermit: 'Taiwan permit',
    Passport: 'passport',
    PermanentResidentCard: 'permanent resident card',
    BirthCertificate: 'birth certificate',
  },
};

export const useSaid = ownTexts(zh, en);
