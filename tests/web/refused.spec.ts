import { expect, freshPhone, register, seen, test } from './watch';

test('a known phone number is refused with two ways out', async ({ page }) => {
  const phone = freshPhone();
  const address = await register(page, '周雅琳', phone);
  await page.goto('/people/customers/new');
  await page.getByLabel('姓名').fill('周雅琳的妹妹');
  await page.getByLabel('手机').fill(phone);
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('people.customer-known');
  await expect(page.getByLabel('姓名')).toHaveValue('周雅琳的妹妹');
  await seen(page, 'customer-known');
  await page.getByRole('button', { name: '打开她的档案' }).click();
  await expect(page).toHaveURL(address);

  await page.goto('/people/customers/new');
  await page.getByLabel('姓名').fill('周雅琳的妹妹');
  await page.getByLabel('手机').fill(phone);
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByRole('button', { name: '是另一位，仍然登记' }).click();
  await expect(page.getByRole('heading', { name: '周雅琳的妹妹', level: 1 })).toBeVisible();
});

test('a form says what is missing, and does not let go of what is typed', async ({ page }) => {
  await page.goto('/people/customers/new');
  await page.getByLabel('生日').fill('1990');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await expect(page.getByText('请按 1990-05-20 或 19900520 填写')).toBeVisible();
  await expect(page.getByLabel('姓名')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toContainText('填写的内容还没保存');
  await seen(page, 'unsaved');
  await page.getByRole('button', { name: '继续填写' }).click();
  await expect(page.getByLabel('生日')).toHaveValue('1990');
});

test('Enter that ends pinyin does not send the form', { tag: '@desk' }, async ({ page }) => {
  await page.goto('/people/customers/new');
  await page.getByLabel('姓名').fill('王');
  await page.getByLabel('姓名').evaluate((field) => {
    const enter = { key: 'Enter', bubbles: true, cancelable: true, isComposing: true };
    return field.dispatchEvent(new KeyboardEvent('keydown', enter));
  });
  await expect(page.getByRole('heading', { name: '登记顾客' })).toBeVisible();
});

test('a house without its database says so, and comes back by itself', async ({ page }) => {
  await page.goto('/people/customers');
  await expect(page.getByRole('table')).toBeVisible();
  const gone = { status: 503, contentType: 'application/problem+json', body: '{"code":"kernel.unavailable"}' };
  await page.route('**/api/**', (route) => route.fulfill(gone));
  await page.getByText('最近修改', { exact: true }).click();
  await expect(page.getByRole('alert').first()).toContainText('数据库暂时连不上');
  await seen(page, 'away');
  await page.unroute('**/api/**');
  await expect(page.getByRole('alert')).toHaveCount(0, { timeout: 20_000 });
  await expect(page.getByRole('table')).toBeVisible();
});

test('an unknown customer and an unknown page are said calmly', { tag: '@desk' }, async ({ page }) => {
  await page.goto('/people/customers/00000000-0000-7000-8000-000000000000');
  await expect(page.getByText('找不到这位顾客')).toBeVisible();
  await page.goto('/nowhere');
  await expect(page.getByText('这一页不存在')).toBeVisible();
});
