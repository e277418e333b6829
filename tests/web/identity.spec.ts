import { expect, freshPhone, register, seen, test } from './watch';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** A woman's resident number nobody has yet. */
function freshNumber(): string {
  const serial = String(Math.floor(Math.random() * 50) * 2).padStart(3, '0');
  const day = 10 + Math.floor(Math.random() * 18);
  const place = 110_000 + Math.floor(Math.random() * 900) * 10 + 1;
  const body = `${place}199205${day}${serial}`;
  return body + '10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(body[at]), 0) % 11];
}

test('a document is recorded, shown for a moment, found again on another file, and removed', async ({ page }) => {
  const number = freshNumber();
  const birthday = `1992-05-${number.slice(12, 14)}`;
  const masked = `${number.slice(0, 3)}***********${number.slice(14)}`;
  await register(page, '林可心', freshPhone());
  const facts = page.locator('.identity');
  await facts.getByRole('button', { name: '登记' }).click();
  const sheet = page.getByRole('dialog', { name: '登记 林可心 的证件' });
  await sheet.getByLabel('证件号码').fill(`${number.slice(0, 17)}${number[17] === '1' ? '2' : '1'}`);
  await sheet.getByRole('button', { name: '保存' }).click();
  await expect(sheet.getByText('要通过校验').first()).toBeVisible();
  await sheet.getByLabel('证件号码').fill(number);
  await sheet.getByLabel('证件号码').blur(); // what was wrong goes
  await expect(sheet.getByText(`号码里的生日是 ${birthday}，女性`)).toBeVisible();
  await sheet.getByLabel('有效期至').fill('2040-05-14');
  await seen(page, 'identity-record');
  await page.keyboard.press('Control+Enter');
  await expect(sheet).toHaveCount(0);
  await expect(facts).toContainText(`居民身份证${masked}`);
  await expect(page.getByText(birthday).first()).toBeVisible();
  await expect(page.getByText(number)).toHaveCount(0);

  await facts.getByRole('button', { name: '显示' }).click();
  await expect(facts.getByText(number)).toBeVisible();
  const timeline = page.getByRole('region', { name: '时间线' });
  await expect(timeline).toContainText('查看了完整证件号码');
  await expect(timeline).toContainText('登记了证件');
  await seen(page, 'identity-card');

  await page.goto('/people/customers/new');
  await page.getByLabel('姓名').fill('林可欣');
  await page.getByRole('button', { name: '证件号码（可选）' }).click();
  await page.getByLabel('证件号码').fill(number);
  await expect(page.getByLabel('生日')).toHaveValue(birthday);
  await expect(page.getByText('证件相同')).toBeVisible();
  await seen(page, 'identity-likely');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('同一证件已登记在“林可心”').first()).toBeVisible();
  await seen(page, 'identity-known');
  await page.getByRole('button', { name: '是另一位，仍然登记' }).click();
  await expect(page.getByRole('heading', { name: '林可欣', level: 1 })).toBeVisible();
  await page.getByRole('link', { name: '数据权利' }).click();
  await expect(page.getByText('证件相同').first()).toBeVisible();

  await page.getByRole('link', { name: '概览' }).click();
  await facts.getByRole('button', { name: '更换' }).click();
  await page.getByRole('button', { name: '移除证件' }).click();
  await seen(page, 'identity-remove');
  await page.getByRole('button', { name: '移除', exact: true }).click();
  await expect(facts).toContainText('没有登记');
});

test('in English and in the dark', async ({ page }) => {
  await register(page, '陈静怡', freshPhone());
  const facts = page.locator('.identity');
  await facts.getByRole('button', { name: '登记' }).click();
  await page.getByLabel('证件号码').fill(freshNumber());
  await page.getByLabel('有效期至').fill('2020-05-14');
  await page.keyboard.press('Control+Enter');
  await expect(facts).toContainText('已于 2020-05-14 过期');
  await page.evaluate(() => Object.assign(localStorage, { language: 'en', mode: 'dark' }));
  await page.reload();
  await expect(facts).toContainText('Resident ID card');
  await expect(facts).toContainText('expired on 2020-05-14');
  await facts.getByRole('button', { name: 'Show' }).click();
  await expect(facts).toContainText('hides in');
  await seen(page, 'identity-card-en-dark');
  await facts.getByRole('button', { name: 'Change' }).click();
  await page.getByLabel('Document number').fill('11010519491231002X');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('nothing was saved').first()).toBeVisible();
  await seen(page, 'identity-record-en-dark');
});
