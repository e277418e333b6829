import { ownTexts } from '@/locales/own';

export const zh = {
  title: '两步登录',
  text: '登录时除了密码，再填手机验证器上的 6 位数字。别人知道了密码也进不来。',
  since: '{at} 起开着 · 还有 {count} 个恢复码',
  start: '绑定手机',
  scan: '用手机上的验证器（如 Microsoft Authenticator、Google Authenticator）扫描，再填它显示的 6 位数字。',
  byHand: '不能扫描时，手工输入这一串：',
  code: '验证码',
  confirm: '确认绑定',
  recovery: '恢复码',
  recoveryText: '手机不在身边时，用一个恢复码代替验证码，每个只能用一次。只显示这一次，请打印或抄下来收好。',
  remove: '去掉',
  removeText: '去掉以后登录只要密码。先填现在的密码。',
  current: '现在的密码',
  removed: '两步登录已去掉',
  demanded: '你的岗位要求两步登录，去掉后要马上重新绑定。',
  must: '请先绑定手机验证器',
  mustText: '你的岗位要求两步登录。绑定之后就可以开始了。',
  done: '我收好了',
};

export const en: typeof zh = {
  title: 'Second factor',
  text: 'At signing in, six digits of your phone beside the password: who learns the password still stays outside.',
  since: 'On since {at} · {count} recovery codes left',
  start: 'Bind a phone',
  scan: 'Scan it with an authenticator on your phone (Microsoft or Google Authenticator), then type the six digits it shows.',
  byHand: 'If it cannot scan, type this by hand:',
  code: 'Code',
  confirm: 'Bind it',
  recovery: 'Recovery codes',
  recoveryText:
    'Without the phone one of these stands for a code, each once. They are shown this once: print them, or write them down.',
  remove: 'Take off',
  removeText: 'Afterwards signing in takes the password only. First your present password.',
  current: 'Present password',
  removed: 'The second factor is off',
  demanded: 'Your position asks for one: after taking it off you bind a phone again at once.',
  must: 'Please bind your phone first',
  mustText: 'Your position asks for a second factor. Once it is bound you can begin.',
  done: 'I keep them safe',
};

export const useSaid = ownTexts(zh, en);
