import { colleague, expect, freshPhone, register, seen, tell, test } from './watch';

test('a need is noted, corrected, found in the week, and closed', async ({ page }) => {
  const address = await register(page, '苏念慈', freshPhone());
  await page.getByRole('link', { name: '需求与沟通' }).click();
  await expect(page.getByText('还没有记下需求')).toBeVisible();
  await page.getByRole('button', { name: '记一条需求' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('她想要什么').fill('想淡化颧骨的斑，年底前拍婚纱照');
  await sheet.getByLabel('项目方向').click();
  await page.getByTitle('皮肤', { exact: true }).click();
  await sheet.getByLabel('预算').fill('8,000');
  await sheet.getByLabel('她的顾虑').fill('怕反黑');
  await seen(page, 'need-form');
  await sheet.getByRole('button', { name: '保存' }).click();
  await expect(sheet).toHaveCount(0);
  const needs = page.getByRole('region', { name: '需求' });
  await expect(needs).toContainText('想淡化颧骨的斑');
  await expect(needs).toContainText('预算 ¥8,000');
  await expect(needs).toContainText('谢晚晴 跟进');

  await needs.getByRole('button', { name: '更改' }).click();
  await sheet.getByLabel('预算').fill('12000.5');
  await sheet.getByText('尽快').click();
  await sheet.getByRole('button', { name: '保存' }).click();
  await expect(needs).toContainText('预算 ¥12,000.50');
  await expect(needs).toContainText('尽快');

  await page.goto('/people/needs');
  const row = page.locator('tr', { has: page.locator(`a[href*="${address.split('/').at(-1)}"]`) });
  await expect(row).toContainText('想淡化颧骨的斑');
  await seen(page, 'needs');
  await row.getByRole('link').click();
  await expect(page).toHaveURL(`${address}?tab=needs`);
  await needs.getByRole('button', { name: '了结' }).click();
  await sheet.getByText('不再跟进', { exact: true }).click();
  await sheet.getByRole('button', { name: '了结' }).click();
  await expect(sheet).toContainText('不再跟进要写明原因');
  await sheet.getByLabel('原因').fill('婚期推迟了');
  await sheet.getByRole('button', { name: '了结' }).click();
  await expect(sheet).toHaveCount(0);
  await needs.getByRole('button', { name: '已了结 1 条' }).click();
  await expect(needs).toContainText('婚期推迟了');
  await page.goto(address);
  const timeline = page.getByRole('region', { name: '时间线' });
  await expect(timeline).toContainText('记下了一个需求');
  await expect(timeline).toContainText('不再跟进一个需求');
});

test('a need without owner or date is an orphan', async ({ page }) => {
  const address = await register(page, '陆无依', freshPhone());
  const customer = address.split('/').at(-1);
  const need = { customer, voice: 'Latent', area: 'Hair', urgency: 'Someday', text: '发际线后移，自己还没说' };
  await tell(page.context(), 'people/note-need', need);
  await page.goto('/people/needs');
  await page.getByText('没人管的', { exact: true }).click();
  await expect(page).toHaveURL(/which=Orphans/);
  await expect(page.locator('tr').filter({ hasText: '陆无依' }).first()).toContainText('没有人跟进');
  await seen(page, 'orphans');
});

test('a talk is written for those who may read it, and struck with a trace', async ({ page, browser }) => {
  const address = await register(page, '顾清欢', freshPhone());
  await page.goto(`${address}?tab=needs`);
  const notes = page.getByRole('region', { name: '沟通与备忘' });
  await notes.getByRole('button', { name: '写记录' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('内容').fill('聊到在备孕，激光类先不做。\n答应下周发护理建议。');
  await sheet.getByLabel('谁能看').click();
  await page.getByTitle(/医疗信息/).click();
  await sheet.getByLabel('心情').click();
  await page.getByTitle('平静', { exact: true }).click();
  await seen(page, 'note-form');
  await sheet.getByRole('button', { name: '写下' }).click();
  await expect(sheet).toHaveCount(0);
  await expect(notes).toContainText('激光类先不做');
  const customer = address.split('/').at(-1);
  await tell(page.context(), 'people/write-note', { customer, kind: 'Note', text: '喜欢靠窗，喝温水' });

  const desk = await colleague(page, browser, 'Receptionist');
  await desk.goto(`${address}?tab=needs`);
  const hers = desk.getByRole('region', { name: '沟通与备忘' });
  await expect(hers).toContainText('喜欢靠窗');
  await expect(hers).toContainText('另有 1 条医疗信息的记录');
  await expect(desk.getByText('激光类先不做')).toHaveCount(0);
  await expect(desk.getByRole('button', { name: /写记录|记一条需求|记一笔/ })).toHaveCount(0);
  await seen(desk, 'talks-desk');
  await desk.goto(address);
  await expect(desk.getByRole('region', { name: '时间线' })).toContainText('喜欢靠窗');
  await expect(desk.getByText('激光类先不做')).toHaveCount(0);
  await desk.context().close();

  await page.getByRole('button', { name: '记一笔' }).click();
  await sheet.getByLabel('给了什么').fill('生日面膜一盒');
  await sheet.getByLabel('值多少').fill('199');
  await sheet.getByRole('button', { name: '记下' }).click();
  await expect(page.getByRole('region', { name: '给过她的' })).toContainText('1 次，合计 ¥199');
  await notes.getByRole('listitem').filter({ hasText: '喜欢靠窗' }).getByRole('button', { name: '作废' }).click();
  await sheet.getByLabel('为什么作废').fill('写错了人');
  await sheet.getByRole('button', { name: '作废' }).click();
  await expect(notes).toContainText('谢晚晴 作废：写错了人');
  await seen(page, 'talks');
});

test('two of a family are linked by a code, each on her own file', async ({ page }) => {
  const mother = await register(page, '何素英', freshPhone());
  const daughter = await register(page, '何晓棠', freshPhone());
  await page.goto(`${daughter}?tab=relations`);
  await page.getByRole('button', { name: '开关联码' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('对方是她的').click();
  await page.getByTitle('母亲', { exact: true }).click();
  await sheet.getByRole('button', { name: '开码' }).click();
  const code = (await sheet.locator('code').textContent()) ?? '';
  expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  await seen(page, 'link-code');
  await sheet.getByRole('button', { name: '关闭' }).last().click();
  await expect(page.getByText('等对方接受')).toBeVisible();
  await expect(page.getByText(code)).toHaveCount(0);

  await page.goto(`${mother}?tab=relations`);
  await page.getByRole('button', { name: '填关联码' }).click();
  await sheet.getByLabel('关联码').fill('WXYZ-2345');
  await sheet.getByRole('button', { name: '接受' }).click();
  await expect(sheet).toContainText('没有这个关联码');
  await sheet.getByLabel('关联码').fill(code.toLowerCase());
  await sheet.getByRole('button', { name: '接受' }).click();
  await expect(sheet).toHaveCount(0);
  const relations = page.getByRole('region', { name: '家人与朋友' });
  await expect(relations.getByRole('listitem')).toContainText('子女');
  await relations.getByRole('link', { name: '何晓棠' }).click();
  await page.getByRole('link', { name: '来源与关系' }).click();
  await expect(relations.getByRole('listitem')).toContainText('母亲');
  await seen(page, 'relations');
  await relations.getByRole('button', { name: '解除' }).click();
  await sheet.getByLabel('为什么解除').fill('本人要求');
  await sheet.getByRole('button', { name: '解除' }).click();
  await expect(relations).toContainText('还没有关联的人');
});
