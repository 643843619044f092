import './what-if.css';

import { useAnswer } from '../../api/ask.ts';
import type { EntityNameFragment } from '../../api/generated.ts';
import { WhatIfDocument } from '../../api/generated.ts';
import { useMedia, useMessages } from '../../settings/useSettings.tsx';
import { Button, Choice, IconButton } from '../../ui/Button.tsx';
import { KindMark } from '../../ui/Entity.tsx';
import { Answered } from '../../ui/States.tsx';
import { usePanelState, useView } from '../../view/useView.ts';
import { AskedEntity, NoSubject } from '../causal/Ask.tsx';
import { Frame } from '../causal/Frame.tsx';
import { useSubject, useTurnTo } from '../causal/subject.ts';
import { causalWhere } from '../causal/where.ts';
import { farthest, fates } from './outcome.ts';
import { OutcomePicture } from './OutcomePicture.tsx';
import { OutcomeWords } from './OutcomeWords.tsx';
import type { WhatIfState, World } from './state.ts';
import { mostWithout, putBack, takeOut, whatIfState } from './state.ts';
import { useSpread } from './useSpread.ts';

/** What these texts would leave unexplained without one or more things. */
export default function WhatIf() {
  const say = useMessages();
  const [view] = useView();
  const turnTo = useTurnTo();
  const [inAddress, change] = usePanelState(whatIfState);
  const subject = useSubject();
  const first = inAddress.without[0] ?? subject.data?.slug;
  const state: WhatIfState = inAddress.without.length > 0 || first === undefined ? inAddress : { ...inAddress, without: [first] };
  const isAsked = state.without.length > 0 && Boolean(subject.data);
  const asked = useAnswer(WhatIfDocument, isAsked ? { without: state.without, where: causalWhere(view.filters) } : null);
  const outcome = asked.data?.whatIf;
  const fate = outcome ? fates(outcome) : new Map();
  const { reached, replay } = useSpread(outcome?.without.map(({ slug }) => slug).join() ?? '', state.world === 'without' && outcome !== undefined, farthest(fate));

  // What is taken out first is what the page is about.
  const alter = (next: WhatIfState) => {
    const [about = null] = next.without;
    if (about !== null && about !== view.about) turnTo(about, 'what-if', whatIfState.write(next, { ...view, about }));
    else change(() => next);
  };
  const bar = (
    <>
      <TakenOut slugs={state.without} known={outcome?.without ?? []} onPutBack={slug => alter(putBack(state, slug))} />
      {state.without.length < mostWithout && <AskedEntity label={say('what-if.take-out')} entity={null} onPick={slug => alter(takeOut(state, slug))} />}
      <Worlds world={state.world} onChange={world => change(() => ({ ...state, world }))} onReplay={replay} />
    </>
  );
  return (
    <Frame name={say('what-if.title')} busy={subject.pending || asked.pending} bar={bar}>
      <Answered asked={subject}>
        {known => (known ? (
          <Answered asked={asked}>
            {({ whatIf }) => (
              <>
                <OutcomeWords outcome={whatIf} />
                <OutcomePicture outcome={whatIf} reached={reached} more={state.more} onMore={() => change(() => ({ ...state, more: state.more + 1 }))} />
              </>
            )}
          </Answered>
        ) : <NoSubject slug={view.about} />)}
      </Answered>
    </Frame>
  );
}

/** What is taken out, each with a way to put it back. */
function TakenOut({ slugs, known, onPutBack }: { readonly slugs: readonly string[]; readonly known: readonly EntityNameFragment[]; readonly onPutBack: (slug: string) => void }) {
  const say = useMessages();
  return (
    <div className="taken-out" role="group" aria-label={say('what-if.without')}>
      <span className="asked-label" aria-hidden="true">{say('what-if.without')}</span>
      <ul>
        {slugs.map(slug => {
          const entity = known.find(one => one.slug === slug);
          const name = entity?.name ?? slug;
          return (
            <li key={slug} className="taken">
              {entity && <KindMark kind={entity.kind} named />} <span>{name}</span>
              {slugs.length > 1 && <IconButton icon="close" name={say('what-if.put-back', { name })} onClick={() => onPutBack(slug)} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Worlds({ world, onChange, onReplay }: { readonly world: World; readonly onChange: (world: World) => void; readonly onReplay: () => void }) {
  const say = useMessages();
  const [view] = useView();
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  if (view.shown === 'list') return null;
  return (
    <>
      <Choice<World>
        name={say('what-if.world')} value={world} onChange={onChange}
        options={[{ value: 'with', label: say('what-if.world.with') }, { value: 'without', label: say('what-if.world.without') }]}
      />
      {world === 'without' && !isStill && <Button icon="play" look="quiet" onClick={onReplay}>{say('what-if.replay')}</Button>}
    </>
  );
}
