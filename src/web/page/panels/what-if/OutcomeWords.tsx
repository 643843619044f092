import { useEffect } from 'react';

import { useMessages } from '../../settings/useSettings.tsx';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LinkButton } from '../../ui/Link.tsx';
import { Empty, Truncated } from '../../ui/States.tsx';
import { Telling } from '../causal/Frame.tsx';
import { LostItem, WeakenedItem } from './Affected.tsx';
import type { Outcome } from './outcome.ts';
import { useNames } from './useNames.ts';

/** What is lost, what is weakened and what still causes it, in words, under the sentence that says what such an answer is worth. */
export function OutcomeWords({ outcome }: { readonly outcome: Outcome }) {
  const say = useMessages();
  const announce = useAnnounce();
  const { without, lost, lostCount, weakened, weakenedCount, noLongerPrevented, budget } = outcome;
  const names = useNames(without);
  const summary = say('what-if.summary', { names, lost: say('what-if.lost.count', { count: lostCount }), weakened: say('what-if.weakened.count', { count: weakenedCount }) });
  useEffect(() => announce(summary), [announce, summary]);
  const isNothing = lostCount + weakenedCount + noLongerPrevented.length === 0;
  return (
    <Telling>
      <h2>{say('what-if.of', { names })}</h2>
      <p className="caveat"><Icon name="warning" /> {say(without.length === 1 ? 'what-if.caveat' : 'what-if.caveat.many')}</p>
      {isNothing
        ? <Empty icon="cut" title={say('what-if.nothing', { names })}>{say('what-if.nothing.more')}</Empty>
        : lostCount + weakenedCount > 0 && <p className="what-if-summary">{summary}</p>}
      {lost.length > 0 && (
        <section>
          <h3><span className="fate fate-lost" aria-hidden="true" /> {say('what-if.lost')} <span className="count-quiet">{lostCount}</span></h3>
          <p className="fate-what">{say('what-if.lost.what')}</p>
          <ul className="affected">{lost.map(one => <LostItem key={one.entity.slug} affected={one} />)}</ul>
          {lostCount > lost.length && <Truncated count={lostCount - lost.length} />}
        </section>
      )}
      {weakened.length > 0 && (
        <section>
          <h3><span className="fate fate-weakened" aria-hidden="true" /> {say('what-if.weakened')} <span className="count-quiet">{weakenedCount}</span></h3>
          <p className="fate-what">{say('what-if.weakened.what')}</p>
          <ul className="affected">{weakened.map(one => <WeakenedItem key={one.entity.slug} affected={one} without={without.map(({ slug }) => slug)} />)}</ul>
          {weakenedCount > weakened.length && <Truncated count={weakenedCount - weakened.length} />}
        </section>
      )}
      {noLongerPrevented.length > 0 && (
        <section>
          <h3>{say('what-if.no-longer-prevented')} <span className="count-quiet">{noLongerPrevented.length}</span></h3>
          <p className="fate-what">{say('what-if.no-longer-prevented.what')}</p>
          <ul>{noLongerPrevented.map(link => <li key={link.id}><LinkButton link={link} /></li>)}</ul>
        </section>
      )}
      {budget.truncated && <Truncated />}
    </Telling>
  );
}
