import { useMemo } from 'react';

import { useAnswer } from '../../api/ask.ts';
import type { TurningPointsQuery } from '../../api/generated.ts';
import { CausesDocument, EffectsDocument, TurningPointsDocument } from '../../api/generated.ts';
import { useMessages } from '../../settings/useSettings.tsx';
import { Answered, Empty, Truncated } from '../../ui/States.tsx';
import { KindMark } from '../../ui/Entity.tsx';
import { useView } from '../../view/useView.ts';
import { CausalPicture, Telling } from '../causal/Frame.tsx';
import { Questions } from '../causal/Questions.tsx';
import { readable, wide } from '../causal/readable.ts';
import { causalScene } from '../causal/scene.ts';
import { useTurnTo } from '../causal/subject.ts';
import { causalWhere } from '../causal/where.ts';
import type { CausesState } from './state.ts';

type Point = TurningPointsQuery['turningPoints']['points'][number];

/** What many chains must pass, the weightiest first; the chosen one with its direct causes and effects. */
export function TurningPoints({ state, change }: { readonly state: CausesState; readonly change: (next: (now: CausesState) => CausesState) => void }) {
  const say = useMessages();
  const [{ filters }] = useView();
  const { during, ...where } = causalWhere(filters);
  const asked = useAnswer(TurningPointsDocument, { first: 20, during: during ?? null, where });
  return (
    <Answered asked={asked} empty={{ when: ({ turningPoints }) => turningPoints.points.length === 0, show: <Empty title={say('causes.turning.none')} /> }}>
      {({ turningPoints: { points, budget } }) => {
        const chosen = points[Math.min(state.chosen, points.length - 1)];
        return (
          <>
            <Telling>
              <h2>{say('causes.topic.turning')}</h2>
              <p>{say('causes.turning.what')}</p>
              <PointList points={points} chosen={chosen} onChoose={at => change(now => ({ ...now, chosen: at, more: 0 }))} />
              {budget.truncated && <Truncated />}
            </Telling>
            {chosen && <Around point={chosen} more={state.more} />}
          </>
        );
      }}
    </Answered>
  );
}

function PointList({ points, chosen, onChoose }: { readonly points: readonly Point[]; readonly chosen: Point | undefined; readonly onChoose: (at: number) => void }) {
  const say = useMessages();
  const [view] = useView();
  const heaviest = Math.max(1, ...points.map(({ weight }) => weight));
  return (
    <ol className="ways">
      {points.map((point, at) => {
        const { entity, weight, isRoot } = point;
        const isChosen = point === chosen;
        return (
          <li key={entity.slug} className={isChosen ? 'way is-chosen' : 'way'}>
            <button type="button" className="way-head" aria-pressed={isChosen} onClick={() => onChoose(at)}>
              <span className="way-place" aria-hidden="true">{at + 1}</span>
              <span className="way-words">
                <span className="way-title"><KindMark kind={entity.kind} /> {entity.name}{entity.when && <span className="entity-when"> {entity.when.display}</span>}</span>
                <svg className="weight" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width={(100 * weight) / heaviest} height="4" /></svg>
                <span className="way-facts">
                  <span>{say('causes.turning.weight', { count: weight })}</span>
                  {isRoot && <span className="tag">{say('causes.turning.root')}</span>}
                </span>
              </span>
            </button>
            {(isChosen || view.shown === 'list') && <Questions slug={entity.slug} />}
          </li>
        );
      })}
    </ol>
  );
}

/** The direct causes on the left and the direct effects on the right. */
function Around({ point: { entity }, more }: { readonly point: Point; readonly more: number }) {
  const say = useMessages();
  const [{ filters }] = useView();
  const turnTo = useTurnTo();
  const variables = { of: entity.slug, depth: 1, where: causalWhere(filters) };
  const causes = useAnswer(CausesDocument, variables).data?.causes;
  const effects = useAnswer(EffectsDocument, variables).data?.effects;
  const isThere = causes?.of.slug === entity.slug && effects?.of.slug === entity.slug;
  const scene = useMemo(() => {
    const parts = [causes, effects].flatMap(part => (part && isThere ? [part] : [])).map(part => {
      const links = part.explanation.map(({ link }) => link);
      return { links, ...readable(entity.slug, part.layers, links.map(({ source, target }) => ({ source: source.slug, target: target.slug })), wide * (more + 1)) };
    });
    const hidden = new Map([[entity.slug, parts.reduce((sum, { left }) => sum + left, 0)]]);
    return causalScene({ entities: [entity, ...parts.flatMap(({ nodes }) => nodes)], links: parts.flatMap(({ links }) => links), hidden, centers: new Set([entity.slug]), side: 'early' }, say);
  }, [entity, causes, effects, isThere, more, say]);
  return <CausalPicture name={say('causes.turning.around', { name: entity.name })} scene={scene} onExpand={slug => turnTo(slug, 'causes', {})} />;
}
