import { colleague, expect, freshPhone, register, seen, tell, test } from './watch';

const tab = '详细档案';

test('a profile is filled in group by group, and the desk sees what to mind before she speaks', async ({ page }) => {
  const address = await register(page, '苏念', freshPhone());
  await page.getByRole('link', { name: tab }).click();
  await expect(page.getByRole('region', { name: '档案完整度' })).toContainText('0/12');
  await seen(page, 'file-empty');

  await page.getByRole('button', { name: '补上“忌讳”' }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByLabel('忌讳')).toBeFocused();
  await sheet.getByLabel('忌讳').fill('别提年龄，别夸别家');
  await sheet.getByLabel('喜欢的饮品').fill('温水加柠檬');
  await sheet.getByLabel('习惯时间').fill('周四 10:00');
  await sheet.getByLabel('方便联系的时间').click();
  await page.getByTitle('晚间').click();
  await sheet.getByRole('heading').click();
  await seen(page, 'file-sheet');
  await sheet.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已保存')).toBeVisible();
  await expect(page.getByRole('region', { name: '档案完整度' })).toContainText('3/12');
  await expect(page.getByRole('region', { name: '她的习惯' })).toContainText('晚间');

  await page.getByRole('button', { name: '补上“过敏史”' }).click();
  await sheet.getByLabel('过敏史').fill('利多卡因');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: '她是谁' })).toContainText('利多卡因');
  await seen(page, 'file-filled');

  await page.goto(address);
  await expect(page.locator('.glance')).toContainText('别提年龄');
  await expect(page.locator('.glance')).toContainText('温水加柠檬');
  await expect(page.getByRole('region', { name: '时间线' })).toContainText('过敏史');
  await seen(page, 'file-glance');
});

test('a receptionist neither sees nor is asked for medical and private life', { tag: '@desk' }, async ({
  page,
  browser,
}) => {
  const address = await register(page, '叶知秋', freshPhone());
  const customer = address.split('/').at(-1) ?? '';
  const values = [
    { field: 'allergies', value: '青霉素' },
    { field: 'hobbies', value: '骑行' },
    { field: 'drink', value: '红茶' },
  ];
  await page.request.post('/api/people/fill-profile', {
    headers: { Origin: new URL(address).origin, 'X-Yangke': '1' },
    data: { customer, version: 0, values },
  });
  const desk = await colleague(page, browser, 'Receptionist');
  await desk.goto(`${address}?tab=profile`);
  await expect(desk.getByRole('region', { name: '她的习惯' })).toContainText('红茶');
  await expect(desk.getByRole('region', { name: '她和我们' })).toHaveCount(0);
  await expect(desk.getByText(/医疗信息.*对你的岗位不显示/)).toBeVisible();
  await expect(desk.getByText(/青霉素|骑行/)).toHaveCount(0);
  await seen(desk, 'file-desk');
  await desk.goto(address);
  await expect(desk.getByRole('region', { name: '时间线' })).toContainText('填写了详细档案');
  await expect(desk.getByText(/青霉素|骑行/)).toHaveCount(0);
  await desk.context().close();
});

test('a tag of the house, and a source that locks', async ({ page }) => {
  const name = `怕疼${Date.now() % 100_000}`;
  await page.goto('/people/dictionary');
  await page.getByRole('button', { name: '添加标签' }).click();
  await page.getByLabel('名称').fill(name);
  await page.getByText('琥珀', { exact: true }).click();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('table', { name: '标签' })).toContainText(name);
  await expect(page.getByRole('table', { name: '来源' })).toContainText('异业联盟');
  await seen(page, 'file-dictionary');

  const friend = await register(page, '江晚吟', freshPhone());
  const number = friend.length ? await page.locator('header .num').first().textContent() : '';
  await register(page, '陆南星', freshPhone());
  await page.getByRole('link', { name: tab }).click();
  await page.getByLabel('加标签').fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: '标签' })).toContainText(name);

  await page.getByRole('button', { name: '登记来源' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('来源').fill('老客');
  await page.keyboard.press('Enter');
  await sheet.getByLabel('介绍人').fill(number ?? '');
  await page.getByTitle(/江晚吟/).click();
  await seen(page, 'file-source');
  await page.getByRole('button', { name: '保存' }).click();
  const source = page.getByRole('region', { name: '来源' });
  await expect(source).toContainText('老客转介绍');
  await expect(source.getByRole('link', { name: '江晚吟' })).toBeVisible();
  await page.getByRole('button', { name: '又一次接触' }).click();
  await expect(page.getByText('她的来源已锁定')).toBeVisible();
  await sheet.getByLabel('来源').fill('公众号');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(source).toContainText('再次接触');
});

test('a consultant is assigned, and whose files are how complete', async ({ page }) => {
  await register(page, '沈听澜', freshPhone());
  await page.getByRole('link', { name: tab }).click();
  await page.getByRole('button', { name: '指定', exact: true }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('同事').fill('谢晚晴'); // of many, only those near the beginning are drawn
  await page.getByTitle(/谢晚晴/).click();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('region', { name: '负责人' })).toContainText('谢晚晴');
  await seen(page, 'file-owners');
  await page.goto('/people/completeness');
  await expect(page.getByRole('table')).toContainText('谢晚晴');
  await seen(page, 'file-completeness');
});

test('in English, in the dark', { tag: '@desk' }, async ({ page }) => {
  const address = await register(page, '顾清禾', freshPhone());
  const customer = address.split('/').at(-1) ?? '';
  const values = [
    { field: 'taboos', value: 'No talk of age' },
    { field: 'motive', value: 'natural' },
  ] as unknown as string;
  await tell(page.context(), 'people/fill-profile', { customer, version: 0, values });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(() => Object.assign(localStorage, { language: 'en', mode: 'dark' }));
  await page.goto(`${address}?tab=profile`);
  await expect(page.getByRole('region', { name: 'She and us' })).toContainText('Natural');
  await seen(page, 'file-english');
  await page.goto(address);
  await expect(page.locator('.glance')).toContainText('No talk of age');
  await seen(page, 'file-english-glance');
});
