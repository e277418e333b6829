import { expect, freshPhone, register, seen, tell, test } from './watch';

test('two files of one person are noticed, merged, and the old address leads on', async ({ page }) => {
  const phone = freshPhone();
  const kept = await register(page, '顾清禾', phone);

  await page.goto('/people/customers/new');
  await page.getByLabel('姓名').fill('顾青禾');
  await page.getByLabel('手机').fill(phone);
  await expect(page.getByRole('link', { name: '打开 顾清禾 的档案' })).toBeVisible();
  await seen(page, 'rights-likely');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /仍然登记/ }).click();
  await expect(page.getByRole('heading', { name: '顾青禾', level: 1 })).toBeVisible();
  const dropped = page.url();

  await page.goto(`${kept}?tab=rights`);
  await expect(page.getByText('手机号相同')).toBeVisible();
  await seen(page, 'rights-tab');
  await page.getByRole('button', { name: '合并…', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: '合并两份档案' });
  await sheet.getByRole('radio', { name: '顾青禾' }).check();
  await sheet.getByLabel('原因').fill('本人确认');
  await seen(page, 'rights-merge');
  await sheet.getByRole('button', { name: '合并', exact: true }).click();
  await expect(page.getByText('合并不能撤销')).toBeVisible();
  await seen(page, 'rights-merge-sure');
  await page.getByRole('button', { name: '合并，不可撤销' }).click();
  await expect(page.getByRole('heading', { name: '顾青禾', level: 1 })).toBeVisible();
  await expect(page.getByText('没有看起来重复的档案')).toBeVisible();

  await page.goto(dropped);
  await expect(page).toHaveURL(kept);
  await expect(page.getByRole('region', { name: '时间线' })).toContainText('合并了另一份档案');
  await seen(page, 'rights-merged');
});

test('she gets her copy, and it is seen who looked', async ({ page }) => {
  const address = await register(page, '沈知意', freshPhone());
  await page.goto(`${address}?tab=rights`);
  await page.getByRole('button', { name: '制作副本' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /下载网页/ }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^顾客副本-\d+-\d{4}-\d\d-\d\d\.html$/);
  await file.saveAs('../tests/web/shots/copy.html');
  await page.getByRole('link', { name: '查看访问记录' }).click();
  await expect(page.getByRole('heading', { name: '访问记录' })).toBeVisible();
  await expect(page.getByText('沈知意').first()).toBeVisible();
  await seen(page, 'access-log');
});

test('her data is erased and nothing of it is left on the page', async ({ page }) => {
  const phone = freshPhone();
  const address = await register(page, '秦望舒', phone);
  await page.goto(`${address}?tab=rights`);
  await page.getByRole('button', { name: '删除资料…' }).click();
  const sheet = page.getByRole('dialog', { name: '删除 秦望舒 的资料' });
  await sheet.getByLabel('依据').fill('本人书面要求');
  await seen(page, 'rights-erase');
  await sheet.getByRole('button', { name: '删除资料' }).click();
  await seen(page, 'rights-erase-sure');
  await page.getByRole('button', { name: '删除，不可恢复' }).click();
  await expect(page.getByText('她的资料已按要求删除')).toBeVisible();
  await seen(page, 'rights-erased');
  await page.goto(address);
  await expect(page.getByText('已删除')).toBeVisible();
  await expect(page.getByText('秦望舒')).toHaveCount(0);
  await expect(page.getByRole('region', { name: '时间线' })).toContainText('按要求删除了她的资料');
  await seen(page, 'rights-erased-card');
  const found = await tell(page.context(), 'people/find-customers', { text: phone });
  expect(found.hits).toEqual([]);
});

test('the access log is filtered by level, day and customer', async ({ page }) => {
  await register(page, '江映月', freshPhone());
  await page.goto('/people/access-log');
  await page.getByRole('button', { name: '按顾客筛选' }).click();
  await page.getByLabel('找另一份档案').fill('江映月');
  await page
    .getByRole('button', { name: /江映月/ })
    .first()
    .click();
  await expect(page).toHaveURL(/customer=/);
  await page.getByLabel('某一天').fill('20200101');
  await expect(page.getByText('没有记录')).toBeVisible();
  await seen(page, 'access-log-none');
});
