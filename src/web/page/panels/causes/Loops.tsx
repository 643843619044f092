import { useMemo } from 'react';

import { useAnswer } from '../../api/ask.ts';
import type { EntityNameFragment, FeedbackLoopsQuery } from '../../api/generated.ts';
import { FeedbackLoopsDocument } from '../../api/generated.ts';
import { useMessages } from '../../settings/useSettings.tsx';
import { Button, Choice } from '../../ui/Button.tsx';
import { Answered, Empty, Truncated } from '../../ui/States.tsx';
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

/** Causes that come back to themselves: through the thing that is looked at, or anywhere in the graph. */
export function Loops({ of, state, change }: Props) {
  const [{ filters }] = useView();
  const { types, ...where } = causalWhere(filters);
  // What prevents is part of loops that balance.
  const links = types ? { types } : { families: ['CAUSAL' as const] };
  const asked = useAnswer(FeedbackLoopsDocument, { through: state.everywhere ? null : of.slug, first: 20, where: { ...where, ...links } });
  return <Answered asked={asked}>{({ feedbackLoops }) => <LoopWays of={of} found={feedbackLoops} state={state} change={change} />}</Answered>;
}

function LoopWays({ of, found: { loops, budget }, state, change }: Props & { readonly found: FeedbackLoopsQuery['feedbackLoops'] }) {
  const say = useMessages();
  const ways = useMemo(() => loops.map((loop): Way => ({
    key: loop.explanation.map(({ link }) => link.id).join(), nodes: loop.nodes, told: loop.explanation, strength: loop.strength,
    title: say(`causes.loops.${loop.sign}`),
    facts: <span>{say(`causes.loops.${loop.sign}.more`)}</span>,
  })), [loops, say]);
  const chosen = Math.min(state.chosen, Math.max(0, ways.length - 1));
  const scene = useWayScene(ways, chosen, state.everywhere ? [] : [of.slug], 'early');
  const title = state.everywhere ? say('causes.loops.anywhere') : say('causes.loops.through', { name: of.name });
  const look = (everywhere: boolean) => change(now => ({ ...now, everywhere, chosen: 0 }));
  if (ways.length === 0) {
    return (
      <Empty icon="loop" title={state.everywhere ? say('causes.loops.none') : say('causes.loops.none-here', { name: of.name })}>
        {say('causes.loops.none.more')} {say('causes.loops.what')}
        <div className="questions">
          <Button onClick={() => look(!state.everywhere)}>{state.everywhere ? say('causes.loops.try-here', { name: of.name }) : say('causes.loops.try-all')}</Button>
        </div>
        {budget.truncated && <Truncated />}
      </Empty>
    );
  }
  return (
    <>
      <Telling>
        <h2>{title}</h2>
        <p>{say('causes.loops.what')} {say('causes.loops.order')}</p>
        <div className="why-choice">
          <Choice
            name={say('causes.loops.where')} value={state.everywhere ? 'all' : 'here'} onChange={value => look(value === 'all')}
            options={[{ value: 'here', label: say('causes.loops.here') }, { value: 'all', label: say('causes.loops.all') }]}
          />
        </div>
        <Ways ways={ways} chosen={chosen} onChoose={at => change(now => ({ ...now, chosen: at }))} />
        {budget.truncated && <Truncated />}
      </Telling>
      <CausalPicture name={title} scene={scene} form="web" />
    </>
  );
}
