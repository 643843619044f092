// What the clients share: the address they are given, and the schema that the server there tells of itself.

import { buildClientSchema, getIntrospectionQuery } from 'graphql';

/** The address, which is a client's first argument. */
export function endpoint() {
  const [url] = process.argv.slice(2);
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;

  console.error(`usage: node ${process.argv[1]} URL ...    (such as http://localhost:5080/graphql)`);
  process.exit(2);
}

/** One answer, by the plainest request there is. */
export async function ask(url, query, variables = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

export async function introspect(url) {
  const { data, errors } = await ask(url, getIntrospectionQuery());
  if (errors) throw new Error(`The server does not tell its schema: ${JSON.stringify(errors)}`);
  return buildClientSchema(data);
}
