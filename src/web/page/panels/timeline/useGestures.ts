import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

import type { TimeWindow } from './window.ts';
import { pan, zoom } from './window.ts';

interface Gestures {
  /** Whether a plain wheel scrolls what is under it, so that zooming asks for Ctrl. */
  readonly isScrolling: boolean;
  readonly drag: (next: (now: TimeWindow) => TimeWindow) => void;
}

// A pointer that moves less than this has not moved: it clicks.
const slack = 4;

/** Wheel, mouse and fingers over the chart: the wheel zooms, with Shift or sideways it moves; a pull moves, two fingers pinch. */
export function useGestures(place: RefObject<HTMLElement | null>, { isScrolling, drag }: Gestures): void {
  const latest = useRef({ isScrolling, drag });
  latest.current = { isScrolling, drag };
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const width = () => Math.max(1, element.clientWidth);
    const partOf = (x: number) => (x - element.getBoundingClientRect().left) / width();
    const held = new Map<number, number>();
    let hasMoved = false;

    const onWheel = (event: WheelEvent) => {
      const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (latest.current.isScrolling && !event.ctrlKey && !isSideways) return;
      event.preventDefault();
      const step = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      if (isSideways) latest.current.drag(now => pan(now, ((event.deltaX || event.deltaY) * step) / width()));
      else latest.current.drag(now => zoom(now, 1.0016 ** (event.deltaY * step), partOf(event.clientX)));
    };
    const onPointerDown = (event: PointerEvent) => {
      if (event.button !== 0) return;
      held.set(event.pointerId, event.clientX);
      if (held.size === 1) hasMoved = false;
    };
    const onPointerMove = (event: PointerEvent) => {
      const before = held.get(event.pointerId);
      if (before === undefined) return;
      if (!hasMoved && held.size === 1 && Math.abs(event.clientX - before) < slack) return;
      if (!hasMoved) element.setPointerCapture(event.pointerId);
      hasMoved = true;
      held.set(event.pointerId, event.clientX);
      const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
      if (other === undefined) latest.current.drag(now => pan(now, (before - event.clientX) / width()));
      else if (Math.abs(event.clientX - other) > 8) {
        latest.current.drag(now => zoom(now, Math.abs(before - other) / Math.abs(event.clientX - other), partOf((event.clientX + other) / 2)));
      }
    };
    const onPointerUp = (event: PointerEvent) => void held.delete(event.pointerId);
    // What was pulled was not clicked.
    const onClick = (event: MouseEvent) => {
      if (hasMoved) event.stopPropagation();
      hasMoved = false;
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('pointerdown', onPointerDown);
    element.addEventListener('pointermove', onPointerMove);
    element.addEventListener('pointerup', onPointerUp);
    element.addEventListener('pointercancel', onPointerUp);
    element.addEventListener('click', onClick, { capture: true });
    return () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('pointerdown', onPointerDown);
      element.removeEventListener('pointermove', onPointerMove);
      element.removeEventListener('pointerup', onPointerUp);
      element.removeEventListener('pointercancel', onPointerUp);
      element.removeEventListener('click', onClick, { capture: true });
    };
  }, [place]);
}
