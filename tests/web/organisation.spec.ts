import type { Browser, Page } from '@playwright/test';
import { choose, colleague, expect, seen, tell, test } from './watch';

const fresh = () => Date.now().toString(36).slice(-5);

test('branches and departments are opened, renamed and closed', async ({ page }) => {
  const mark = fresh() + test.info().project.name[0];
  await page.goto('/people/organisation');
  await page.getByRole('button', { name: '开一家院店' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('名称').fill(`滨江院${mark}`);
  await sheet.getByLabel('区域').fill('华东');
  await sheet.getByRole('button', { name: '开好' }).click();
  const card = page.getByRole('region', { name: `滨江院${mark}` });
  await expect(card).toContainText('华东');
  await card.getByRole('button', { name: '开科室' }).click();
  await sheet.getByLabel('名称').fill('皮肤科');
  await sheet.getByRole('button', { name: '开好' }).click();
  await expect(card).toContainText('皮肤科');
  await card.getByRole('button', { name: '开科室' }).click();
  await sheet.getByLabel('名称').fill('皮肤科');
  await sheet.getByRole('button', { name: '开好' }).click();
  await expect(sheet).toContainText('已经有“皮肤科”');
  await seen(page, 'department-taken');
  await sheet.getByLabel('名称').fill('口腔科');
  await sheet.getByRole('button', { name: '开好' }).click();
  await card.getByRole('button', { name: '更正 皮肤科' }).click();
  await sheet.getByLabel('名称').fill('皮肤美容科');
  await sheet.getByRole('button', { name: '保存' }).click();
  await expect(card).toContainText('皮肤美容科');
  await seen(page, 'organisation');
  await card.getByRole('button', { name: '关闭 口腔科' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '关闭科室' }).click();
  await expect(card).not.toContainText('口腔科');
});

test('a colleague is corrected and her rights change under her open page', async ({ page, browser }) => {
  const desk = await colleague(page, browser, 'Receptionist');
  const { account } = await (await desk.request.get('/api/people/me')).json();
  await desk.goto('/people/account');
  await expect(desk.getByRole('link', { name: '员工', exact: true })).toHaveCount(0);
  await page.goto('/people/staff');
  const row = page.getByRole('row').filter({ hasText: account });
  await row.getByRole('button', { name: /管理/ }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('heading', { name: '登录中的设备' })).toBeVisible();
  await seen(page, 'manage-staff');
  await choose(page, sheet.getByLabel('岗位'), '院长/店长');
  await sheet.getByRole('button', { name: '保存' }).click();
  await expect(row).toContainText('院长/店长');
  await expect(desk.getByRole('link', { name: '员工', exact: true })).toBeVisible();
  await desk.context().close();
});

test('a lost password is reset by a colleague, shown once, and every session ends', async ({ page, browser }) => {
  const nurse = await colleague(page, browser, 'Nurse');
  const { account } = await (await nurse.request.get('/api/people/me')).json();
  await nurse.goto('/');
  await expect(nurse.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('/people/staff');
  await page.getByRole('row').filter({ hasText: account }).getByRole('button', { name: /管理/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '重设密码' }).click();
  await page
    .getByRole('dialog', { name: /重设 .* 的密码/ })
    .getByRole('button', { name: '重设密码' })
    .click();
  const once = page.locator('.once code');
  await expect(once).toHaveText(/^\w{4}-\w{4}-\w{4}-\w{4}$/);
  await seen(page, 'password-once');
  await expect(nurse).toHaveURL(/sign-in/, { timeout: 15_000 });
  await tell(nurse.context(), 'people/sign-in', { account, password: (await once.textContent()) ?? '' });
  await nurse.goto('/');
  await expect(nurse.getByText('请先设一个新密码')).toBeVisible();
  await nurse.context().close();
});

test('a position is made, and what it may do is changed', async ({ page }) => {
  const name = `夜班${fresh()}${test.info().project.name[0]}`;
  await page.goto('/people/positions');
  await page.getByRole('button', { name: '新建岗位' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('名称', { exact: true }).fill(name);
  await sheet.getByLabel('英文名称').fill(`Night ${name}`);
  await sheet.getByLabel('查看顾客').check();
  await seen(page, 'new-position');
  await sheet.getByRole('button', { name: '新建岗位' }).click();
  await page.getByRole('button', { name: `更正 ${name}` }).click();
  await sheet.getByLabel('查看联系方式').check();
  await sheet.getByRole('button', { name: '保存' }).click();
  await expect(sheet).toHaveCount(0);
  await seen(page, 'positions-editable');
  await page.getByRole('button', { name: '更正 管理员' }).click();
  await sheet.getByLabel('管理员工与岗位').uncheck();
  await sheet.getByRole('button', { name: '保存' }).click();
  await expect(sheet).toContainText('没有人能再给出');
  await seen(page, 'last-keeper');
});

/** The same colleague on a second device. */
async function second(browser: Browser, account: string): Promise<Page> {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  await tell(context, 'people/sign-in', { account, password: colleague.password });
  const page = await context.newPage();
  await page.goto('/');
  return page;
}

test('a second sign-in is shown on both devices and can be ended', async ({ page, browser }) => {
  const first = await colleague(page, browser, 'Nurse');
  const { account } = await (await first.request.get('/api/people/me')).json();
  await first.goto('/');
  await expect(first.getByRole('heading', { level: 1 })).toBeVisible();
  await first.waitForTimeout(500); // its stream stands
  const other = await second(browser, account);
  await expect(other.getByText('你的账号也在')).toBeVisible();
  await expect(first.getByText('你的账号也在')).toBeVisible();
  await seen(first, 'also-signed-in');
  await first.getByRole('button', { name: '让它退出' }).click();
  await expect(first.getByText('你的账号也在')).toHaveCount(0);
  await expect(other).toHaveURL(/sign-in/, { timeout: 15_000 });
  await other.context().close();
  await first.context().close();
});
