import type { ReactNode } from 'react';

import type { EntityNameFragment } from '../../api/generated.ts';
import { useMessages } from '../../settings/useSettings.tsx';
import { Choice } from '../../ui/Button.tsx';
import { Answered } from '../../ui/States.tsx';
import { usePanelState, useView } from '../../view/useView.ts';
import { AskedEntity, NoSubject } from '../causal/Ask.tsx';
import { Frame } from '../causal/Frame.tsx';
import { useSubject, useTurnTo } from '../causal/subject.ts';
import { Layers } from './Layers.tsx';
import { Loops } from './Loops.tsx';
import { Roots } from './Roots.tsx';
import type { Topic } from './state.ts';
import { causesState, depths, topics, turn } from './state.ts';
import { TurningPoints } from './TurningPoints.tsx';

/** Why something happened and what it led to: step by step, back to where it begins, round in loops, and through what all of it must pass. */
export default function Causes() {
  const say = useMessages();
  const [{ about }] = useView();
  const turnTo = useTurnTo();
  const [state, change] = usePanelState(causesState);
  const subject = useSubject();
  const isDeep = state.topic === 'causes' || state.topic === 'effects';
  const bar = (
    <>
      {state.topic !== 'turning' && <AskedEntity label={say('causes.about')} entity={subject.data} onPick={slug => turnTo(slug, 'causes')} />}
      <Choice<Topic>
        name={say('causes.topic')} value={state.topic} onChange={topic => change(now => turn(now, topic))}
        options={topics.map(topic => ({ value: topic, label: say(`causes.topic.${topic}`) }))}
      />
      {isDeep && (
        <span className="why-label">
          <span aria-hidden="true">{say('causes.depth')}</span>
          <Choice
            name={say('causes.depth')} value={String(state.depth)} onChange={depth => change(now => ({ ...now, depth: Number(depth) }))}
            options={depths.map(depth => ({ value: String(depth), label: String(depth) }))}
          />
        </span>
      )}
    </>
  );
  const body = (of: EntityNameFragment): ReactNode => {
    switch (state.topic) {
      case 'causes': case 'effects': return <Layers key={state.topic} of={of} topic={state.topic} state={state} change={change} />;
      case 'roots': return <Roots of={of} state={state} change={change} />;
      case 'loops': return <Loops of={of} state={state} change={change} />;
      case 'turning': return <TurningPoints state={state} change={change} />;
    }
  };
  return (
    <Frame name={say('causes.title')} busy={subject.pending} bar={bar}>
      <Answered asked={subject}>{of => (of ? body(of) : <NoSubject slug={about} />)}</Answered>
    </Frame>
  );
}
