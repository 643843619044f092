import { useMemo } from 'react';

import { useAnswer } from '../../api/ask.ts';
import type { ChainsQuery, EntityNameFragment } from '../../api/generated.ts';
import { ChainsDocument } from '../../api/generated.ts';
import { useMessages } from '../../settings/useSettings.tsx';
import { Button } from '../../ui/Button.tsx';
import { Answered, Empty } from '../../ui/States.tsx';
import { useView } from '../../view/useView.ts';
import { CausalPicture, Telling } from '../causal/Frame.tsx';
import type { Way } from '../causal/Ways.tsx';
import { useWayScene, Ways } from '../causal/Ways.tsx';
import { causalWhere } from '../causal/where.ts';
import type { ChainsState } from './state.ts';
import { lengths } from './state.ts';

interface Props {
  readonly from: EntityNameFragment;
  readonly to: EntityNameFragment;
  readonly state: ChainsState;
  /** Asks another question. */
  readonly choose: (part: Partial<ChainsState>) => void;
  readonly change: (next: (now: ChainsState) => ChainsState) => void;
}

const most = 10;

export function FoundChains(props: Props) {
  const { from, to, state: { order, direction, longest } } = props;
  const [{ filters }] = useView();
  const asked = useAnswer(ChainsDocument, { from: from.slug, to: to.slug, order, direction, longest, first: most, where: causalWhere(filters) });
  return <Answered asked={asked}>{({ chains }) => (chains.length > 0 ? <Told chains={chains} {...props} /> : <None {...props} />)}</Answered>;
}

function Told({ chains, from, to, state, change }: Props & { readonly chains: ChainsQuery['chains'] }) {
  const say = useMessages();
  const ways = useMemo(() => chains.map((chain): Way => ({
    key: chain.explanation.map(({ link }) => link.id).join(), nodes: chain.nodes, told: chain.explanation, strength: chain.strength,
  })), [chains]);
  const chosen = Math.min(state.chosen, ways.length - 1);
  const scene = useWayScene(ways, chosen, [from.slug, to.slug], 'early');
  const title = say(`chains.title.${state.direction}`, { from: from.name, to: to.name });
  return (
    <>
      <Telling>
        <h2>{title}</h2>
        <p>{say(chains.length < most ? 'chains.count' : 'chains.count.first', { count: chains.length })} {say(`chains.order.${state.order}.more`)}</p>
        {state.direction === 'EITHER' && <p>{say('chains.either.more')}</p>}
        <Ways ways={ways} chosen={chosen} onChoose={at => change(now => ({ ...now, chosen: at }))} />
      </Telling>
      <CausalPicture name={title} scene={scene} />
    </>
  );
}

/** No chain: what else could be asked. */
function None({ from, to, state, choose }: Props) {
  const say = useMessages();
  const longest = lengths.at(-1) ?? state.longest;
  return (
    <Empty icon="chain" title={say(`chains.none.${state.direction}`, { from: from.name, to: to.name })}>
      {say('chains.none.more', { count: state.longest })}
      <div className="questions">
        {state.direction !== 'BACKWARD' && state.direction !== 'EITHER' && <Button onClick={() => choose({ direction: 'BACKWARD' })}>{say('chains.try.BACKWARD')}</Button>}
        {state.direction === 'BACKWARD' && <Button onClick={() => choose({ direction: 'FORWARD' })}>{say('chains.try.FORWARD')}</Button>}
        {state.direction !== 'EITHER' && <Button onClick={() => choose({ direction: 'EITHER' })}>{say('chains.try.EITHER')}</Button>}
        {state.longest < longest && <Button onClick={() => choose({ longest })}>{say('chains.try.longer', { count: longest })}</Button>}
      </div>
    </Empty>
  );
}
