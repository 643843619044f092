import { useQueries } from '@tanstack/react-query';

import { ask, questionKey } from './ask.ts';
import type { EntityNameFragment } from './generated.ts';
import { NamesDocument } from './generated.ts';

/** The entities of these slugs, in their order; null where one is not known, or not yet. */
export function useNames(slugs: readonly string[]): readonly (EntityNameFragment | null)[] {
  const asked = useQueries({
    queries: slugs.map(slug => ({ queryKey: questionKey(NamesDocument, { slug }), queryFn: ({ signal }: { signal: AbortSignal }) => ask(NamesDocument, { slug }, signal) })),
  });
  return asked.map(({ data }) => data?.data.entity ?? null);
}
