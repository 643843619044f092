import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';

import { ask, questionKey } from '../../api/ask.ts';
import type { LinkLookFragment } from '../../api/generated.ts';
import { AftermathDocument } from '../../api/generated.ts';
import { useMessages } from '../../settings/useSettings.tsx';
import { Button } from '../../ui/Button.tsx';
import { useView } from '../../view/useView.ts';
import { CausalPicture } from '../causal/Frame.tsx';
import { readable, wide } from '../causal/readable.ts';
import { causalScene, uniqueEntities } from '../causal/scene.ts';
import { useTurnTo } from '../causal/subject.ts';
import { causalWhere } from '../causal/where.ts';
import type { Outcome } from './outcome.ts';
import { affectedLayers, fates, linkTone, nodeTone } from './outcome.ts';
import { useRemaining } from './Remaining.tsx';
import { useNames } from './useNames.ts';

/** What follows from what is taken out, and how the loss spreads through it. The routes that remain to the selected effect stand out. */
export function OutcomePicture({ outcome, reached, more, onMore }: {
  readonly outcome: Outcome;
  readonly reached: number;
  readonly more: number;
  readonly onMore: () => void;
}) {
  const say = useMessages();
  const [{ selection }] = useView();
  const turnTo = useTurnTo();
  const { without, weakened, noLongerPrevented } = outcome;
  const names = useNames(without);
  const out = without.map(({ slug }) => slug);
  const aftermath = useAftermath(out);
  const links = useMemo(() => [...aftermath, ...noLongerPrevented], [aftermath, noLongerPrevented]);
  const chosen = selection?.kind === 'entity' && weakened.some(({ entity }) => entity.slug === selection.slug) ? selection.slug : null;
  const { routes } = useRemaining(chosen, out);
  const fate = useMemo(() => fates(outcome), [outcome]);
  const limit = wide * (more + 1);
  const shown = useMemo(() => {
    const arrows = links.map(({ source, target }) => ({ source: source.slug, target: target.slug }));
    const parts = out.map(slug => readable(slug, affectedLayers(outcome), arrows, limit));
    return uniqueEntities(parts.flatMap(({ nodes }) => nodes)).filter(({ slug }) => fate.get(slug)?.fate !== 'removed');
    // The names of what is taken out are part of the outcome.
  }, [outcome, links, limit, fate]);
  const left = outcome.lostCount + outcome.weakenedCount - shown.length;
  const scene = useMemo(() => {
    const told = routes.flatMap(({ explanation }) => explanation.map(({ link }) => link));
    const onRoute = new Set(told.map(({ id }) => id));
    const inRoute = new Set(routes.flatMap(({ nodes }) => nodes.map(({ slug }) => slug)));
    return causalScene({
      entities: uniqueEntities([...without, ...shown, ...noLongerPrevented.map(({ target }) => target), ...routes.flatMap(({ nodes }) => nodes)]), links: [...links, ...told], centers: new Set(out), side: 'early',
      nodeTone: slug => (inRoute.has(slug) ? 'path' : nodeTone(fate.get(slug), reached)),
      linkTone: link => (onRoute.has(link.id) ? 'path' : linkTone(link, fate, reached)),
    }, say);
  }, [without, shown, links, noLongerPrevented, routes, fate, reached, say]);
  if (links.length === 0) return null;
  return (
    <CausalPicture name={say('what-if.of', { names })} scene={scene} onExpand={slug => turnTo(slug, 'what-if', {})}>
      <p className="spread" hidden={reached < 0}>{reached > 0 ? say('what-if.spread', { count: reached }) : reached === 0 && say('what-if.spread.out')}</p>
      {left > 0 && (
        <p className="why-more truncated">
          {say('causes.left', { count: left })}
          <Button icon="plus" onClick={onMore}>{say('causes.more')}</Button>
        </p>
      )}
    </CausalPicture>
  );
}

/** All links among the effects of what is taken out. */
function useAftermath(out: readonly string[]): readonly LinkLookFragment[] {
  const [{ filters }] = useView();
  const where = causalWhere(filters);
  return useQueries({
    queries: out.map(of => ({
      queryKey: questionKey(AftermathDocument, { of, where }), placeholderData: keepPreviousData,
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => ask(AftermathDocument, { of, where }, signal),
    })),
    combine: queries => queries.flatMap(({ data }) => data?.data.effects.links ?? []),
  });
}
