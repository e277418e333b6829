import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import { tell } from './watch';

// The pictures of docs/guide. They are taken by hand, of a new demo house on a clock of its own:
//   YANGKE_SETUP_CODE=SHOW-SHOW-SHOW ./yangke serve --data "$(mktemp -d)/data" --clock 2026-02-02T09:20+08:00
//   cd web && YANGKE_URL=http://127.0.0.1:5100 YANGKE_SETUP_CODE=SHOW-SHOW-SHOW npm run guide
// Needs pngquant. Nobody on them exists.

const folder = '../docs/guide/shots';
const password = 'a quiet house by the lake';
const passwords: Record<string, string> = { admin: password };
type Told = Record<'qiantai' | 'zixun' | 'kefu', BrowserContext>;
type Look = { phone?: boolean; language?: string; mode?: string };

async function signedIn(browser: Browser, account: string, look: Look = {}): Promise<Page> {
  const context = await browser.newContext({
    storageState: { cookies: [], origins: [] },
    viewport: look.phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    deviceScaleFactor: look.phone ? 2 : 1,
    hasTouch: look.phone,
    isMobile: look.phone,
  });
  await context.addInitScript((chosen) => Object.assign(localStorage, chosen), {
    language: look.language ?? 'zh-CN',
    mode: look.mode ?? 'light',
  });
  await tell(context, 'people/sign-in', { account, password: passwords[account] });
  return context.newPage();
}

async function shot(page: Page, name: string): Promise<void> {
  await expect(page.locator('.skeleton')).toHaveCount(0);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(400);
  const raw = `${folder}/${name}.raw.png`;
  await page.screenshot({ path: raw });
  execFileSync('pngquant', ['--force', '--speed', '1', '--output', `${folder}/${name}.png`, '96', raw]);
  rmSync(raw);
}

const at = (page: Page, time: string) => tell(page.context(), 'kernel/move-clock', { to: `${time}:00+08:00` });

/** Five weeks of one customer, told by everybody who met her. */
async function life(admin: Page, who: Told): Promise<string> {
  const her = { name: '周若宁', gender: 'Female', birthday: '1991-08-16', workplace: '远景文化传媒有限公司' };
  const note = '朋友介绍来的。怕疼，想先从小项目试起；周六下午方便。';
  const { customer } = await tell(who.qiantai, 'people/register-customer', { ...her, note, phone: '13817052649' });
  let version = 1;
  const correct = (by: keyof Told, change: object, reason?: string) =>
    tell(who[by], 'people/correct-customer', {
      customer,
      version: version++,
      ...her,
      ...change,
      reason,
    });
  const told = '朋友介绍来的。怕疼，先从小项目试起；周六下午方便。喝温水，不加糖；不喜欢被催，面诊时多留十分钟。';
  await at(admin, '2026-02-02T15:42');
  await correct('zixun', { note: told }, '面诊后补充');
  await at(admin, '2026-02-04T10:08');
  await tell(who.kefu, 'people/show-phone', { customer });
  await at(admin, '2026-02-11T11:26');
  her.birthday = '1991-08-19';
  await correct('qiantai', {}, '核对身份证');
  await at(admin, '2026-02-14T16:05');
  await tell(who.kefu, 'people/show-phone', { customer });
  await at(admin, '2026-02-21T14:31');
  her.workplace = '远景文化传媒（上海）有限公司';
  await correct('kefu', { phone: '13917088265', note: told }, '换了号码，本人来电');
  await at(admin, '2026-02-28T15:12');
  await correct('zixun', { note: `${told}下次想问问秋天做什么合适。` }, '复诊时说起');
  return customer as string;
}

