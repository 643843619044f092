import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

import { thirdParty } from '../build/thirdParty.ts';
import { embedded } from './embedded.ts';

const inWeb = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { collect, report } = thirdParty({ table: inWeb('page/THIRD-PARTY.md'), texts: 'licenses.txt' }, embedded);

// The server answers a GET of / with index.html, hence the rooted base. Nothing is put into the HTML or CSS that the strict policy of the page would refuse.
export default defineConfig({
  base: '/page/',
  // While developing: the API that the page asks.
  server: { proxy: { '/graphql': process.env['GRAPHSERVICE_API'] ?? 'http://localhost:5080' } },
  cacheDir: inWeb('node_modules/.vite'),
  plugins: [collect(), report()],
  build: {
    outDir: inWeb('dist/page'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1024,
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});
