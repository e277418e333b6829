import { choose, colleague, expect, seen, tell, test } from './watch';

test('somebody is away, her deputy sees her customers until she is back', async ({ page, browser }) => {
  const mark = Date.now().toString(36).slice(-5) + test.info().project.name[0];
  const [ownerName, deputyName] = [`柳依依${mark}`, `白芷${mark}`];
  const consultant = (name: string) => colleague(page, browser, 'On-site consultant', { name, scope: 'Own' });
  const [owner, deputy] = [await consultant(ownerName), await consultant(deputyName)];
  const { customer } = await tell(owner.context(), 'people/register-customer', { name: `钟离${mark}` });
  await deputy.goto(`/people/customers/${customer}`);
  await expect(deputy.getByText('找不到这位顾客')).toBeVisible();

  await page.goto('/people/absences');
  const sheet = page.getByRole('dialog');
  // The button moves when another walk's absence ends or a second sign-in is told of, and a click can miss it.
  await expect(async () => {
    await page.getByRole('button', { name: '登记请假' }).click();
    await expect(sheet.getByLabel('员工')).toBeVisible({ timeout: 3000 });
  }).toPass();
  await choose(page, sheet.getByLabel('员工'), ownerName);
  await choose(page, sheet.getByLabel('代班'), deputyName);
  await sheet.getByLabel('原因').fill('培训');
  await seen(page, 'record-absence');
  await sheet.getByRole('button', { name: '登记请假' }).click();
  const row = page.getByRole('row').filter({ hasText: ownerName });
  await expect(row).toContainText('现在不在');
  await expect(row).toContainText(deputyName);
  await seen(page, 'absences');

  await deputy.goto(`/people/customers/${customer}`);
  await expect(deputy.getByRole('heading', { level: 1 })).toContainText(`钟离${mark}`);
  await deputy.goto('/people/needs');
  await expect(deputy.getByText(`你在替 ${ownerName} 代班`)).toBeVisible();
  await seen(deputy, 'stands-in');

  await row.getByRole('button', { name: '结束' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '结束' }).click();
  await expect(row).toHaveCount(0);
  await deputy.goto(`/people/customers/${customer}`);
  await expect(deputy.getByText('找不到这位顾客')).toBeVisible();
  await owner.context().close();
  await deputy.context().close();
});
