import type { RefObject } from 'react';
import { useLayoutEffect, useState } from 'react';

/** The size of an element's inside, now and whenever it changes; 0 until it is there. */
export function useSize(place: RefObject<HTMLElement | null>): { readonly width: number; readonly height: number } {
  const [size, set] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const look = () => set({ width: element.clientWidth, height: element.clientHeight });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return size;
}
