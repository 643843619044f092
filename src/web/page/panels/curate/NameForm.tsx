import type { ReactNode } from 'react';
import { useId, useState } from 'react';

import type { EntityKind } from '../../api/generated.ts';
import { kinds } from '../../api/words.ts';
import { useMessages } from '../../settings/useSettings.tsx';
import type { Described } from './described.ts';

/** What an entity is and is called. `tools` are its buttons: they get what was typed. */
export function NameForm({ label, className, start, onSend, onLeave, isFocused = false, children }: {
  readonly label: string;
  readonly className: string;
  readonly start: Described;
  readonly onSend: (typed: Described) => void;
  readonly onLeave?: () => void;
  readonly isFocused?: boolean;
  /** What stands under the fields. */
  readonly children: (typed: Described) => ReactNode;
}) {
  const say = useMessages();
  const [typed, type] = useState(start);
  const hint = useId();
  const change = (part: Partial<Described>) => type(now => ({ ...now, ...part }));
  return (
    <form className={className} aria-label={label} onKeyDown={event => event.key === 'Escape' && onLeave?.()} onSubmit={event => {
      event.preventDefault();
      onSend(typed);
    }}>
      <h2>{label}</h2>
      <div className="name-fields">
        <label className="reason name-wide"><span>{say('curate.name.name')}</span><input required maxLength={200} lang="en" value={typed.name} autoFocus={isFocused} onChange={({ target }) => change({ name: target.value })} /></label>
        <label className="reason"><span>{say('curate.name.kind')}</span>
          <select className="type-choice" value={typed.kind} onChange={({ target }) => change({ kind: target.value as EntityKind })}>
            {kinds.map(kind => <option key={kind} value={kind}>{say(`kind.${kind}`)}</option>)}
          </select>
        </label>
        <label className="reason"><span>{say('curate.name.when')}</span><input value={typed.when} spellCheck={false} aria-describedby={hint} onChange={({ target }) => change({ when: target.value })} /></label>
        <label className="reason"><span>{say('curate.name.wikidata')}</span><input value={typed.wikidata} spellCheck={false} pattern="Q[1-9][0-9]*" placeholder="Q35314" onChange={({ target }) => change({ wikidata: target.value })} /></label>
        <p id={hint} className="hint name-wide">{say('curate.name.when.hint')}</p>
        <label className="reason name-wide"><span>{say('curate.name.description')}</span><textarea rows={2} maxLength={2000} lang="en" value={typed.description} onChange={({ target }) => change({ description: target.value })} /></label>
        <label className="reason name-wide"><span>{say('curate.name.aliases')}</span><textarea rows={2} lang="en" value={typed.aliases} onChange={({ target }) => change({ aliases: target.value })} /></label>
      </div>
      {children(typed)}
    </form>
  );
}
