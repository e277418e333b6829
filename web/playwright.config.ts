import { defineConfig, type Project } from '@playwright/test';

const flags =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking ' +
  '--disable-component-update --disable-sync';

const walks: Project[] = [
  { name: 'house', testMatch: 'house.setup.ts' },
  { name: 'desktop', dependencies: ['house'], use: { viewport: { width: 1440, height: 900 } } },
  {
    name: 'phone',
    grepInvert: /@desk/, // keyboards, and what looks the same at every width
    dependencies: ['house'],
    use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  },
];

/** The walks run against a house that is already up: YANGKE_URL says where, YANGKE_SETUP_CODE opens a new one. */
export default defineConfig({
  testDir: '../tests/web',
  outputDir: '../tests/web/test-results',
  workers: 2,
  timeout: 45_000,
  expect: { timeout: 8_000 },
  reporter: 'list',
  use: {
    baseURL: process.env.YANGKE_URL ?? 'http://127.0.0.1:5180',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags.split(' ') },
  },
  // The pictures of the user's guide are taken by hand: see guide.shots.ts.
  projects: process.env.YANGKE_GUIDE ? [{ name: 'guide', testMatch: 'guide.shots.ts' }] : walks,
});
