import { useQuery } from '@tanstack/react-query';

import { asAskError, ask } from '../../api/ask.ts';
import { ViewerDocument } from '../../api/generated.ts';
import { useKept } from './kept.ts';

/** The header that shows the key; none without one. */
export function withKey(key: string): Readonly<Record<string, string>> {
  return key ? { Authorization: `Bearer ${key}` } : {};
}

/** What the server lets this tab do. `mayChange` is undefined until that is known. */
export function useViewer() {
  const [key] = useKept('curate-key');
  const query = useQuery({
    queryKey: ['viewer', key],
    queryFn: ({ signal }) => ask(ViewerDocument, {}, signal, withKey(key)),
  });
  return {
    mayChange: query.data?.data.viewer.mayChange,
    needsKey: query.data?.data.viewer.needsKey ?? false,
    error: query.error ? asAskError(query.error) : undefined,
    retry: () => void query.refetch(),
  };
}

/** Whether deciding is offered at all: the server lets us, or would with its key. */
export function useMayCurate(): boolean {
  const { mayChange, needsKey } = useViewer();
  return mayChange === true || needsKey;
}
