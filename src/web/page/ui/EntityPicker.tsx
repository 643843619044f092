import type { KeyboardEvent, RefObject } from 'react';
import { useDeferredValue, useEffect, useId, useState } from 'react';

import { useAnswer } from '../api/ask.ts';
import type { EntityNameFragment, SearchQuery } from '../api/generated.ts';
import { SearchDocument } from '../api/generated.ts';
import { useMessages } from '../settings/useSettings.tsx';
import { useAnnounce } from './Announcer.tsx';
import { KindMark } from './Entity.tsx';
import { Icon } from './Icon.tsx';

type Hit = SearchQuery['search'][number];

/** A text after its writer has paused. */
function usePaused(text: string): string {
  const [paused, set] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => set(text), 120);
    return () => window.clearTimeout(timer);
  }, [text]);
  return useDeferredValue(paused);
}

/** A field that suggests entities while one types: by name, other names and words of quotes. All of it works by keyboard. */
export function EntityPicker({ label, placeholder, onPick, field, shown }: {
  readonly label: string;
  readonly placeholder?: string;
  readonly onPick: (entity: EntityNameFragment) => void;
  readonly field?: RefObject<HTMLInputElement | null>;
  /** What stands in the field while nothing is typed: the name of what was picked. */
  readonly shown?: string;
}) {
  const say = useMessages();
  const announce = useAnnounce();
  const id = useId();
  const [typed, type] = useState('');
  const [isOpen, open] = useState(false);
  const [at, moveTo] = useState(-1);
  const text = usePaused(typed.trim());
  const found = useAnswer(SearchDocument, text ? { text, first: 8 } : null);
  const hits: readonly Hit[] = typed.trim() ? (found.data?.search ?? []) : [];
  const isShown = isOpen && typed.trim() !== '' && found.data !== undefined;

  useEffect(() => {
    if (isShown && !found.stale) announce(hits.length > 0 ? say('search.results', { count: hits.length }) : say('search.nothing', { text }));
    // Only a new answer is news.
  }, [found.data, isShown]);

  const pick = (hit: Hit | undefined) => {
    if (!hit) return;
    type('');
    open(false);
    moveTo(-1);
    onPick(hit.entity);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      if (isShown) event.stopPropagation();
      open(false);
      moveTo(-1);
      return;
    }
    if (event.key === 'Enter') {
      pick(hits[at] ?? hits[0]);
      return;
    }
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step === undefined || hits.length === 0) return;
    event.preventDefault();
    open(true);
    moveTo((at + step + hits.length + (at < 0 && step < 0 ? 1 : 0)) % hits.length);
  };

  return (
    <div className="picker">
      <Icon name="search" />
      <input
        ref={field} type="search" role="combobox" autoComplete="off" spellCheck={false} aria-label={label} placeholder={shown ?? placeholder ?? label}
        aria-expanded={isShown} aria-controls={`${id}-hits`} aria-autocomplete="list" aria-activedescendant={isShown && at >= 0 ? `${id}-${at}` : undefined}
        value={typed}
        onChange={event => {
          type(event.target.value);
          open(true);
          moveTo(-1);
        }}
        onFocus={() => open(true)} onBlur={() => open(false)} onKeyDown={onKeyDown}
      />
      <ul id={`${id}-hits`} role="listbox" aria-label={label} className="picker-hits" hidden={!isShown}>
        {hits.map((hit, index) => (
          <li
            key={hit.entity.slug} id={`${id}-${index}`} role="option" aria-selected={index === at}
            onPointerDown={event => event.preventDefault()} onClick={() => pick(hit)} onPointerEnter={() => moveTo(index)}
          >
            <KindMark kind={hit.entity.kind} named />
            <span className="picker-name">{hit.entity.name}</span>
            <span className="picker-when">{hit.entity.when?.display}</span>
            <span className="picker-why">{why(hit, hits, say)}</span>
          </li>
        ))}
        {isShown && hits.length === 0 && <li role="option" aria-selected={false} aria-disabled className="picker-nothing">{say('search.nothing', { text: typed.trim() })}</li>}
      </ul>
    </div>
  );
}

/** What was found, where it was not the name: another name, or the words of a quote. Of several that bear one name, which it is. */
function why(hit: Hit, hits: readonly Hit[], say: ReturnType<typeof useMessages>): string {
  if (hit.field === 'ALIAS') return say('search.alias', { matched: hit.matched });
  if (hit.field === 'QUOTE') return `“${hit.matched}”`;
  return hit.entity.description ?? (hits.some(other => other !== hit && other.entity.name === hit.entity.name) ? hit.entity.slug : '');
}
