import { useEffect, useRef } from 'react';

export type ReviewKey = 'j' | 'k' | 'a' | 'r' | 'u' | 'c' | 'w';

/** The keys of the queue, where no text is being typed. */
export function useReviewKeys(deeds: Readonly<Record<ReviewKey, () => void>>): void {
  const latest = useRef(deeds);
  latest.current = deeds;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]):not([type=range]), textarea, select');
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey || event.repeat && !'jk'.includes(event.key.toLowerCase())) return;
      const deed = Object.entries(latest.current).find(([key]) => key === event.key.toLowerCase())?.[1];
      if (!deed) return;
      event.preventDefault();
      deed();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
