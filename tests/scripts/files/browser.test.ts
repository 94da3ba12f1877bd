import { expect, test } from 'vitest';
import { installedBrowser, launchBrowser } from '../../../scripts/files/browser.ts';

test('CHROME_PATH goes before what is installed', () => {
  expect(installedBrowser({ CHROME_PATH: '/x/chrome', PATH: process.env.PATH })).toBe('/x/chrome');
});

// The packaged Chromium is built for Linux; elsewhere a browser must be installed.
test.runIf(process.platform === 'linux')(
  'without an installed browser the packaged one starts',
  async () => {
    const browser = await launchBrowser({ PATH: '' });
    const page = await browser.newPage();
    await page.setContent('<p>档案</p>');
    expect(await page.locator('p').textContent()).toBe('档案');
    await browser.close();
  },
  60_000,
);
