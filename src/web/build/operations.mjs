// Writes page/api/generated.ts: types for every *.graphql of the page, checked against the approved schema. Run by `npm run generate`.

import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as documentNodes from '@graphql-codegen/typed-document-node';
import * as types from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildSchema, parse } from 'graphql';

const inRepository = location => fileURLToPath(new URL(`../../../${location}`, import.meta.url));
const schemaFile = inRepository('tests/GraphService.Tests/GraphQL/schema.approved.graphql');
const page = inRepository('src/web/page');
const out = path.join(page, 'api/generated.ts');

const sdl = readFileSync(schemaFile, 'utf8');
const documents = readdirSync(page, { recursive: true })
  .filter(file => file.endsWith('.graphql'))
  .sort()
  .map(file => ({ location: file, document: parse(readFileSync(path.join(page, file), 'utf8')) }));

const written = await codegen({
  filename: out,
  schema: parse(sdl),
  schemaAst: buildSchema(sdl),
  documents,
  config: { enumsAsTypes: true, immutableTypes: true, skipTypename: true, onlyOperationTypes: true, useTypeImports: true, documentMode: 'string', scalars: { ID: 'string', Long: 'number' } },
  plugins: [{ types: {} }, { operations: {} }, { documentNodes: {} }],
  pluginMap: { types, operations, documentNodes },
});

// An unchanged file keeps its time, so that nothing is built anew because of it.
if (!existsSync(out) || readFileSync(out, 'utf8') !== written) writeFileSync(out, written);
