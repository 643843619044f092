import type { CSSProperties, MouseEvent, PointerEvent } from 'react';
import { useRef, useState } from 'react';

interface Drag {
  readonly card: number;
  readonly x: number;
  readonly y: number;
}

/** How far a pointer moves before a press becomes a drag. */
const threshold = 6;

/** Dragging of cards onto places marked `data-drop`. By touch only what is marked `data-grip` is dragged, so that the page still scrolls under a finger. */
export function useDrag(isOn: boolean, onDrop: (card: number, place: number) => void) {
  const [drag, set] = useState<Drag | null>(null);
  const start = useRef<{ readonly card: number; readonly x: number; readonly y: number; readonly at: HTMLElement } | null>(null);
  const justDragged = useRef(false);

  const end = (event: PointerEvent<HTMLElement>, isDropped: boolean) => {
    const begun = start.current;
    start.current = null;
    if (!drag || !begun) return;
    set(null);
    justDragged.current = true;
    const place = isDropped ? placeAt(event.clientX, event.clientY, begun.at) : null;
    if (place !== null) onDrop(drag.card, place);
  };

  return {
    dragged: drag?.card ?? null,
    styleOf: (card: number): CSSProperties | undefined => (drag?.card === card ? { transform: `translate(${drag.x}px, ${drag.y}px)`, zIndex: 5, position: 'relative' } : undefined),
    handlersOf: (card: number) => ({
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        justDragged.current = false;
        const isGrip = event.target instanceof Element && event.target.closest('[data-grip]') !== null;
        if (!isOn || event.button !== 0 || (event.pointerType === 'touch' && !isGrip)) return;
        start.current = { card, x: event.clientX, y: event.clientY, at: event.currentTarget };
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const begun = start.current;
        if (!begun) return;
        const [x, y] = [event.clientX - begun.x, event.clientY - begun.y];
        if (!drag && Math.hypot(x, y) < threshold) return;
        if (!drag) begun.at.setPointerCapture(event.pointerId);
        set({ card: begun.card, x, y });
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => end(event, true),
      onPointerCancel: (event: PointerEvent<HTMLElement>) => end(event, false),
      // The press that ends a drag is no click on what was dragged.
      onClickCapture: (event: MouseEvent<HTMLElement>) => {
        if (!justDragged.current) return;
        justDragged.current = false;
        event.stopPropagation();
      },
    }),
  };
}

function placeAt(x: number, y: number, dragged: HTMLElement): number | null {
  const below = document.elementsFromPoint(x, y).find(element => !dragged.contains(element) && element.closest('[data-drop]') !== null);
  const place = below?.closest<HTMLElement>('[data-drop]')?.dataset['drop'];
  return place === undefined ? null : Number(place);
}
