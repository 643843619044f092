import { useCallback, useSyncExternalStore } from 'react';

const changed = 'kept-changed';

/** A word kept for as long as this tab is open, and nowhere else: it is never part of an address. */
export function useKept(name: 'curate-key' | 'curate-reviewer'): readonly [string, (word: string) => void] {
  const word = useSyncExternalStore(listen, () => window.sessionStorage.getItem(name) ?? '');
  const keep = useCallback((next: string) => {
    if (next) window.sessionStorage.setItem(name, next);
    else window.sessionStorage.removeItem(name);
    window.dispatchEvent(new Event(changed));
  }, [name]);
  return [word, keep];
}

function listen(listener: () => void) {
  window.addEventListener(changed, listener);
  return () => window.removeEventListener(changed, listener);
}
