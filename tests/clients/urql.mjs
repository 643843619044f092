// urql: a query by POST, one by GET, an error with its code.

import assert from 'node:assert/strict';
import { Client, cacheExchange, fetchExchange, gql } from '@urql/core';
import { endpoint } from './endpoint.mjs';

const client = new Client({ url: endpoint(), exchanges: [cacheExchange, fetchExchange] });

const chains = gql`query Chains($from: ID!, $to: ID!) { chains(from: $from, to: $to) { length links { id type } } }`;
const ways = { from: 'secret-speech', to: 'hungarian-uprising' };
const asked = await client.query(chains, ways, { preferGetMethod: false }).toPromise();
assert.equal(asked.error, undefined);
assert.ok(asked.data.chains.length > 1);

const again = await client.query(chains, ways, { preferGetMethod: 'force', requestPolicy: 'network-only' }).toPromise();
assert.equal(again.error, undefined);
assert.deepEqual(again.data, asked.data);

const refused = await client.query(gql`{ chains(from: "secret-speech", to: "nowhere-at-all") { length } }`, {}).toPromise();
assert.equal(refused.error.graphQLErrors[0].extensions.code, 'NOT_FOUND');
