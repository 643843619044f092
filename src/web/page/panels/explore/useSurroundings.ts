import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';

import type { Asked } from '../../api/ask.ts';
import { ask, asAskError, questionKey, useAnswer } from '../../api/ask.ts';
import type { LinkLookFragment } from '../../api/generated.ts';
import { AroundDocument, ChosenLinkDocument } from '../../api/generated.ts';
import { useView } from '../../view/useView.ts';
import type { Filters, LinkName, Selection } from '../../view/view.ts';
import { linkKey, linkNameOf } from '../../view/view.ts';
import { whereOf } from '../../view/where.ts';
import type { Exploration, Opened } from './exploration.ts';
import { handful } from './exploration.ts';
import type { Surroundings } from './surroundings.ts';
import { surroundings } from './surroundings.ts';
import { useTies } from './useTies.ts';

/** What is around the center, asked for one opened entity at a time, so that a step asks only for what is new. */
export function useSurroundings(center: string | null, exploration: Exploration): Asked<Surroundings> {
  const [{ filters, selection }] = useView();
  const { opened, hidden } = exploration;
  const neighborhoods = useQueries({
    queries: (center === null ? [] : withCenter(center, opened)).map(({ slug, limit, family }) => {
      const variables = { center: slug, perNode: limit, where: whereOf(filters, family ? [family] : null) };
      return { queryKey: questionKey(AroundDocument, variables), queryFn: ({ signal }: { readonly signal: AbortSignal }) => ask(AroundDocument, variables, signal), placeholderData: keepPreviousData };
    }),
    combine: queries => ({
      answers: queries.flatMap(({ data }) => (data ? [data] : [])),
      isFirstThere: queries[0]?.data !== undefined,
      pending: queries.some(({ isPending }) => isPending),
      stale: queries.some(({ isPlaceholderData }) => isPlaceholderData),
      error: queries.find(({ error }) => error)?.error,
      retry: () => queries.forEach(({ error, refetch }) => error && void refetch()),
    }),
  });
  const { answers, isFirstThere } = neighborhoods;
  const found = useMemo(() => answers.map(({ data: { neighborhood } }) => neighborhood), [answers]);
  const between = useTies(found, filters);
  const chosen = useChosen(selection, filters);
  const ties = [...between, ...chosen];
  const data = useMemo(
    () => (center !== null && isFirstThere ? surroundings(found, { center, hidden, kinds: filters.kinds }, ties) : undefined),
    // Lists that say the same are the same to the picture.
    [center, isFirstThere, hidden.join(), filters.kinds.join(), found, ties.map(({ id }) => id).join()],
  );
  return {
    data,
    truncated: answers.some(({ data: { neighborhood } }) => neighborhood.budget.truncated),
    error: neighborhoods.error ? asAskError(neighborhoods.error) : undefined,
    pending: neighborhoods.pending,
    stale: neighborhoods.stale,
    retry: neighborhoods.retry,
  };
}

// The link that is selected, which need not be among the surest; it stays while one of its ends is looked at.
function useChosen(selection: Selection | null, filters: Filters): readonly LinkLookFragment[] {
  const [last, setLast] = useState<LinkName | null>(null);
  const now = selection?.kind === 'link' ? selection.link : null;
  if (now && (!last || linkKey(now) !== linkKey(last))) setLast(now);
  const name = now ?? (last && selection?.kind === 'entity' && [last.source, last.target].includes(selection.slug) ? last : null);
  const { during, types, ...filter } = whereOf(filters);
  const asked = name && !during && (!types || types.includes(name.type)) ? name : null;
  const links = useAnswer(ChosenLinkDocument, asked && { filter: { ...filter, source: asked.source, target: asked.target, types: [asked.type] } });
  // Until the answer is there, the one before is told.
  return links.data?.links.nodes.filter(link => asked !== null && linkKey(linkNameOf(link)) === linkKey(asked)) ?? [];
}

/** The center is open from the start, unless it was opened further. */
function withCenter(center: string, opened: readonly Opened[]): readonly Opened[] {
  const isOpened = opened.some(({ slug, family }) => slug === center && family === null);
  return isOpened ? opened : [{ slug: center, limit: handful, family: null }, ...opened];
}
