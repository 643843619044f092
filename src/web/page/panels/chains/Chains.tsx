import { useMessages } from '../../settings/useSettings.tsx';
import { Choice, IconButton } from '../../ui/Button.tsx';
import { Answered, Empty } from '../../ui/States.tsx';
import { usePanelState, useView } from '../../view/useView.ts';
import { AskedEntity, NoSubject } from '../causal/Ask.tsx';
import { Frame } from '../causal/Frame.tsx';
import { useEntity, useSubject, useTurnTo } from '../causal/subject.ts';
import { FoundChains } from './FoundChains.tsx';
import { Suggestions } from './Suggestions.tsx';
import type { ChainsState } from './state.ts';
import { ask, chainsState, directions, lengths, orders } from './state.ts';

/** How two things are connected: the chains between them, ranked, told and shown. */
export default function Chains() {
  const say = useMessages();
  const [view] = useView();
  const turnTo = useTurnTo();
  const [state, change] = usePanelState(chainsState);
  const from = useSubject();
  const to = useEntity(state.to);
  const choose = (part: Partial<ChainsState>) => change(now => ask(now, part));
  const swap = () => {
    const [first, second] = [from.data?.slug, state.to];
    if (!first || !second) return;
    turnTo(second, 'chains', chainsState.write(ask(state, { to: first }), { ...view, about: second }));
  };
  const bar = (
    <>
      <AskedEntity label={say('chains.from')} entity={from.data} onPick={slug => turnTo(slug, 'chains')} />
      <IconButton icon="swap" name={say('chains.swap')} disabled={!state.to} onClick={swap} />
      <AskedEntity label={say('chains.to')} entity={to.data} onPick={slug => choose({ to: slug })} />
      <Choice
        name={say('chains.order')} value={state.order} onChange={order => choose({ order })}
        options={orders.map(order => ({ value: order, label: say(`chains.order.${order}`) }))}
      />
      <Choice
        name={say('chains.direction')} value={state.direction} onChange={direction => choose({ direction })}
        options={directions.map(direction => ({ value: direction, label: say(`chains.direction.${direction}`) }))}
      />
      <label className="why-label">
        {say('chains.longest')}
        <select value={state.longest} onChange={event => choose({ longest: Number(event.target.value) })}>
          {lengths.map(length => <option key={length} value={length}>{length}</option>)}
        </select>
      </label>
    </>
  );
  return (
    <Frame name={say('chains.title')} busy={from.pending || to.pending} bar={bar}>
      <Answered asked={from}>
        {first => {
          if (!first) return <NoSubject slug={view.about} />;
          if (state.to === null) return <Suggestions from={first} onPick={slug => choose({ to: slug })} />;
          if (state.to === first.slug) return <Empty icon="chain" title={say('chains.same')}>{say('chains.same.more')}</Empty>;
          return <Answered asked={to}>{second => (second ? <FoundChains from={first} to={second} state={state} choose={choose} change={change} /> : <NoSubject slug={state.to} />)}</Answered>;
        }}
      </Answered>
    </Frame>
  );
}
