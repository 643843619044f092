import type { RefObject } from 'react';
import { useLayoutEffect, useState } from 'react';

/** Measures labels as the timeline writes them; each once. */
export function useMeasure(place: RefObject<HTMLElement | null>): (label: string) => number {
  const [measure, set] = useState(() => (label: string) => label.length * 7);
  useLayoutEffect(() => {
    const pen = document.createElement('canvas').getContext('2d');
    if (!place.current || !pen) return;
    pen.font = `600 13px ${getComputedStyle(place.current).fontFamily}`;
    const widths = new Map<string, number>();
    set(() => (label: string) => {
      const width = widths.get(label) ?? pen.measureText(label).width;
      widths.set(label, width);
      return width;
    });
  }, [place]);
  return measure;
}
