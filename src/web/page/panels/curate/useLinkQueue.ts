import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';

import { ask, questionKey } from '../../api/ask.ts';
import { ReviewOneDocument, ReviewQueueDocument, SourceTextDocument } from '../../api/generated.ts';
import type { LinkName } from '../../view/view.ts';
import type { Reviewable } from './queue.ts';
import { usePages } from './usePages.ts';

/** The links that wait, what most needs a look first; only those at one entity when `about` names it. */
export function useLinkQueue(about: string | null, wanted: LinkName | null) {
  const client = useQueryClient();
  const first = useRef(wanted && (async () => {
    const { source, type, target } = wanted;
    return (await ask(ReviewOneDocument, { source, target, types: [type] })).data.links.nodes;
  })).current;
  const page = useCallback(async (after: string | null) => {
    const { data: { links: { nodes, pageInfo } } } = await ask(ReviewQueueDocument, { first: 20, after, filter: { status: ['UNREVIEWED'], ...(about ? { about } : {}) } });
    return { items: nodes, next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null };
  }, [about]);
  const warm = useCallback((link: Reviewable) => {
    for (const { document } of link.evidence.nodes) {
      const variables = { document: document.slug };
      void client.prefetchQuery({ queryKey: questionKey(SourceTextDocument, variables), queryFn: ({ signal }) => ask(SourceTextDocument, variables, signal), staleTime: Infinity });
    }
  }, [client]);
  return usePages<Reviewable>({ first, page, warm });
}
