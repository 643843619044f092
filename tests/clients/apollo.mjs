// Apollo Client: pages that grow in its cache, records that it keeps once, errors with their codes.

import assert from 'node:assert/strict';
import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { filter, firstValueFrom } from 'rxjs';
import { endpoint } from './endpoint.mjs';

const cache = new InMemoryCache({ typePolicies: { Query: { fields: { links: relayStylePagination(['filter', 'orderBy']) } } } });
const client = new ApolloClient({ cache, link: new HttpLink({ uri: endpoint() }) });

const page = gql`
  query Links($first: Int!, $after: String) {
    links(first: $first, after: $after) {
      edges { cursor node { id type source { id name } target { id name } } }
      pageInfo { hasNextPage endCursor }
    }
  }`;

const links = client.watchQuery({ query: page, variables: { first: 5 } });
const watching = links.subscribe({});
const { data: first } = await firstValueFrom(links.pipe(filter(result => result.dataState === 'complete')));
assert.equal(first.links.edges.length, 5);
await links.fetchMore({ variables: { after: first.links.pageInfo.endCursor } });
const grown = client.readQuery({ query: page, variables: { first: 5 } });
assert.equal(grown.links.edges.length, 10);
assert.equal(new Set(grown.links.edges.map(edge => edge.node.id)).size, 10);

const { data } = await client.query({
  query: gql`{ effects(of: "secret-speech", depth: 2) { of { id name } nodes { id name } links { id source { id name } target { id name } } budget { truncated } } }`,
});
assert.ok(data.effects.nodes.length > 5);
assert.ok(cache.extract()[`Entity:${data.effects.of.id}`].name);
assert.ok(data.effects.links.every(link => cache.extract()[`Link:${link.id}`]));

await assert.rejects(
  client.query({ query: gql`{ effects(of: "secret-speach") { nodes { id } } }` }),
  error => CombinedGraphQLErrors.is(error) && error.errors[0].extensions.code === 'NOT_FOUND');
watching.unsubscribe();
client.stop();
