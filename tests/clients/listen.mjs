// graphql-sse and urql, listening: node listen.mjs URL COMMAND ... runs the command, which changes the graph, while both listen.
// Prints how many milliseconds after the command's end each of them heard of it; before it is negative.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createClient } from 'graphql-sse';
import { Client, fetchExchange, gql } from '@urql/core';
import { ask, endpoint } from './endpoint.mjs';

const patience = 20_000;
const subscription = `
  subscription Changes($after: Long) {
    graphChanged(after: $after) {
      version missed truncated linksAdded linksChanged linksRemoved removed
      links { id source { name } target { name } evidence(first: 1) { nodes { quote document { title } } } }
    }
  }`;

const url = endpoint();
const [program, ...parameters] = process.argv.slice(3);
const { data } = await ask(url, '{ statistics { version } }');
const after = data.statistics.version;

/** graphql-sse's first event, and the refusal that comes instead when the question is wrong. */
const sse = createClient({ url, retryAttempts: 0 });
const heardBySse = listenBySse({ query: subscription, variables: { after } });
const refusal = await listenBySse({ query: subscription, variables: { after: after + 1000 } });
assert.equal(refusal.errors[0].extensions.code, 'BAD_USER_INPUT');

const urql = new Client({ url, exchanges: [fetchExchange], fetchSubscriptions: true });
const heardByUrql = new Promise((resolve, reject) => {
  const { unsubscribe } = urql.subscription(gql(subscription), { after }).subscribe(result => {
    queueMicrotask(() => unsubscribe());
    if (result.error) reject(result.error);
    else resolve({ data: result.data, at: performance.now() });
  });
});

const change = spawn(program, parameters, { stdio: ['ignore', 'ignore', 'inherit'] });
const [code] = await once(change, 'exit');
const changed = performance.now();
assert.equal(code, 0);

const heard = await inTime(Promise.all([heardBySse, heardByUrql]));
for (const { data: { graphChanged: news } } of heard) {
  assert.equal(news.version, after + 1);
  assert.equal(news.missed, false);
  assert.equal(news.linksAdded, news.links.length);
  assert.ok(news.links.length > 0);
  assert.ok(news.links.every(link => link.source.name && link.target.name && link.evidence.nodes[0].document.title));
}

console.log(JSON.stringify(heard.map(({ at }) => Math.round(at - changed))));
sse.dispose();

async function listenBySse(request) {
  const results = sse.iterate(request);
  const { value } = await results.next();
  const at = performance.now();
  await results.return();
  return { ...value, at };
}

function inTime(promise) {
  return Promise.race([promise, new Promise((_, reject) => setTimeout(reject, patience, new Error('Nothing was heard.')).unref())]);
}
