// GraphQL Inspector: node inspect.mjs URL FILE compares the schema in a file with the one that the server tells. Prints each difference.

import { readFileSync } from 'node:fs';
import { diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { endpoint, introspect } from './endpoint.mjs';

const told = await introspect(endpoint());
const approved = buildSchema(readFileSync(process.argv[3], 'utf8'));
const changes = await diff(approved, told);
for (const change of changes) console.error(`${change.criticality.level} ${change.path}: ${change.message}`);
process.exitCode = changes.length > 0 ? 1 : 0;
