import { colleague, expect, freshPhone, register, seen, tell, test } from './watch';

test('a nurse sees no phone, is told what is hidden, and finds by the last four only', async ({ page, browser }) => {
  const phone = freshPhone();
  const address = await register(page, '沈若溪', phone);
  const nurse = await colleague(page, browser, 'Nurse');
  await nurse.goto(address);
  await expect(nurse.getByRole('heading', { name: '沈若溪', level: 1 })).toBeVisible();
  await expect(nurse.getByText(`${phone.slice(0, 3)} **** ${phone.slice(-4)}`)).toBeVisible();
  await expect(nurse.getByRole('button', { name: /显示号码|更正档案/ })).toHaveCount(0);
  await expect(nurse.getByText(/你的岗位看不到：.*联系方式/)).toBeVisible();
  await seen(nurse, 'nurse-card');

  await nurse.keyboard.press('Control+K');
  const finder = nurse.getByRole('dialog', { name: '搜索' });
  await finder.getByRole('combobox').fill(phone.slice(0, 7));
  await expect(finder).toContainText('手机号要用完整号码或后四位来找');
  await expect(finder.getByRole('option')).toHaveCount(0);
  await seen(nurse, 'nurse-find');
  await finder.getByRole('combobox').fill(phone.slice(-4));
  await expect(finder.getByRole('option', { name: '沈若溪' }).first()).toContainText('手机');
  await nurse.context().close();
});

test('a receptionist is not asked for a note she may not see, and can take a phone away', { tag: '@desk' }, async ({
  page,
  browser,
}) => {
  const address = await register(page, '许念安', freshPhone());
  const desk = await colleague(page, browser, 'Receptionist');
  await desk.goto('/people/customers/new');
  await expect(desk.getByText('你自己看不到')).toBeVisible();
  const customer = address.split('/').at(-1);
  await tell(page.context(), 'people/correct-customer', {
    customer,
    version: 1,
    name: '许念安',
    note: '只给该看的人看',
  });
  await desk.goto(address);
  await expect(desk.getByRole('region', { name: '时间线' })).toContainText('备注内容对你的岗位不显示');
  await expect(desk.getByText('只给该看的人看')).toHaveCount(0);
  await expect(desk.getByText('没有备注')).toHaveCount(0);
  await desk.getByRole('button', { name: '更正档案' }).click();
  await expect(desk.getByLabel('备注')).toHaveCount(0);
  await desk.getByRole('button', { name: '去掉这个号码' }).click();
  await expect(desk.getByLabel('手机')).toBeDisabled();
  await seen(desk, 'remove-phone');
  await desk.getByRole('button', { name: '保存' }).click();
  await expect(desk.getByText('没有留手机号')).toBeVisible();
  await expect(desk.getByRole('region', { name: '时间线' })).toContainText('手机');
  await desk.goto('/people/account');
  await expect(desk.getByRole('heading', { name: '登录中的设备' })).toBeVisible();
  await expect(desk.getByText('个人令牌')).toHaveCount(0);
  await desk.context().close();
});

test('an account that is closed is out at once, and says so in the list', async ({ page, browser }) => {
  const leaving = await colleague(page, browser, 'Therapist');
  const { account } = await (await leaving.request.get('/api/people/me')).json();
  await leaving.goto('/');
  await expect(leaving.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('/people/staff');
  const row = page.getByRole('row').filter({ hasText: account });
  await row.getByRole('button', { name: '停用' }).click();
  const question = page.getByRole('dialog');
  await expect(question).toContainText(account);
  await expect(question).toContainText('令牌立刻失效');
  await seen(page, 'end-staff');
  await question.getByRole('button', { name: '停用' }).click();
  await expect(row).toContainText('已停用');
  await expect(row.getByRole('button')).toHaveCount(0);
  await expect(leaving).toHaveURL(/sign-in/, { timeout: 15_000 });
  await leaving.context().close();
});
