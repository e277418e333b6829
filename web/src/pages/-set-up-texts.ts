import { ownTexts } from '@/locales/own';

export const zh = {
  title: '第一次启动',
  intro: '先选这套系统拿来做什么，再填几项就能用。',
  code: '一次性启动码',
  codeHint: '印在启动系统的那个窗口里，只能用一次。',
  which: '建一家什么院？',
  demo: '看看演示院',
  demoText: '自动放进一批虚构的顾客，随便点、随便改，用来了解系统。',
  own: '建我自己的院',
  ownText: '从一张白纸开始，登记真实的顾客。',
  houseName: '机构名称',
  branchName: '第一家院店',
  administratorName: '管理员姓名',
  account: '管理员账号',
  password: '管理员密码',
  passwordHint: '至少 10 个字符，越长越好记。',
  submit: '建好并登录',
  accounts: '演示院建好了',
  accountsText: '这些账号可以用来看看各个岗位的样子。密码只显示这一次，也印在启动窗口里。',
  enter: '进入演示院',
  demoHouse: '清和医疗美容',
  demoBranch: '南京西路院',
};

export const en = {
  title: 'First start',
  intro: 'Say what this system is for, fill in a few fields, and it is ready.',
  code: 'One-time code',
  codeHint: 'Printed in the window that started the system; works once.',
  which: 'Which house shall it be?',
  demo: 'A demo house',
  demoText: 'Filled with invented customers: click and change anything, to get to know the system.',
  own: 'My own house',
  ownText: 'Start from a blank page and register real customers.',
  houseName: 'House name',
  branchName: 'First branch',
  administratorName: "Administrator's name",
  account: "Administrator's account",
  password: "Administrator's password",
  passwordHint: 'At least 10 characters; a long one is easier to remember.',
  submit: 'Set up and sign in',
  accounts: 'The demo house is ready',
  accountsText:
    'With these accounts you see it from each position. The passwords are shown once, and printed at the start.',
  enter: 'Enter the demo house',
  demoHouse: 'Qinghe Aesthetics',
  demoBranch: 'West Nanjing Road',
};

export const useSaid = ownTexts(zh, en);
