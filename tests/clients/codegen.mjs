// GraphQL Code Generator: node codegen.mjs URL FOLDER writes types for the operations into the folder; TypeScript checks them with their use.

import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { endpoint } from './endpoint.mjs';

const folder = process.argv[3];
cpSync('operations', folder, { recursive: true });
await generate({
  schema: endpoint(),
  documents: path.join(folder, '*.graphql'),
  generates: {
    [path.join(folder, 'types.ts')]: {
      plugins: ['typescript', 'typescript-operations'],
      config: { enumsAsTypes: true, immutableTypes: true, nonOptionalTypename: true, scalars: { Long: 'number' } },
    },
  },
  silent: true,
  errorsOnly: true,
});

const compiler = path.join(path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
const rules = ['--strict', '--noEmit', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--module', 'nodenext', '--target', 'es2022', '--types', ''];
execFileSync(process.execPath, [compiler, ...rules, path.join(folder, 'page.ts')], { stdio: 'inherit' });
