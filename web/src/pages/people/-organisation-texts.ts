import { ownTexts } from '@/locales/own';

export const zh = {
  title: '组织',
  intro: '总部下面是区域、院店和科室。区域经理能看到同一区域的全部院店。',
  openBranch: '开一家院店',
  opened: '{name} 开好了',
  corrected: '已保存',
  correctBranch: '更正院店',
  name: '名称',
  region: '区域',
  regionHint: '同一区域的院店填同样的名字；不分区域就留空。',
  noRegion: '不属于任何区域',
  people: '{count} 人',
  departments: '科室',
  none: '还没有科室',
  openDepartment: '开科室',
  openDepartmentIn: '在{branch}开科室',
  correctDepartment: '更正科室',
  correctNamed: '更正 {name}',
  close: '关闭科室',
  closeNamed: '关闭 {name}',
  closed: '{name} 已关闭',
  confirmClose: '关闭“{name}”？',
  confirmCloseText: '关闭后不能再把人放进来，也不能恢复；以前的记录都还在。',
  submit: '开好',
};

export const en: typeof zh = {
  title: 'Organisation',
  intro:
    'Under headquarters stand regions, branches and departments. A regional manager sees every branch of her region.',
  openBranch: 'Open a branch',
  opened: '{name} is open',
  corrected: 'Saved',
  correctBranch: 'Correct branch',
  name: 'Name',
  region: 'Region',
  regionHint: 'Branches of one region bear the same name here; leave it empty without regions.',
  noRegion: 'In no region',
  people: '{count} people',
  departments: 'Departments',
  none: 'No department yet',
  openDepartment: 'Open department',
  openDepartmentIn: 'Open a department in {branch}',
  correctDepartment: 'Correct department',
  correctNamed: 'Correct {name}',
  close: 'Close department',
  closeNamed: 'Close {name}',
  closed: '{name} is closed',
  confirmClose: 'Close “{name}”?',
  confirmCloseText:
    'Nobody can be put into it afterwards and it cannot be opened again; what happened there stays on record.',
  submit: 'Open',
};

export const useSaid = ownTexts(zh, en);
