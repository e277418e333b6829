import { elsewhere, expect, freshPhone, register, seen, test } from './watch';

test('registered, found by initials, opened, corrected, and seen to change elsewhere', async ({ page, browser }) => {
  const phone = freshPhone();
  const address = await register(page, '王小明', phone);
  const number =
    (await page
      .locator('header')
      .getByText(/\w*\d{4,}/)
      .first()
      .textContent()) ?? '';
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.keyboard.press('Control+K');
  const finder = page.getByRole('dialog', { name: '搜索' });
  await finder.getByRole('combobox').fill('wxm');
  const hit = finder.getByRole('option', { name: '王小明' }).filter({ hasText: number });
  await expect(hit).toContainText('首字母');
  await seen(page, 'find');
  await hit.click();
  await expect(page).toHaveURL(address);
  expect(page.url()).not.toContain('wxm');
  await expect(page.getByText(phone)).toHaveCount(0);

  const other = await elsewhere(browser, address);
  await expect(other.getByRole('heading', { name: '王小明', level: 1 })).toBeVisible();
  await other.waitForTimeout(500); // its stream stands

  await page.getByRole('button', { name: '更正档案' }).click();
  await page.getByLabel('姓名').fill('王晓明');
  await page.getByLabel('更正原因').fill('本人来电');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: '王晓明', level: 1 })).toBeVisible();
  await expect(other.getByRole('heading', { name: '王晓明', level: 1 })).toBeVisible({ timeout: 1000 });
  await other.context().close();

  await page.getByRole('button', { name: /显示号码/ }).click();
  await expect(page.getByRole('link', { name: phone.replace(/(\d{3})(\d{4})/, '$1 $2 ') })).toBeVisible();
  const timeline = page.getByRole('region', { name: '时间线' });
  await expect(timeline).toContainText('登记了档案');
  await expect(timeline).toContainText('原因：本人来电');
  await expect(timeline).toContainText('查看了完整手机号');
  await seen(page, 'card');
});

test('what is typed stays when somebody else saves first', async ({ page, browser }) => {
  const address = await register(page, '陈静怡', freshPhone());
  const other = await elsewhere(browser, address);
  await page.getByRole('button', { name: '更正档案' }).click();
  await page.getByLabel('备注').fill('我写了一半');
  await other.getByRole('button', { name: '更正档案' }).click();
  await other.getByLabel('单位').fill('东方航空');
  await other.getByRole('button', { name: '保存' }).click();
  await expect(other.getByRole('dialog')).toHaveCount(0);
  await other.context().close();

  await expect(page.getByText('别人刚刚改了这份档案')).toBeVisible();
  await expect(page.getByLabel('备注')).toHaveValue('我写了一半');
  await seen(page, 'changed');
  await page.getByRole('button', { name: /接着改/ }).click();
  await expect(page.getByLabel('单位')).toHaveValue('东方航空');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('我写了一半').first()).toBeVisible();
});

test('the list keeps its state in the address, and rows are walked with the arrows', { tag: '@desk' }, async ({
  page,
}) => {
  await register(page, '林可心', freshPhone());
  await page.goto('/people/customers');
  await page.getByText('最近修改', { exact: true }).click();
  await expect(page).toHaveURL(/sort=LastChanged/);
  const first = page.getByRole('row').getByRole('link').first();
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/customers\/[0-9a-f-]{36}/);
});

test('a script in a name is a name', async ({ page }) => {
  const name = "<img src=x onerror=document.title='ran'>";
  const phone = freshPhone();
  await register(page, name, phone);
  await page.goto('/people/customers');
  await expect(page.getByText(name).first()).toBeVisible();
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog', { name: '搜索' }).getByRole('combobox').fill(phone);
  await expect(page.getByRole('option').first()).toContainText('<img src=x');
  expect(await page.title()).not.toBe('ran');
  expect(await page.locator('img[src=x]').count()).toBe(0);
});
