// Relay: node relay.mjs URL FOLDER compiles a page against the server's schema, then asks the server what the compiler made of it.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import compiler from 'relay-compiler';
import { printSchema } from 'graphql';
import { ask, endpoint, introspect } from './endpoint.mjs';

const url = endpoint();
const folder = process.argv[3];
const made = path.join(folder, 'made');
mkdirSync(made, { recursive: true });
cpSync('relay', path.join(folder, 'src'), { recursive: true });
writeFileSync(path.join(folder, 'schema.graphql'), printSchema(await introspect(url)));
writeFileSync(path.join(folder, 'texts.json'), '{}');
writeFileSync(path.join(folder, 'relay.config.json'), JSON.stringify({
  src: './src', schema: './schema.graphql', language: 'javascript', artifactDirectory: './made', eagerEsModules: true,
  customScalarTypes: { Long: 'number' }, persistConfig: { file: './texts.json' },
}));
execFileSync(compiler, ['--repersist', '--output', 'quiet-with-errors', path.join(folder, 'relay.config.json')], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
assert.equal(readdirSync(made).length, 6);

const texts = Object.values(JSON.parse(readFileSync(path.join(folder, 'texts.json'), 'utf8')));
const text = name => texts.find(written => written.includes(` ${name}`));

const page = await ask(url, text('LinksPageQuery'), { first: 5 });
assert.equal(page.errors, undefined);
assert.equal(page.data.links.edges.length, 5);
const { cursor, node } = page.data.links.edges.at(-1);

const more = await ask(url, text('LinksPageListQuery'), { first: 5, after: cursor });
assert.equal(more.errors, undefined);
assert.notEqual(more.data.links.edges[0].node.id, node.id);

const anew = await ask(url, text('LinksPageLinkQuery'), { id: node.id, first: 1 });
assert.equal(anew.errors, undefined);
assert.equal(anew.data.node.source.name, node.source.name);
assert.ok(text('LinksPageChangesSubscription'));
