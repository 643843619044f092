import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

import { thirdParty } from '../build/thirdParty.ts';
import { embedded } from './embedded.ts';

const inWeb = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { collect, report } = thirdParty({ table: inWeb('THIRD-PARTY.md'), texts: 'licenses.txt' }, embedded);

// The server answers a browser's GET of /graphql with index.html, hence the rooted base.
export default defineConfig({
  base: '/graphiql/',
  plugins: [collect(), report()],
  worker: { format: 'es', plugins: () => [collect()] },
  build: {
    outDir: inWeb('dist/graphiql'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4096,
    // "use client" in a library means nothing in a page that only ever runs in a browser.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});
