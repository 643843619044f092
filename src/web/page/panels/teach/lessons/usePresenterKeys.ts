import { useEffect, useRef } from 'react';

interface Deeds {
  readonly next: () => void;
  readonly previous: () => void;
  readonly first: () => void;
  readonly last: () => void;
  readonly notes: () => void;
  readonly full: () => void;
  readonly leave: () => void;
}

const keys: Readonly<Record<string, keyof Deeds>> = {
  ArrowRight: 'next', PageDown: 'next', ' ': 'next', ArrowLeft: 'previous', PageUp: 'previous', Home: 'first', End: 'last', n: 'notes', f: 'full', Escape: 'leave',
};

/** The keys of a presenter, and of the clicker in a presenter's hand. What has keys of its own keeps them while it has the focus. */
export function usePresenterKeys(isOn: boolean, deeds: Deeds): void {
  const latest = useRef(deeds);
  latest.current = deeds;
  useEffect(() => {
    if (!isOn) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const deed = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!deed || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const own = event.target instanceof HTMLElement ? event.target : null;
      if (own?.matches('input, textarea, select')) return;
      if (own?.closest('[role=application]') && event.key.startsWith('Arrow')) return;
      if (own?.closest('aside.inspector') && event.key === 'Escape') return;
      if (own?.matches('button, a, summary') && event.key === ' ') return;
      event.preventDefault();
      latest.current[deed]();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isOn]);
}
