import { useIsFetching, useQueryClient } from '@tanstack/react-query';

import { AskError } from '../api/ask.ts';

/** Whether the server was reached at the last attempt, as the questions that are on the page found out. */
export function useConnection() {
  const client = useQueryClient();
  // A change of what is being fetched is when the answer to this can change.
  useIsFetching();
  const lost = client.getQueryCache().findAll({ type: 'active', predicate: ({ state }) => state.error instanceof AskError && state.error.isOffline });
  return {
    isReached: lost.length === 0,
    retry: () => lost.forEach(query => void query.fetch()),
  };
}
