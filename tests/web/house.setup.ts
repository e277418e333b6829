import { expect, test } from '@playwright/test';
import { account, password, signedIn } from './watch';

test('a new house is set up, an existing one is entered', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/set-up|sign-in/);
  if (page.url().includes('set-up')) {
    await page.getByRole('radio', { name: /建我自己的院/ }).check();
    await page.getByLabel('机构名称').fill('清和医疗美容');
    await page.getByLabel('第一家院店').fill('南京西路院');
    await page.getByLabel('管理员姓名').fill('谢晚晴');
    await page.getByLabel('管理员账号').fill(account);
    await page.getByLabel('管理员密码').fill(password);
    await page.getByLabel('一次性启动码').fill(process.env.YANGKE_SETUP_CODE ?? '');
    await page.screenshot({ path: '../tests/web/shots/set-up.png' });
    await page.getByRole('button', { name: '建好并登录' }).click();
  } else {
    await page.getByLabel('账号').fill(account);
    await page.getByLabel('密码').fill(password);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible();
  await page.context().storageState({ path: signedIn });
});
