import { useCallback, useEffect, useReducer, useRef, useState } from 'react';

import type { AskError } from '../../api/ask.ts';
import { asAskError } from '../../api/ask.ts';
import type { Queue, Step, Waiting } from './queue.ts';
import { advance, emptyQueue } from './queue.ts';

/** How many before the end of what is loaded the next page is asked for. */
const ahead = 6;

/** Where a queue comes from. The functions must stay the same from one drawing to the next. */
export interface Source<Item extends Waiting> {
  /** What was asked for by name; it comes first. */
  readonly first: (() => Promise<readonly Item[]>) | null;
  /** A page of what waits, and where the next one begins; null when there is none. */
  readonly page: (after: string | null) => Promise<{ readonly items: readonly Item[]; readonly next: string | null }>;
  /** Has at hand what will be shown of it, before anybody looks at it. */
  readonly warm?: (item: Item) => void;
}

/** A queue, loaded page by page ahead of the reviewer. */
export function usePages<Item extends Waiting>({ first, page, warm }: Source<Item>) {
  const [queue, step] = useReducer<Queue<Item>, [Step<Item>]>(advance, emptyQueue);
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
        step({ type: 'loaded', items: await wanted.current(), isFirst: true });
        wanted.current = null;
      }
      const { items, next } = await page(cursor.current);
      step({ type: 'loaded', items });
      cursor.current = next ?? cursor.current;
      setAll(next === null);
      setReady(true);
    } catch (failure) {
      fail(asAskError(failure instanceof Error ? failure : new Error(String(failure))));
    } finally {
      isAsking.current = false;
    }
  }, [page]);

  useEffect(() => void load(), [load]);

  const reach = useCallback((index: number) => {
    if (!isAll && index >= queue.items.length - ahead) void load();
    const next = queue.items[index + 1];
    if (next) warm?.(next);
  }, [isAll, load, queue.items, warm]);

  return { queue, step, isAll, isReady, error, retry: () => void load(), reach };
}
