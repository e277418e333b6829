import { colleague, expect, freshPhone, register, seen, tell, test } from './watch';

test('she agrees to a wording, takes it back, and both stay in her history', async ({ page }) => {
  await register(page, '陆清欢', freshPhone());
  await page.getByRole('link', { name: '同意与联系' }).click();
  const marketing = page.getByRole('listitem').filter({ hasText: '营销联系' });
  await expect(marketing).toContainText('没有同意');
  await marketing.getByRole('button', { name: '登记同意' }).click();
  const sheet = page.getByRole('dialog', { name: '登记同意：营销联系' });
  await expect(sheet.getByText('我可以随时撤回')).toBeVisible();
  await seen(page, 'consent-give');
  await sheet.getByRole('button', { name: '登记', exact: true }).click();
  await expect(marketing).toContainText('书面');
  await marketing.getByRole('button', { name: '撤回' }).click();
  await page.getByLabel('原因').fill('不想再收到活动通知');
  await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
  await expect(marketing).toContainText('没有同意');
  await page.getByText('以前的同意').click();
  await expect(page.getByText('不想再收到活动通知')).toBeVisible();
  await seen(page, 'consents');
});

test('what she refuses is honoured, STOP ends marketing, and discretion is kept', async ({ page }) => {
  await register(page, '顾安宁', freshPhone());
  await page.getByRole('link', { name: '同意与联系' }).click();
  const cell = (channel: string, nth: number) => page.getByRole('row', { name: channel }).getByRole('cell').nth(nth);
  await expect(cell('电话', 1).getByLabel('可以')).toBeVisible();
  await page.getByRole('button', { name: '登记拒绝' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('电话', { exact: true }).check();
  await sheet.getByLabel('护理', { exact: true }).check();
  await seen(page, 'refuse-contact');
  await sheet.getByRole('button', { name: '登记', exact: true }).click();
  await expect(cell('电话', 1)).toContainText('她拒绝');
  await page.getByRole('button', { name: '退订营销' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '退订营销' }).click();
  await expect(cell('短信', 3)).toContainText('她拒绝');
  await page.getByRole('button', { name: '恢复' }).last().click();
  await page.getByRole('button', { name: '设置', exact: true }).click();
  await seen(page, 'discreet');
  await page.getByRole('dialog').getByRole('button', { name: '登记', exact: true }).click();
  await expect(page.getByText('低调顾客')).toBeVisible();
  await expect(cell('短信', 1)).toContainText('未指定');
  await seen(page, 'wishes');
});

test('a hold is a banner for everyone, in words that fit each position', async ({ page, browser }) => {
  const address = await register(page, '孟知微', freshPhone());
  await page.goto(`${address}?tab=consents`);
  await page.getByRole('button', { name: '设置暂停' }).click();
  await page.getByLabel('种类').click();
  await page.getByTitle('怀孕').click();
  await page.getByLabel('截止日期').fill('20991231');
  await seen(page, 'place-hold');
  await page.getByRole('dialog').getByRole('button', { name: '设置', exact: true }).click();
  const banner = page.getByRole('list', { name: '请先注意' });
  await expect(banner).toContainText('怀孕');
  await expect(banner).toContainText('2099-12-31');
  await seen(page, 'holds');

  const desk = await colleague(page, browser, 'Receptionist');
  await desk.goto(address);
  await expect(desk.getByRole('list', { name: '请先注意' })).toHaveText('医疗暂停');
  await expect(desk.getByText('怀孕')).toHaveCount(0);
  await desk.context().close();

  await page.getByRole('button', { name: '解除', exact: true }).click();
  await page.getByLabel('为什么解除').fill('已生产');
  await page.getByRole('dialog').getByRole('button', { name: '解除' }).click();
  await expect(banner).toHaveCount(0);
});

test('a guardian speaks for a child, and a shared number has one who answers', async ({ page }) => {
  const phone = freshPhone();
  await register(page, '江母', phone);
  const { customer } = await tell(page.context(), 'people/register-customer', {
    name: '江小禾',
    phone,
    birthday: '2012-06-01',
    gender: 'Female',
    evenIfKnown: true,
  });
  await page.goto(`/people/customers/${customer}?tab=consents`);
  await expect(page.getByRole('list', { name: '请先注意' })).toContainText('还没有登记监护人');
  await page.getByRole('button', { name: '登记监护人' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('姓名').fill('江母');
  await sheet.getByLabel('电话').fill(phone);
  await seen(page, 'name-guardian');
  await sheet.getByRole('button', { name: '登记', exact: true }).click();
  await expect(page.getByRole('list', { name: '请先注意' })).toContainText('监护人 江母（母亲）');
  await expect(page.getByText('联系她的监护人')).toBeVisible();
  await page.getByRole('button', { name: '指定她' }).first().click();
  await expect(page.getByText('接电话的是她')).toBeVisible();
  await seen(page, 'guardian');
});

test('whom nothing reaches is on the daily list', async ({ page }) => {
  const { customer } = await tell(page.context(), 'people/register-customer', { name: '仇无声' });
  await page.goto('/people/customers/unreached');
  const row = page.getByRole('row').filter({ hasText: '仇无声' }).first();
  await expect(row).toContainText('没有手机号');
  await seen(page, 'unreached');
  await page.goto(`/people/customers/${customer}?tab=consents`);
  await expect(page.getByRole('row', { name: '电话' })).toContainText('未登记');
});

test('a new wording is asked from then on', { tag: '@desk' }, async ({ page }) => {
  await page.goto('/people/wordings');
  const photos = page.locator('section').filter({ hasText: '照片用于病历之外' });
  await photos.getByRole('button', { name: '写新版' }).click();
  await page.getByLabel('中文').fill(`我同意照片用于院内一对一面诊（${Date.now()}）。`);
  await page.getByRole('button', { name: '启用新版' }).click();
  await expect(photos.getByText('以前的版本')).toBeVisible();
  await seen(page, 'wordings');
  const address = await register(page, '方念之', freshPhone());
  await page.goto(`${address}?tab=consents`);
  await page
    .getByRole('listitem')
    .filter({ hasText: '照片用于病历之外' })
    .getByRole('button', { name: '登记同意' })
    .click();
  await expect(page.getByRole('dialog')).toContainText('我同意照片用于院内一对一面诊');
});
