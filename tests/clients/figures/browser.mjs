// The machine's own Chromium, without a window.

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function find() {
  if (process.env.GRAPHSERVICE_CHROMIUM) return process.env.GRAPHSERVICE_CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap(name => folders.map(folder => join(folder, name))).find(existsSync);
}

export async function openBrowser() {
  const executablePath = find();
  if (!executablePath) throw new Error('No Chromium was found: install the package chromium-headless-shell, or name a browser in GRAPHSERVICE_CHROMIUM.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

/** A person's first visit: nothing is kept from others. */
export function visitor(browser) {
  return browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', colorScheme: 'light' });
}
