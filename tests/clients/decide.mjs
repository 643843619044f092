// graphql-sse hears of a mutation: node decide.mjs URL
// Prints how many milliseconds after the mutation was sent its event came.

import assert from 'node:assert/strict';
import { createClient } from 'graphql-sse';
import { ask, endpoint } from './endpoint.mjs';

const url = endpoint();
const { data: { statistics, links } } = await ask(url, '{ statistics { version } links(first: 1, filter: { status: [UNREVIEWED] }) { nodes { id revision } } }');
const [link] = links.nodes;

const sse = createClient({ url, retryAttempts: 0 });
const events = sse.iterate({
  query: 'subscription ($after: Long) { graphChanged(after: $after) { version linksChanged links { id status history(first: 1) { reason reviewer } } } }',
  variables: { after: statistics.version },
});
const heard = events.next();

const sent = performance.now();
const { data: { reviewLink: { conflict } } } = await ask(
  url,
  'mutation ($input: ReviewLinkInput!) { reviewLink(input: $input) { conflict { __typename } } }',
  { input: { link: link.id, status: 'ACCEPTED', expectedRevision: link.revision, reviewer: 'A teacher', reason: 'The source says so' } });
assert.equal(conflict, null);
const { value } = await heard;
const after = Math.round(performance.now() - sent);

const news = value.data.graphChanged;
assert.equal(news.version, statistics.version + 1);
assert.equal(news.linksChanged, 1);
assert.deepEqual(news.links.map(changed => [changed.id, changed.status, changed.history[0].reason]), [[link.id, 'ACCEPTED', 'The source says so']]);
console.log(after);
await events.return();
sse.dispose();
