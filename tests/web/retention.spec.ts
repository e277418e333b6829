import type { Page } from '@playwright/test';
import { expect, freshPhone, register, seen, tell, test } from './watch';

/** A file with something in several parts. */
async function filled(page: Page, name: string): Promise<string> {
  const address = await register(page, name, freshPhone());
  const customer = address.split('/').at(-1) ?? '';
  const values = [
    { field: 'hobbies', value: '养鸟' },
    { field: 'allergies', value: '青霉素' },
    { field: 'drink', value: '乌龙茶' },
  ];
  await tell(page.context(), 'people/fill-profile', { customer, version: 0, values });
  await tell(page.context(), 'people/write-note', { customer, kind: 'Note', text: '刚换了房子', level: 'PrivateLife' });
  await tell(page.context(), 'people/write-note', { customer, kind: 'Chat', text: '问了光子嫩肤的价格' });
  const need = { text: '想淡斑', voice: 'Stated', area: 'Skin', urgency: 'Soon' };
  await tell(page.context(), 'people/note-need', { customer, ...need });
  return address;
}

test('parts of her file are erased and the rest stays', async ({ page }) => {
  const address = await filled(page, '白露');
  await page.goto(`${address}?tab=rights`);
  await page.getByRole('button', { name: '删除资料…' }).click();
  const sheet = page.getByRole('dialog', { name: '删除 白露 的资料' });
  await sheet.getByText('其中几部分').click();
  await expect(sheet.getByRole('button', { name: '删除所选部分' })).toBeDisabled();
  await sheet.getByRole('checkbox', { name: /生活信息/ }).check();
  await sheet.getByRole('checkbox', { name: /需求/ }).check();
  await expect(sheet.getByText('生活信息、需求')).toBeVisible();
  await expect(sheet.getByText(/医疗档案/)).toBeVisible();
  await seen(page, 'retention-parts');
  await sheet.getByLabel('依据').fill('本人书面要求');
  await sheet.getByLabel('依据').scrollIntoViewIfNeeded();
  await seen(page, 'retention-parts-ground');
  await sheet.getByRole('button', { name: '删除所选部分' }).click();
  await expect(page.getByText('生活信息、需求。不能撤销')).toBeVisible();
  await seen(page, 'retention-parts-sure');
  await page.getByRole('button', { name: '删除，不可恢复' }).click();
  await expect(page.getByText(/所选部分已删除。依法保留：医疗档案/)).toBeVisible();
  await page.goto(address);
  await expect(page.getByRole('heading', { name: '白露', level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: '时间线' })).toContainText('按要求删除了她的部分资料');
  await expect(page.getByRole('region', { name: '时间线' })).toContainText('留下了同一次改动里的其他内容');
  await expect(page.getByText('养鸟')).toHaveCount(0);
  await seen(page, 'retention-parts-after');
});

test('how long data is kept is seen and changed', async ({ page }) => {
  await page.goto('/people/retention');
  await expect(page.getByRole('heading', { name: '保存期限' })).toBeVisible();
  await expect(page.getByText('只清点，没有清除').first()).toBeVisible();
  await seen(page, 'retention');
  // Two screens walk at once: each changes a rule of its own.
  const rule = test.info().project.name === 'phone' ? '生活信息' : '营销与跟进资料';
  await page.getByRole('button', { name: `修改 ${rule}` }).click();
  const sheet = page.getByRole('dialog', { name: `${rule}：保存多久` });
  await sheet.getByLabel('保存多久').click();
  await seen(page, 'retention-lengths');
  const now = await sheet.locator('.ant-select-content').first().textContent();
  await page.getByTitle(now?.includes('18') ? '24 个月' : '18 个月', { exact: true }).click();
  await sheet.getByLabel('原因').fill('院务会决定');
  await seen(page, 'retention-change');
  await sheet.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText(/正在数受影响的资料/)).toBeVisible();
  await seen(page, 'retention-changed');
});

test('in English, in the dark', async ({ page }) => {
  const address = await filled(page, '霜降');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(() => Object.assign(localStorage, { language: 'en', mode: 'dark' }));
  await page.goto('/people/retention');
  await expect(page.getByRole('heading', { name: 'Retention', level: 1 })).toBeVisible();
  await seen(page, 'retention-dark');
  await page.goto(`${address}?tab=rights`);
  await page.getByRole('button', { name: 'Erase data…' }).click();
  const sheet = page.getByRole('dialog', { name: 'Erase the data of 霜降' });
  await expect(sheet.getByText('the member number and an empty file; the medical part of her file')).toBeVisible();
  await seen(page, 'retention-whole-dark');
  await sheet.getByText('Some parts').click();
  await sheet.getByRole('checkbox', { name: /Private life/ }).check();
  await seen(page, 'retention-parts-dark');
});
