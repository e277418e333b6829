import { colleague, expect, seen, test } from './watch';

const pages = [
  '/',
  '/people/customers',
  '/people/customers/new',
  '/people/staff',
  '/people/positions',
  '/people/account',
];
const variants = [
  { language: 'zh-CN', mode: 'light' },
  { language: 'zh-CN', mode: 'dark' },
  { language: 'en', mode: 'light' },
  { language: 'en', mode: 'dark' },
];

for (const { language, mode } of variants) {
  const tag = (language === 'en') === (mode === 'dark') ? [] : ['@desk'];
  test(`every page in ${language}, ${mode}`, { tag }, async ({ page }) => {
    await page.addInitScript((chosen) => Object.assign(localStorage, chosen), { language, mode });
    for (const path of pages) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('status', { name: /正在读取|Loading/ })).toHaveCount(0);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.locator('html')).toHaveAttribute('data-mode', mode);
      await seen(page, `${path.split('/').at(-1) || 'today'}-${language}-${mode}`);
    }
  });
}

test('staff are added with a password that is shown once, and choose their own', async ({ page, browser }) => {
  const account = `song${Date.now() % 10_000_000}`;
  await page.goto('/people/staff');
  await page.getByRole('button', { name: '添加员工' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('姓名').fill('宋知微');
  await sheet.getByLabel('账号').fill(account);
  await sheet.getByLabel('岗位').click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await sheet.getByRole('button', { name: '添加' }).click();
  await expect(sheet).toContainText('一次性密码');
  await seen(page, 'once');
  const once = (await sheet.locator('code').textContent()) ?? '';
  const hers = await (await browser.newContext({ storageState: { cookies: [], origins: [] } })).newPage();
  await hers.goto('/sign-in');
  await hers.getByLabel('账号').fill(account);
  await hers.getByLabel('密码').fill(once);
  await hers.keyboard.press('Enter');
  await expect(hers.getByRole('heading', { name: '请先设一个新密码' })).toBeVisible();
  await hers.getByLabel('原密码').fill(once);
  await hers.getByLabel('新密码').fill(colleague.password);
  await hers.keyboard.press('Enter');
  await expect(hers.getByRole('navigation', { name: '主导航' })).toBeVisible();
  await hers.context().close();
});

test('a token is made, shown once, and revoked', { tag: '@desk' }, async ({ page }) => {
  const name = `对账 ${Date.now()}`;
  await page.goto('/people/account');
  await page.getByRole('button', { name: '新建令牌' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('用途').fill(name);
  await sheet.getByRole('button', { name: '新建令牌' }).click();
  await expect(sheet.getByText(/^yk_/)).toBeVisible();
  await sheet.getByRole('button', { name: '关闭' }).last().click();
  const row = page.getByRole('listitem').filter({ hasText: name });
  await row.getByRole('button', { name: '吊销' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '吊销' }).click();
  await expect(row).toHaveCount(0);
});

test('the keyboard alone goes from the start to the content', { tag: '@desk' }, async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { name: '登记顾客' })).toBeVisible();
});