const guests = [
  ['苏', '王晓曼', '13601887214', '恒达律师事务所', '2026-02-28T15:40'],
  ['苏', '林可心', '15021796630', '', '2026-02-28T16:22'],
  ['顾', '沈嘉禾', '13764058812', '博雅国际幼儿园', '2026-03-01T10:15'],
  ['苏', '吴雨桐', '18817340926', '', '2026-03-01T11:03'],
  ['苏', '王雪梅', '13917765043', '云帆进出口贸易有限公司', '2026-03-01T13:47'],
  ['顾', '陈静姝', '15800442197', '自由职业', '2026-03-01T15:30'],
  ['苏', '许念安', '13585907761', '', '2026-03-01T16:58'],
  ['苏', '仇若兰', '18621159304', '锦程酒店', '2026-03-02T09:31'],
  ['顾', '单晓月', '13501846672', '明德中学', '2026-03-02T10:06'],
  ['苏', '王小敏', '13816620958', '', '2026-03-02T11:20'],
  ['苏', '曾语桐', '15921483370', '百合花店', '2026-03-02T13:12'],
  ['顾', '韩疏影', '13671920085', '天成建筑设计', '2026-03-02T13:50'],
] as const;

test('the pictures of the guide', async ({ page, browser }) => {
  test.setTimeout(180_000);
  mkdirSync(folder, { recursive: true });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/');
  await page.getByRole('radio', { name: /看看演示院/ }).check();
  await page.getByLabel('管理员姓名').fill('叶知秋');
  await page.getByLabel('管理员账号').fill('admin');
  await page.getByLabel('管理员密码').fill(password);
  await page.getByLabel('一次性启动码').fill(process.env.YANGKE_SETUP_CODE ?? '');
  await shot(page, 'set-up');
  await page.getByRole('button', { name: '建好并登录' }).click();
  const rows = page.locator('.accounts li');
  await expect(rows.first()).toBeVisible({ timeout: 60_000 });
  for (const row of await rows.all()) {
    const [account = '', secret = ''] = await row.locator('code').allTextContents();
    passwords[account] = secret;
  }
  await page.getByRole('button', { name: '进入演示院' }).click();
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible();

  const desk = await signedIn(browser, 'qiantai');
  const manager = await signedIn(browser, 'dianzhang');
  const consultant = await signedIn(browser, 'zixun');
  const care = await signedIn(browser, 'kefu');
  const who = { qiantai: desk.context(), zixun: consultant.context(), kefu: care.context() };
  const customer = await life(page, who);
  for (const [i, [by, name, phone, workplace, time]] of guests.entries()) {
    await at(page, time);
    const birthday = `19${80 + (i % 19)}-0${1 + (i % 9)}-1${i % 10}`;
    const guest = { name, phone, workplace, birthday, gender: 'Female' };
    await tell(by === '顾' ? who.zixun : who.qiantai, 'people/register-customer', guest);
  }
  await at(page, '2026-03-02T14:00');
  const card = `/people/customers/${customer}`;

  await manager.goto(card);
  await expect(manager.getByRole('heading', { name: '周若宁', level: 1 })).toBeVisible();
  await shot(manager, 'card');
  await manager.goto('/people/positions');
  await shot(manager, 'positions');

  const { rows: newest } = await (await desk.request.get('/api/people/customer-list?size=9')).json();
  for (const { customer: opened } of newest.slice(2)) {
    await desk.goto(`/people/customers/${opened}`);
    await expect(desk.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await desk.goto(card);
  await expect(desk.getByRole('heading', { level: 1 })).toBeVisible();
  await desk.goto('/');
  await expect(desk.getByText('周若宁')).toBeVisible();
  await shot(desk, 'today');
  await desk.keyboard.press('Control+K');
  await desk.getByRole('combobox').fill('wxm');
  await expect(desk.getByRole('option').first()).toContainText('首字母');
  await shot(desk, 'find');
  await desk.keyboard.press('Escape');
  await desk.goto('/people/customers');
  await shot(desk, 'list');
  await desk.goto('/people/customers/new');
  await desk.getByLabel('姓名').fill('周若宁的妹妹');
  await desk.getByLabel('手机').fill('139 1708 8265');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('alert')).toBeVisible();
  await shot(desk, 'known');

  await consultant.goto(card);
  await consultant.getByRole('button', { name: '更正档案' }).click();
  await consultant.getByLabel('单位').fill('远景文化传媒');
  await care.goto(card);
  await care.getByRole('button', { name: '更正档案' }).click();
  await care.getByLabel('生日').fill('1991-08-16');
  await care.getByLabel('更正原因').fill('身份证是农历');
  await care.getByRole('button', { name: '保存' }).click();
  await expect(care.getByRole('dialog')).toHaveCount(0);
  await expect(consultant.getByText('别人刚刚改了这份档案')).toBeVisible();
  await shot(consultant, 'changed');
  await care.getByRole('button', { name: /显示号码/ }).click();
  await expect(care.getByRole('region', { name: '时间线' })).toContainText(/03-02[\s\S]*查看了完整手机号/);
  await shot(care, 'phone');

  const nurse = await signedIn(browser, 'hushi', { language: 'en', mode: 'dark' });
  await nurse.goto(card);
  await expect(nurse.getByRole('heading', { level: 1 })).toBeVisible();
  await shot(nurse, 'nurse-en');

  await page.goto('/people/staff');
  await page.getByRole('button', { name: '添加员工' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('姓名').fill('宋知微');
  await sheet.getByLabel('账号').fill('zhiwei');
  await sheet.getByLabel('岗位').click();
  await page.keyboard.type('前台导医');
  await sheet.getByTitle('前台导医').last().click();
  await shot(page, 'staff');

  const mine = await signedIn(browser, 'qiantai', { phone: true });
  await mine.goto(card);
  await expect(mine.getByRole('heading', { level: 1 })).toBeVisible();
  await shot(mine, 'mobile-card');
  await mine.goto('/');
  await mine.getByRole('button', { name: /搜索/ }).first().click();
  await mine.getByRole('combobox').fill('wxm');
  await expect(mine.getByRole('option').first()).toContainText('首字母');
  await shot(mine, 'mobile-find');

  await known(who.zixun, customer);
  for (const language of ['zh', 'en'] as const) await pages(browser, card, language);

  const heavy = readdirSync(folder).filter((file) => statSync(`${folder}/${file}`).size > 150 * 1024);
  expect(heavy).toEqual([]);
});

/** What her file says beyond the card, as the consultant wrote it down. */
async function known(by: BrowserContext, customer: string): Promise<void> {
  const values = {
    drink: '温水，不加糖',
    taboos: '不要催她做决定',
    preferredChannel: 'wechat',
    contactTimes: 'weekend',
  };
  const filled = Object.entries(values).map(([field, value]) => ({ field, value }));
  await tell(by, 'people/fill-profile', { customer, version: 0, values: filled });
  const need = { text: '想淡化颧骨的斑，秋天做', concern: '怕疼', voice: 'Stated', area: 'Skin', urgency: 'Soon' };
  await tell(by, 'people/note-need', { customer, ...need });
  await tell(by, 'people/write-note', { customer, kind: 'Chat', mood: 'Calm', text: '聊了秋天的安排，周六下午方便。' });
}

/** The pages of the guide's other parts, in the language of the part. */
async function pages(browser: Browser, card: string, language: 'zh' | 'en'): Promise<void> {
  const page = await signedIn(browser, 'admin', { language: language === 'zh' ? 'zh-CN' : 'en' });
  for (const [name, path] of [
    ['profile', `${card}?tab=profile`],
    ['needs', `${card}?tab=needs`],
    ['consents', `${card}?tab=consents`],
    ['rights', `${card}?tab=rights`],
    ['organisation', '/people/organisation'],
    ['account', '/people/account'],
  ]) {
    await page.goto(path as string);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('main .card').first()).toBeVisible();
    await shot(page, `${name}-${language}`);
  }
  await page.goto('/people/lists');
  const add = { zh: '添加条件', en: 'Add a condition' }[language];
  const field = { zh: '条件', en: 'Condition' }[language];
  for (const [at, condition] of [
    { zh: '标签', en: 'Tags' }[language],
    { zh: '未了结的需求', en: 'Open need' }[language],
    { zh: '电话', en: 'Phone' }[language],
  ].entries()) {
    await page.getByRole('button', { name: add }).click();
    await page.getByRole('combobox', { name: field, exact: true }).nth(at).click();
    await page.keyboard.type(condition);
    await page.locator('.ant-select-dropdown:visible').getByTitle(condition, { exact: true }).click();
  }
  await expect(page.getByRole('table')).toBeVisible();
  await shot(page, `lists-${language}`);
}
