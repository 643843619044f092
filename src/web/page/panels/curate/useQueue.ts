import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';

import type { AskError } from '../../api/ask.ts';
import { asAskError, ask, questionKey } from '../../api/ask.ts';
import { ReviewOneDocument, ReviewQueueDocument, SourceTextDocument } from '../../api/generated.ts';
import type { LinkName } from '../../view/view.ts';
import type { Reviewable } from './queue.ts';
import { advance, emptyQueue } from './queue.ts';

const page = 20;

/** How many links before the end of what is loaded the next page is asked for. */
const ahead = 6;

/** The queue, loaded page by page ahead of the reviewer. A link that was asked for by name comes first. */
export function useQueue(about: string | null, first: LinkName | null) {
  const client = useQueryClient();
  const [queue, step] = useReducer(advance, emptyQueue);
  const [isAll, setAll] = useState(false);
  const [isReady, setReady] = useState(false);
  const [error, fail] = useState<AskError>();
  const cursor = useRef<string | null>(null);
  const isAsking = useRef(false);
  const wanted = useRef(first);

  const load = useCallback(async () => {
    if (isAsking.current) return;
    isAsking.current = true;
    fail(undefined);
    try {
      if (wanted.current) {
        const { source, type, target } = wanted.current;
        const one = await ask(ReviewOneDocument, { source, target, types: [type] });
        step({ type: 'loaded', links: one.data.links.nodes, isFirst: true });
        wanted.current = null;
      }
      const { data: { links } } = await ask(ReviewQueueDocument, { first: page, after: cursor.current, filter: { status: ['UNREVIEWED'], ...(about ? { about } : {}) } });
      step({ type: 'loaded', links: links.nodes });
      cursor.current = links.pageInfo.endCursor ?? cursor.current;
      setAll(!links.pageInfo.hasNextPage);
      setReady(true);
    } catch (failure) {
      fail(asAskError(failure instanceof Error ? failure : new Error(String(failure))));
    } finally {
      isAsking.current = false;
    }
  }, [about]);

  useEffect(() => void load(), [load]);

  /** Has the texts of a link at hand before anybody looks at it. */
  const warm = useCallback((link: Reviewable | undefined) => {
    for (const { document } of link?.evidence.nodes ?? []) {
      const variables = { document: document.slug };
      void client.prefetchQuery({ queryKey: questionKey(SourceTextDocument, variables), queryFn: ({ signal }) => ask(SourceTextDocument, variables, signal), staleTime: Infinity });
    }
  }, [client]);

  const reach = useCallback((index: number) => {
    if (!isAll && index >= queue.links.length - ahead) void load();
    warm(queue.links[index + 1]);
  }, [isAll, load, queue.links, warm]);

  return { queue, step, isAll, isReady, error, retry: () => void load(), reach };
}
