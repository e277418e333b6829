import { account, expect, password, seen, test } from './watch';

test.use({ storageState: { cookies: [], origins: [] } });

test('a wrong password is refused, and after the right one one is where one wanted to be', { tag: '@desk' }, async ({
  page,
}) => {
  await page.goto('/people/customers?sort=LastChanged');
  await expect(page).toHaveURL(/sign-in/);
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码').fill('wrong');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await seen(page, 'sign-in-refused');
  await page.getByLabel('密码').fill(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '顾客' })).toBeVisible();
  await expect(page).toHaveURL(/people\/customers\?sort=LastChanged/);
});
