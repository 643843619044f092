import { useState } from 'react';

import type { LinkType } from '../../api/generated.ts';
import { useMessages } from '../../settings/useSettings.tsx';
import { Button } from '../../ui/Button.tsx';
import type { LinkName } from '../../view/view.ts';
import { linkKey, linkNameOf } from '../../view/view.ts';
import type { Reviewable } from './queue.ts';
import { TypeChoice } from './TypeChoice.tsx';

/** What a wrong link should have said: another type, or the other way round. */
export function Correction({ link, onCorrect, onLeave }: { readonly link: Reviewable; readonly onCorrect: (right: LinkName, told: string) => void; readonly onLeave: () => void }) {
  const say = useMessages();
  const [type, setType] = useState<LinkType>(link.type);
  const [isTurned, turn] = useState(false);
  const [source, target] = isTurned ? [link.target, link.source] : [link.source, link.target];
  const right: LinkName = { source: source.slug, type, target: target.slug };
  const isSame = linkKey(right) === linkKey(linkNameOf(link));
  const told = say('link.sentence', { source: source.name, reading: say(`type.${type}`), target: target.name });
  return (
    <form className="correction card" aria-label={say('curate.correct')} onKeyDown={event => event.key === 'Escape' && onLeave()} onSubmit={event => {
      event.preventDefault();
      if (!isSame) onCorrect(right, told);
    }}>
      <h3>{say('curate.correct.title')}</h3>
      <p className="correction-parts">
        <span lang="en">{source.name}</span>
        <TypeChoice value={type} onChange={setType} autoFocus />
        <span lang="en">{target.name}</span>
      </p>
      <p className="correction-tools">
        <Button aria-pressed={isTurned} onClick={() => turn(!isTurned)}>{say('curate.correct.turn')}</Button>
        <button type="submit" className="button button-strong" disabled={isSame}>{say('curate.correct.do')}</button>
        <Button look="quiet" onClick={onLeave}>{say('curate.cancel')}</Button>
      </p>
      <p className="hint">{say('curate.correct.hint')}</p>
    </form>
  );
}
