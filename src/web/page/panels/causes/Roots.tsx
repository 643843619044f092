import { useMemo } from 'react';

import { useAnswer } from '../../api/ask.ts';
import type { EntityNameFragment, RootCausesQuery } from '../../api/generated.ts';
import { RootCausesDocument } from '../../api/generated.ts';
import { useMessages } from '../../settings/useSettings.tsx';
import { Answered, Truncated } from '../../ui/States.tsx';
import { useView } from '../../view/useView.ts';
import { CausalPicture, Telling } from '../causal/Frame.tsx';
import type { Way } from '../causal/Ways.tsx';
import { useWayScene, Ways } from '../causal/Ways.tsx';
import { causalWhere } from '../causal/where.ts';
import type { CausesState } from './state.ts';

interface Props {
  readonly of: EntityNameFragment;
  readonly state: CausesState;
  readonly change: (next: (now: CausesState) => CausesState) => void;
}

/** Where it begins: the causes that have no cause in these texts, each with its strongest chain. */
export function Roots({ of, state, change }: Props) {
  const [{ filters }] = useView();
  const asked = useAnswer(RootCausesDocument, { of: of.slug, first: 20, where: causalWhere(filters) });
  return <Answered asked={asked}>{({ rootCauses }) => <RootWays of={of} found={rootCauses} state={state} change={change} />}</Answered>;
}

function RootWays({ of, found: { roots, budget }, state, change }: Props & { readonly found: RootCausesQuery['rootCauses'] }) {
  const say = useMessages();
  const ways = useMemo(() => roots.map(({ entity, inLoop, chain }): Way => ({
    key: entity.slug, nodes: chain.nodes, told: chain.explanation, strength: chain.strength,
    title: <>{entity.name}{entity.when && <span className="entity-when"> {entity.when.display}</span>}</>,
    facts: inLoop && <span className="tag">{say('causes.roots.loop')}</span>,
  })), [roots, say]);
  const chosen = Math.min(state.chosen, Math.max(0, ways.length - 1));
  const scene = useWayScene(ways, chosen, [of.slug], 'late');
  return (
    <>
      <Telling>
        <h2>{say('causes.roots.of', { name: of.name })}</h2>
        <p>{ways.length === 0 ? say('causes.causes.none', { name: of.name }) : say('causes.roots.count', { count: ways.length })}</p>
        <Ways ways={ways} chosen={chosen} onChoose={at => change(now => ({ ...now, chosen: at }))} />
        {budget.truncated && <Truncated />}
      </Telling>
      {ways.length > 0 && <CausalPicture name={say('causes.roots.of', { name: of.name })} scene={scene} />}
    </>
  );
}
