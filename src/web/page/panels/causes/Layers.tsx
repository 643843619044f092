import { useMemo } from 'react';

import type { Asked } from '../../api/ask.ts';
import { useAnswer } from '../../api/ask.ts';
import type { EntityNameFragment, ReachedFragment } from '../../api/generated.ts';
import { CausesDocument, EffectsDocument } from '../../api/generated.ts';
import { useMessages } from '../../settings/useSettings.tsx';
import { Button } from '../../ui/Button.tsx';
import { EntityButton } from '../../ui/Entity.tsx';
import { Answered, Truncated } from '../../ui/States.tsx';
import { useView } from '../../view/useView.ts';
import { CausalPicture, Telling } from '../causal/Frame.tsx';
import { readable, wide } from '../causal/readable.ts';
import { causalScene, uniqueEntities } from '../causal/scene.ts';
import { Sentences } from '../causal/Sentences.tsx';
import { useTurnTo } from '../causal/subject.ts';
import { causalWhere } from '../causal/where.ts';
import type { CausesState } from './state.ts';

interface Props {
  readonly of: EntityNameFragment;
  readonly topic: 'causes' | 'effects';
  readonly state: CausesState;
  readonly change: (next: (now: CausesState) => CausesState) => void;
}

/** Causes or effects in layers: a column for each step in the picture, a list for each step beside it. */
export function Layers({ of, topic, state, change }: Props) {
  const asked = useReached(of.slug, topic, state.depth);
  return <Answered asked={asked}>{reached => <Reached reached={reached} topic={topic} state={state} change={change} />}</Answered>;
}

function useReached(of: string, topic: Props['topic'], depth: number): Asked<ReachedFragment> {
  const [{ filters }] = useView();
  const variables = { of, depth, where: causalWhere(filters) };
  const causes = useAnswer(CausesDocument, topic === 'causes' ? variables : null);
  const effects = useAnswer(EffectsDocument, topic === 'effects' ? variables : null);
  return topic === 'causes' ? { ...causes, data: causes.data?.causes } : { ...effects, data: effects.data?.effects };
}

function Reached({ reached, topic, state, change }: Omit<Props, 'of'> & { readonly reached: ReachedFragment }) {
  const say = useMessages();
  const [view] = useView();
  const turnTo = useTurnTo();
  const { of, layers, explanation, budget } = reached;
  const count = layers.reduce((sum, { nodes }) => sum + nodes.length, 0);
  const limit = wide * (state.more + 1);
  const { scene, left, hidden, nodes } = useMemo(() => {
    const links = explanation.map(({ link }) => link);
    const shown = readable(of.slug, layers, links.map(({ source, target }) => ({ source: source.slug, target: target.slug })), limit);
    const drawn = { entities: [of, ...shown.nodes], links, hidden: shown.hidden, centers: new Set([of.slug]), side: topic === 'causes' ? 'late' as const : 'early' as const };
    return { scene: causalScene(drawn, say), ...shown };
  }, [of, layers, explanation, limit, topic, say]);

  const more = () => change(now => ({ ...now, more: now.more + 1 }));
  const onExpand = (slug: string) => ((hidden.get(slug) ?? 0) > 0 ? more() : turnTo(slug, 'causes'));
  return (
    <>
      <Telling>
        <h2>{say(`causes.${topic}.of`, { name: of.name })}</h2>
        <p>{count === 0 ? say(`causes.${topic}.none`, { name: of.name }) : say(`causes.${topic}.count`, { count, direct: layers[0]?.nodes.length ?? 0 })} {view.shown === 'graph' && count > 0 && say(`causes.${topic}.side`)}</p>
        {layers.map(layer => <LayerWords key={layer.distance} distance={layer.distance} nodes={inFront(layer.nodes, nodes)} reached={reached} topic={topic} />)}
        <Back reached={reached} topic={topic} />
        {budget.truncated && <Truncated />}
      </Telling>
      <CausalPicture name={say(`causes.${topic}.of`, { name: of.name })} scene={scene} onExpand={onExpand}>
        {left > 0 && (
          <p className="why-more truncated">
            {say('causes.left', { count: left })}
            <Button icon="plus" onClick={more}>{say('causes.more')}</Button>
          </p>
        )}
      </CausalPicture>
    </>
  );
}

/** What is in the picture first, in its order there. */
function inFront(nodes: readonly EntityNameFragment[], shown: readonly EntityNameFragment[]): readonly EntityNameFragment[] {
  const inLayer = new Set(nodes.map(({ slug }) => slug));
  return uniqueEntities([...shown.filter(({ slug }) => inLayer.has(slug)), ...nodes]);
}

/** What closes a loop: the links that lead back to what was asked about, which is in no step. */
function Back({ reached: { of, explanation }, topic }: { readonly reached: ReachedFragment; readonly topic: Props['topic'] }) {
  const say = useMessages();
  const [view] = useView();
  const far = topic === 'causes' ? 'source' : 'target';
  const told = explanation.filter(({ link }) => link[far].slug === of.slug);
  if (told.length === 0) return null;
  return (
    <section>
      <h3>{say('causes.back', { name: of.name })}</h3>
      <Sentences told={told} quoted={view.shown === 'list'} />
    </section>
  );
}

/** One step: each thing in it with the links that tie it to the step before. */
function LayerWords({ distance, nodes, reached, topic }: {
  readonly distance: number;
  readonly nodes: readonly EntityNameFragment[];
  readonly reached: ReachedFragment;
  readonly topic: Props['topic'];
}) {
  const say = useMessages();
  const [view] = useView();
  const far = topic === 'causes' ? 'source' : 'target';
  return (
    <section>
      <h3>{say(`causes.${topic}.step`, { count: distance })}</h3>
      <ul className="layer">
        {nodes.map(node => (
          <li key={node.slug}>
            <EntityButton entity={node} showDate />
            <Sentences told={reached.explanation.filter(({ link }) => link[far].slug === node.slug)} quoted={view.shown === 'list'} />
          </li>
        ))}
      </ul>
    </section>
  );
}
