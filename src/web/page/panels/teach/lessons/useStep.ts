import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { AskError } from '../../../api/ask.ts';
import { asAskError, ask, questionKey, useAnswer } from '../../../api/ask.ts';
import type { StepPartsFragment } from '../../../api/generated.ts';
import { StepAroundDocument, StepCausesDocument, StepChainsDocument, StepEffectsDocument, StepWhatIfDocument } from '../../../api/generated.ts';
import type { Tone } from '../../../graph/scene.ts';
import type { Shown } from './stepScene.ts';
import { byTurns, nothing, readable, shownOf } from './stepScene.ts';

/** The graph of a step, and what had to be left out of it. */
export interface StepGraph {
  readonly shown: Shown | null;
  readonly left: number;
  readonly truncated: boolean;
  readonly caveat: string | null;
  readonly counts: { readonly lost: number; readonly weakened: number } | null;
  readonly error: AskError | undefined;
  readonly retry: () => void;
}

/** Asks for what a step shows: which question that is, its view says. */
export function useStep({ view, focus }: StepPartsFragment): StepGraph {
  const slugs = focus.map(({ slug }) => slug);
  const [first, second] = [slugs[0] ?? null, slugs.at(-1) ?? null];
  const around = useQueries({
    queries: (view === 'EXPLORE' ? slugs : []).map(center => {
      const variables = { center, perNode: slugs.length > 1 ? 6 : 14 };
      return { queryKey: questionKey(StepAroundDocument, variables), queryFn: ({ signal }: { signal: AbortSignal }) => ask(StepAroundDocument, variables, signal) };
    }),
  });
  const causes = useAnswer(StepCausesDocument, view === 'CAUSES' && first ? { of: first, depth: 2 } : null);
  const effects = useAnswer(StepEffectsDocument, view === 'EFFECTS' && first ? { of: first, depth: 2 } : null);
  const chains = useAnswer(StepChainsDocument, view === 'CHAINS' && first && second && first !== second ? { from: first, to: second, first: 5 } : null);
  // Of several that are taken out, the effects of the first are drawn; what is lost without all of them is told of each.
  const behind = useAnswer(StepEffectsDocument, view === 'WHAT_IF' && first ? { of: first, depth: 3 } : null);
  const whatIf = useAnswer(StepWhatIfDocument, view === 'WHAT_IF' && first ? { without: slugs } : null);
  const asked = [causes, effects, chains, behind, whatIf];
  const failed = asked.find(({ error }) => error);
  const broken = around.find(({ error }) => error);

  const neighbours = around.map(({ data }) => data?.data.neighborhood);
  const isWaiting = around.some(({ isPending }) => isPending) || asked.some(({ pending }) => pending);
  const said = JSON.stringify([isWaiting, around.map(({ dataUpdatedAt }) => dataUpdatedAt)]);
  const shown = useMemo<Shown | null>(() => {
    if (isWaiting) return null;
    if (view === 'EXPLORE') return shownOf([...focus, ...neighbours.flatMap(one => one?.nodes.map(({ entity }) => entity) ?? [])], neighbours.flatMap(one => one?.links ?? []));
    const graph = causes.data?.causes ?? effects.data?.effects;
    if (graph) return shownOf([graph.of, ...graph.nodes], graph.links);
    if (chains.data) return shownOf(focus, chains.data.chains.flatMap(({ links }) => links));
    if (!behind.data || !whatIf.data) return focus.length > 0 ? { ...nothing, entities: focus } : nothing;
    const tones = new Map<string, Tone>([
      ...whatIf.data.whatIf.weakened.map(({ entity }) => [entity.slug, 'weakened'] as const),
      ...whatIf.data.whatIf.lost.map(({ entity }) => [entity.slug, 'lost'] as const),
      ...slugs.map(slug => [slug, 'removed'] as const),
    ]);
    const { of, nodes, links } = behind.data.effects;
    const having = (tone: Tone | undefined) => nodes.filter(({ slug }) => tones.get(slug) === tone);
    return shownOf([...focus, of, ...byTurns(having('lost'), having('weakened')), ...having(undefined)], links, tones);
    // The lists are made anew at every turn; when their answers came is what counts.
  }, [said, view, causes.data, effects.data, chains.data, behind.data, whatIf.data]);

  const cut = shown ? readable(shown) : { shown: null, left: 0 };
  return {
    ...cut,
    truncated: [causes.data?.causes, effects.data?.effects, behind.data?.effects].some(graph => graph?.budget.truncated) || chains.truncated,
    caveat: whatIf.data?.whatIf.caveat ?? null,
    counts: whatIf.data ? { lost: whatIf.data.whatIf.lostCount, weakened: whatIf.data.whatIf.weakenedCount } : null,
    error: failed?.error ?? (broken?.error ? asAskError(broken.error) : undefined),
    retry: () => {
      failed?.retry();
      void broken?.refetch();
    },
  };
}
