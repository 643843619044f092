import { useCallback, useRef } from 'react';

import { ask } from '../../api/ask.ts';
import { NameQueueDocument, ReviewNameDocument } from '../../api/generated.ts';
import type { ReviewableName } from './queue.ts';
import { usePages } from './usePages.ts';

/** The names that wait, those that the texts name most often first. */
export function useNameQueue(wanted: string | null) {
  const first = useRef(wanted === null ? null : async () => {
    const { entity } = (await ask(ReviewNameDocument, { slug: wanted })).data;
    return entity ? [entity] : [];
  }).current;
  const page = useCallback(async (after: string | null) => {
    const { data: { entities: { nodes, pageInfo } } } = await ask(NameQueueDocument, { first: 20, after });
    return { items: nodes, next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null };
  }, []);
  return usePages<ReviewableName>({ first, page });
}
