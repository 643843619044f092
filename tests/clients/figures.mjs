// The page's figures, printed: node figures.mjs [FOLDER] starts the built program twice, with its demo subject and with a graph of 2,000 things drawn at once,
// and opens both in the machine's Chromium. FOLDER is where the program was built: src/GraphService/bin/Debug/net10.0 when left out.

import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { openBrowser } from './figures/browser.mjs';
import { frames } from './figures/frames.mjs';
import { bigGraph } from './figures/graph.mjs';
import { paint } from './figures/paint.mjs';
import { serve } from './figures/serve.mjs';

const built = resolve(process.argv[2] ?? fileURLToPath(new URL('../../src/GraphService/bin/Debug/net10.0', import.meta.url)));
const browser = await openBrowser();
try {
  await show(await serve(built), ({ url }) => paint(browser, url));
  const { folder, address } = await bigGraph();
  const big = await serve(built, folder);
  await rm(folder, { recursive: true });
  await show(big, ({ url }) => frames(browser, url, address));
} finally {
  await browser.close();
}

async function show(server, figures) {
  try {
    for (const line of await figures(server)) console.log(line);
  } finally {
    await server.stop();
  }
}
