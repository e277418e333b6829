import { colleague, expect, freshPhone, register, seen, tell, test } from './watch';

test('a session that ends under a half-typed form does not take it along', async ({ page, browser }) => {
  const desk = await colleague(page, browser, 'Receptionist');
  await desk.goto('/people/customers/new');
  await desk.getByLabel('姓名').fill('白露');
  await desk.getByLabel('单位').fill('写了一半的单位');
  await desk.context().clearCookies();
  await desk.getByRole('button', { name: '登记', exact: true }).click();
  const again = desk.getByRole('dialog');
  await expect(again).toContainText('登录已失效');
  await seen(desk, 'again');
  await again.getByLabel(/密码/).fill('not this one');
  await desk.keyboard.press('Enter');
  await expect(again.getByRole('alert')).toBeVisible();
  await again.getByLabel(/密码/).fill(colleague.password);
  await desk.keyboard.press('Enter');
  await expect(again).toHaveCount(0);
  await expect(desk.getByLabel('单位')).toHaveValue('写了一半的单位');
  await desk.getByRole('button', { name: '登记', exact: true }).click();
  await expect(desk.getByRole('heading', { name: '白露', level: 1 })).toBeVisible();
  await desk.context().close();
});

test('a long timeline is read to its beginning', { tag: '@desk' }, async ({ page }) => {
  const address = await register(page, '顾长卿', freshPhone());
  const customer = address.split('/').at(-1);
  for (let version = 1; version <= 35; version++) {
    await tell(page.context(), 'people/correct-customer', {
      customer,
      version,
      name: '顾长卿',
      workplace: `第 ${version} 处单位`,
    });
  }
  const timeline = page.getByRole('region', { name: '时间线' });
  await expect(timeline).toContainText('第 35 处单位');
  await expect(timeline.getByRole('listitem')).toHaveCount(30);
  await expect(timeline).not.toContainText('登记了档案');
  await timeline.getByRole('button', { name: '更早的记录' }).click();
  await expect(timeline.getByRole('listitem')).toHaveCount(36);
  await expect(timeline).toContainText('档案从这里开始');
});

test('an error of the house shows the number it is found by in the log', { tag: '@desk' }, async ({ page }) => {
  const broken = { title: '系统出错', detail: '没有保存。', code: 'kernel.our-fault', trace: 'a1b2c3d4e5f6' };
  await page.route('**/api/people/customer-list*', (route) =>
    route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(broken) }),
  );
  await page.goto('/people/customers');
  await expect(page.getByRole('alert')).toContainText('追踪号 a1b2c3d4e5f6');
  await seen(page, 'trace');
});
