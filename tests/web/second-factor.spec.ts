import { createHmac } from 'node:crypto';
import { colleague, expect, seen, tell, test } from './watch';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What the phone shows now (RFC 6238). */
function shown(secret: string, later = 0): string {
  const bits = [...secret.replaceAll(' ', '')].map((c) => letters.indexOf(c).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
  const mac = createHmac('sha1', key).update(step).digest();
  return String((mac.readUInt32BE((mac[19] ?? 0) & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

test('a phone is bound, asked for at the next sign-in, and a position can demand one', async ({ page, browser }) => {
  const hers = await colleague(page, browser, 'Nurse');
  const { account } = await (await hers.request.get('/api/people/me')).json();
  await hers.goto('/people/account');
  await hers.getByRole('button', { name: '绑定手机' }).click();
  const sheet = hers.getByRole('dialog');
  await expect(sheet.locator('svg').first()).toBeVisible();
  const secret = (await sheet.locator('.binding > code').textContent()) ?? '';
  await seen(hers, 'bind-phone');
  await sheet.getByLabel('验证码').fill('000000');
  await sheet.getByRole('button', { name: '确认绑定' }).click();
  await expect(sheet).toContainText('验证码不对');
  await sheet.getByLabel('验证码').fill(shown(secret));
  await sheet.getByRole('button', { name: '确认绑定' }).click();
  await expect(sheet.locator('.codes code')).toHaveCount(8);
  const recovery = (await sheet.locator('.codes code').first().textContent()) ?? '';
  await seen(hers, 'recovery-codes');
  await sheet.getByRole('button', { name: '我收好了' }).click();
  await expect(hers.getByText('还有 8 个恢复码')).toBeVisible();
  await tell(hers.context(), 'people/sign-out', {});
  await hers.goto('/sign-in');
  await hers.getByLabel('账号').fill(account);
  await hers.getByLabel('密码').fill(colleague.password);
  await hers.keyboard.press('Enter');
  await expect(hers.getByLabel('手机上的验证码')).toBeFocused();
  await seen(hers, 'code-asked');
  await hers.getByLabel('手机上的验证码').fill(recovery);
  await hers.keyboard.press('Enter');
  await expect(hers.getByRole('navigation', { name: '主导航' })).toBeVisible();
  await hers.context().close();
});

test('a position that demands a second factor opens nothing before', async ({ page, browser }) => {
  const mark = `${Date.now().toString(36).slice(-5)}${test.info().project.name[0]}`;
  await page.goto('/people/positions');
  await tell(page.context(), 'people/create-position', {
    name: `夜班${mark}`,
    nameEn: `Night ${mark}`,
    permissions: ['people.see-customers'],
    totpRequired: true,
  });
  const hers = await colleague(page, browser, `Night ${mark}`);
  await hers.goto('/people/customers');
  await expect(hers.getByText('请先绑定手机验证器')).toBeVisible();
  const secret = (await hers.locator('.binding > code').textContent()) ?? '';
  await seen(hers, 'must-enrol');
  await hers.getByLabel('验证码').fill(shown(secret));
  await hers.getByRole('button', { name: '确认绑定' }).click();
  await hers.getByRole('button', { name: '我收好了' }).click();
  await expect(hers.getByRole('heading', { name: '顾客', level: 1 })).toBeVisible();
  await hers.context().close();
});
