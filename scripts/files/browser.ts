import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
/** The browser talks to nobody but the page under test. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium or Chrome on this machine: `CHROME_PATH`, then the PATH, then the usual places. */
export function installedBrowser(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  if (environment.CHROME_PATH) return environment.CHROME_PATH;
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES];
  return candidates.find((path) => existsSync(path));
}

/**
 * Every page is a first visit: no service worker answers in the place of the site, unseen by what counts or changes requests, unless a context asks for
 * `serviceWorkers: 'allow'`.
 */
function firstVisits(browser: Browser): Browser {
  const newContext = browser.newContext.bind(browser);
  const newPage = browser.newPage.bind(browser);
  browser.newContext = (options) => newContext({ serviceWorkers: 'block', ...options });
  browser.newPage = (options) => newPage({ serviceWorkers: 'block', ...options });
  return browser;
}

/**
 * Starts a headless browser: one that is installed, else the Chromium inside the npm package `@sparticuz/chromium`.
 * @param flags more of Chromium's own options
 */
export async function launchBrowser(
  environment: NodeJS.ProcessEnv = process.env,
  flags: readonly string[] = [],
): Promise<Browser> {
  const installed = installedBrowser(environment);
  // Chromium refuses its sandbox to root, as in containers.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  // Without a locale Chromium cannot name a file in Chinese: 摘录.docx would be “download”.
  const env = { ...environment, LC_ALL: 'C.UTF-8' };
  if (installed)
    return firstVisits(
      await chromium.launch({ executablePath: installed, env, args: [...FLAGS, ...sandbox, ...flags] }),
    );
  const { default: packaged } = await import('@sparticuz/chromium');
  const args = [...packaged.args, ...FLAGS, ...flags];
  return firstVisits(await chromium.launch({ executablePath: await packaged.executablePath(), env, args }));
}
