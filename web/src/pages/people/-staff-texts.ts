import { ownTexts } from '@/locales/own';

export const zh = {
  manage: '管理',
  manageNamed: '管理 {name}',
  corrected: '已保存，{name} 的权限立刻生效',
  department: '科室',
  departmentHint: '“本科室”的范围按这里算。',
  sessions: '登录中的设备',
  noSessions: '现在没有登录',
  password: '忘记密码',
  passwordText: '重设后会给出一个新的一次性密码，只显示一次；她登录着的设备会全部退出。',
  reset: '重设密码',
  confirmReset: '重设 {name} 的密码？',
  resetDone: '{name} 的新密码',
  lift: '去掉她的两步登录',
  liftText: '手机和恢复码都丢了时用。她登录着的设备会全部退出，之后登录只要密码。',
  lifted: '{name} 的两步登录已去掉',
};

export const en: typeof zh = {
  manage: 'Manage',
  manageNamed: 'Manage {name}',
  corrected: 'Saved; the rights of {name} hold at once',
  department: 'Department',
  departmentHint: 'The scope “own department” means this one.',
  sessions: 'Signed in on',
  noSessions: 'Not signed in now',
  password: 'Password lost',
  passwordText: 'A new one-time password is made and shown once; she is signed out everywhere.',
  reset: 'Reset password',
  confirmReset: 'Reset the password of {name}?',
  resetDone: 'New password of {name}',
  lift: 'Take off her second factor',
  liftText: 'For when phone and recovery codes are lost. She is signed out everywhere; then her password is enough.',
  lifted: 'The second factor of {name} is off',
};

export const useSaid = ownTexts(zh, en);
