// Asks a GraphQL endpoint everything that graphql-http asks of a server (the GraphQL-over-HTTP specification).
// One JSON object per audit on stdout. Exit code: 0 no error and no warning, 1 some, 2 asked wrongly.

import { serverAudits } from 'graphql-http';

const patience = 30_000;

const [url, ...rest] = process.argv.slice(2);
const isWebAddress = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
if (!isWebAddress || rest.length > 0) {
  console.error('usage: node audit.mjs URL    (such as http://localhost:5080/graphql)');
  process.exit(2);
}

const fetchInTime = (resource, init) => fetch(resource, { ...init, signal: AbortSignal.timeout(patience) });

/** An audit throws when it got no answer to judge at all: nobody listens, or nobody answers in time. */
async function resultOf({ id, name, fn }) {
  try {
    const { status, reason } = await fn();
    return { id, name, status, reason };
  } catch (error) {
    return { id, name, status: 'error', reason: [error.message, error.cause?.message].filter(Boolean).join(': ') };
  }
}

let failed = false;
for (const audit of serverAudits({ url, fetchFn: fetchInTime })) {
  const result = await resultOf(audit);
  failed ||= result.status === 'error' || result.status === 'warn';
  console.log(JSON.stringify(result));
}
process.exitCode = failed ? 1 : 0;
