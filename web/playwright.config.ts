import { defineConfig } from '@playwright/test';

const flags =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking ' +
  '--disable-component-update --disable-sync';

/** The walks run against a house that is already up: YANGKE_URL says where, YANGKE_SETUP_CODE opens a new one. */
export default defineConfig({
  testDir: '../tests/web',
  outputDir: '../tests/web/test-results',
  workers: 1,
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
  projects: [
    { name: 'house', testMatch: 'house.setup.ts' },
    { name: 'desktop', dependencies: ['house'], use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      dependencies: ['house'],
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
  ],
});
