import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';

export { expect };
export const signedIn = '../tests/web/shots/signed-in.json';
export const account = process.env.YANGKE_ACCOUNT ?? 'walker';
export const password = process.env.YANGKE_PASSWORD ?? 'a long walk in spring';

/** Every walk fails on what a person would not see: a violated content policy, an error on the console. */
export const test = base.extend<{ quiet: undefined }>({
  storageState: signedIn,
  quiet: [
    async ({ page }, use) => {
      const wrong: string[] = [];
      page.on('pageerror', (error) => wrong.push(String(error)));
      page.on('console', (message) => {
        // The browser itself writes a line for every refused call; what the page makes of it is looked at.
        const refused = message.text().startsWith('Failed to load resource');
        if (message.type() === 'error' && !refused) wrong.push(message.text());
      });
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) =>
          console.error(`content policy: ${event.effectiveDirective} ${event.sample} ${event.sourceFile}`),
        );
      });
      await use(undefined);
      expect(wrong).toEqual([]);
    },
    { auto: true },
  ],
});

/** Looks at the page as it stands: nothing wider than the screen, and a picture to be looked at. */
export async function seen(page: Page, name: string): Promise<void> {
  await expect(page.locator('.skeleton')).toHaveCount(0);
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .map((moving) => Promise.race([moving.finished, new Promise((done) => setTimeout(done, 300))])),
    ),
  );
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
  await page.screenshot({ path: `../tests/web/shots/${test.info().project.name}-${name}.png` });
}

// Workers that start in the same moment must not draw the same numbers.
const workers = 8;
let sequence = (Date.now() % 1_000_000) * workers + (Number(process.env.TEST_WORKER_INDEX ?? 0) % workers);
const drawn = () => {
  sequence += workers;
  return sequence;
};
/** A phone number nobody has yet. */
export const freshPhone = () => `199${String(10_000_000 + ((drawn() * 7919) % 90_000_000))}`;

export async function register(page: Page, name: string, phone: string): Promise<string> {
  await page.goto('/people/customers/new');
  await page.getByLabel('姓名').fill(name);
  await page.getByLabel('手机').fill(phone);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name, exact: true, level: 1 })).toBeVisible();
  return page.url();
}

/** The same person at another machine: another browser, with a stream of its own. */
export async function elsewhere(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ storageState: signedIn, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** One command as whoever is signed in there, without the page for it. */
export async function tell(who: BrowserContext, call: string, data: object): Promise<Record<string, string>> {
  const Origin = test.info().project.use.baseURL ?? '';
  const answer = await who.request.post(`/api/${call}`, { headers: { Origin, 'X-Yangke': '1' }, data });
  if (!answer.ok()) throw new Error(`${call}: ${await answer.text()}`);
  return answer.json();
}

/** A new colleague at a machine of her own, past her first sign-in. */
export async function colleague(page: Page, browser: Browser, position: string, more: object = {}): Promise<Page> {
  const { branch } = await (await page.request.get('/api/people/me')).json();
  const { rows } = await (await page.request.get('/api/people/position-list')).json();
  const { position: id } = rows.find(({ nameEn }: { nameEn: string }) => nameEn === position);
  const name = `walk${drawn().toString(36)}${Date.now().toString(36)}`;
  const added = { name: '林小满', account: name, position: id, branch: branch.id, scope: 'Branch', ...more };
  const { password: once } = await tell(page.context(), 'people/add-staff', added);
  const hers = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  await tell(hers, 'people/sign-in', { account: name, password: once });
  await tell(hers, 'people/change-password', { current: once, next: colleague.password });
  return hers.newPage();
}
colleague.password = 'rain on the lotus pond';

/** antd's list of choices stands at the end of the page. */
export async function choose(page: Page, field: ReturnType<Page['getByLabel']>, text: string): Promise<void> {
  await field.click();
  await field.fill(text);
  await page.locator('.ant-select-item-option', { hasText: text }).first().click();
}
