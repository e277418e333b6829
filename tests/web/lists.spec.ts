import { readFileSync } from 'node:fs';
import { expect, freshPhone, register, seen, test } from './watch';

test('a list is made of conditions, counted while editing, saved, opened, changed and exported', async ({ page }) => {
  const surname = `名${Date.now().toString(36).slice(-5)}`;
  for (const name of ['一', '二', '三']) await register(page, `${surname}${name}`, freshPhone());
  await page.goto('/people/customers');
  await page.getByRole('navigation', { name: '顾客' }).getByRole('link', { name: '名单' }).click();
  await expect(page.getByRole('heading', { name: '名单', level: 1 })).toBeVisible();
  const tally = page.getByRole('status').filter({ hasText: '位顾客' });
  await expect(tally).toContainText('您能看到的所有顾客');

  await page.getByRole('button', { name: '添加条件' }).click();
  await pick(page, '条件', 0, '姓名');
  await pick(page, '怎样', 0, '姓');
  await expect(tally).toContainText('1 个条件没有填完');
  await page.getByLabel('值', { exact: true }).fill(surname);
  await expect(tally.locator('b')).toHaveText('3');
  await expect(page.getByRole('table', { name: '顾客' }).getByRole('link')).toHaveCount(3);

  await page.getByRole('button', { name: '添加条件' }).click();
  await pick(page, '条件', 1, '电话');
  await expect(tally.locator('b')).toHaveText('3');
  await page.getByText('都不满足', { exact: true }).click();
  await page.getByText('满足全部', { exact: true }).click();
  await seen(page, 'list-editor');

  await page.getByRole('button', { name: '存为名单' }).click();
  await page.getByLabel('名称').fill(surname);
  await page.getByText('本院店', { exact: true }).click();
  await seen(page, 'list-save');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: surname, level: 1 })).toBeVisible();
  expect(page.url()).not.toContain(encodeURIComponent(surname));

  // A file is opened and left again: the list stands as it was, with what was changed in it.
  await page.getByRole('button', { name: '去掉这个条件' }).last().click();
  await expect(page.getByRole('button', { name: '保存修改' })).toBeVisible();
  await page.getByRole('link', { name: `${surname}三` }).click();
  await expect(page.getByRole('heading', { name: `${surname}三`, level: 1 })).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: '保存修改' }).click();
  await expect(page.getByRole('button', { name: '保存修改' })).toHaveCount(0);
  await seen(page, 'list');

  await page.getByRole('button', { name: '导出 Excel' }).click();
  await seen(page, 'list-export');
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 3 位' }).click();
  const file = await arriving;
  expect(file.suggestedFilename()).toBe(`${surname}.xlsx`);
  expect(
    readFileSync(await file.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  await expect(page.getByText('已导出 3 位')).toBeVisible();

  await page.getByRole('button', { name: surname, exact: true }).click();
  await page.getByRole('menuitem', { name: '删除名单' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除名单' }).click();
  await expect(page.getByRole('heading', { name: '名单', level: 1 })).toBeVisible();
});

test('in English, in the dark, with groups in groups', { tag: '@desk' }, async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.language = 'en';
    localStorage.mode = 'dark';
  });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/people/lists');
  for (const at of [0, 1]) {
    await page.getByRole('button', { name: 'Add a condition' }).last().click();
    await pick(page, 'Condition', at, at ? 'Birthday' : 'Gender');
  }
  await page.getByRole('button', { name: 'Add a group' }).click();
  await page.getByLabel('days').fill('31');
  await seen(page, 'list-dark');
});

test('what stands on the file is a condition too: a need, a talk, a profile field, a refused contact', async ({
  page,
}) => {
  const surname = `件${Date.now().toString(36).slice(-5)}`;
  await register(page, `${surname}一`, freshPhone());
  await page.goto('/people/lists');
  await page.getByRole('button', { name: '添加条件' }).click();
  await pick(page, '条件', 0, '姓名');
  await pick(page, '怎样', 0, '姓');
  await page.getByLabel('值', { exact: true }).fill(surname);
  const tally = page.getByRole('status').filter({ hasText: '位顾客' });
  await expect(tally.locator('b')).toHaveText('1');
  for (const [at, condition, verb, count] of [
    [1, '未了结的需求', '没有', '1'],
    [2, '喜欢的饮品', '没有填', '1'],
    [3, '沟通', '已有', ''],
    [4, '不要联系', '说过', '0'],
  ] as const) {
    await page.getByRole('button', { name: '添加条件' }).click();
    await pick(page, '条件', at, condition);
    await pick(page, '怎样', at, verb);
    if (count) await expect(tally.locator('b')).toHaveText(count);
    else await page.getByLabel('天没有').fill('30');
  }
  await seen(page, 'list-file-conditions');
});

/** Chooses in one of antd's fields: its n-th on the page, by what stands in it. */
async function pick(page: import('@playwright/test').Page, label: string, at: number, choice: string) {
  await page.getByRole('combobox', { name: label, exact: true }).nth(at).click();
  await page.keyboard.type(choice); // the list of conditions is long: whoever looks for one types
  await page.locator('.ant-select-dropdown:visible').getByTitle(choice, { exact: true }).click();
}
