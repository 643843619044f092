import type { ReactNode } from 'react';
import { createContext, useCallback, useContext, useState } from 'react';

const AnnounceContext = createContext<(text: string) => void>(() => undefined);

/** Holds the region whose changes screen readers read out. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [said, say] = useState({ text: '', turn: 0 });
  const announce = useCallback((text: string) => say(before => ({ text, turn: before.turn + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      {/* Two regions by turns: the same words twice are a change as well. */}
      <div className="unseen" role="status" aria-live="polite">{said.turn % 2 === 0 ? said.text : ''}</div>
      <div className="unseen" role="status" aria-live="polite">{said.turn % 2 === 1 ? said.text : ''}</div>
    </AnnounceContext>
  );
}

/** Has something read out to those who do not see it happen. */
export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext);
}
