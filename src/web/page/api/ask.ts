import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query';

import type { TypedDocumentString } from './generated.ts';

/** What went wrong with a question: the server could not be reached, or it refused with a code and a sentence. */
export class AskError extends Error {
  readonly code: string;

  constructor(code: 'OFFLINE' | string, message: string) {
    super(message);
    this.code = code;
  }

  get isOffline(): boolean {
    return this.code === 'OFFLINE';
  }
}

/** An answer, and whether the server had to leave something out of it. */
export interface Answer<Data> {
  readonly data: Data;
  readonly truncated: boolean;
}

interface Response<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  readonly extensions?: { readonly truncated?: boolean | object };
}

/** Asks the server; throws an `AskError` when there is no answer. */
export async function ask<Data, Variables>(
  document: TypedDocumentString<Data, Variables>, variables: Variables, signal?: AbortSignal, headers?: Readonly<Record<string, string>>,
): Promise<Answer<Data>> {
  const sent = await send(JSON.stringify({ query: document.toString(), variables }), signal, headers);
  const answer = await read<Data>(sent);
  const [error] = answer.errors ?? [];
  if (error) throw new AskError(error.extensions?.code ?? 'UNKNOWN', error.message);
  if (!answer.data) throw new AskError('UNKNOWN', `The server answered with status ${sent.status} and no data.`);
  return { data: answer.data, truncated: Boolean(answer.extensions?.truncated) };
}

async function send(body: string, signal: AbortSignal | undefined, headers: Readonly<Record<string, string>> | undefined) {
  try {
    const asked = { method: 'POST', body, headers: { ...headers, 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' } };
    return await fetch('/graphql', signal ? { ...asked, signal } : asked);
  } catch (failure) {
    if (signal?.aborted) throw failure;
    throw new AskError('OFFLINE', 'The server does not answer.');
  }
}

async function read<Data>(response: globalThis.Response): Promise<Response<Data>> {
  try {
    return (await response.json()) as Response<Data>;
  } catch {
    throw new AskError('UNKNOWN', `The server answered with status ${response.status} and something that is not JSON.`);
  }
}

/** Where answers are kept while the page is open. */
export function answers(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The server may well be this machine: whether the browser believes to be online says nothing.
        networkMode: 'always',
        staleTime: 60_000,
        // A server that has just been started may need longer than it allows itself for what it does for the first time.
        retry: (failures, error) => error instanceof AskError && ((error.isOffline && failures < 2) || (error.code === 'TIMED_OUT' && failures < 1)),
        retryDelay: 600,
      },
    },
  });
}

export function questionKey<Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables) {
  return [document.toString(), variables] as const;
}

/** What a question looks like while it is asked and once it is answered. */
export interface Asked<Data> {
  readonly data: Data | undefined;
  readonly truncated: boolean;
  readonly error: AskError | undefined;
  readonly pending: boolean;
  /** Whether `data` still answers the question before. */
  readonly stale: boolean;
  readonly retry: () => void;
}

/** Asks in a component. With `variables` null nothing is asked; the answer before stays until the next one is there. */
export function useAnswer<Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables | null): Asked<Data> {
  const query = useQuery({
    queryKey: [document.toString(), variables],
    enabled: variables !== null,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => ask(document, variables as Variables, signal),
  });
  return {
    data: variables === null ? undefined : query.data?.data,
    truncated: query.data?.truncated ?? false,
    error: query.error ? asAskError(query.error) : undefined,
    pending: variables !== null && query.isPending,
    stale: query.isPlaceholderData,
    retry: () => void query.refetch(),
  };
}

export function asAskError(error: Error): AskError {
  return error instanceof AskError ? error : new AskError('UNKNOWN', error.message);
}
