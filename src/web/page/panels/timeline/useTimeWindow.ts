import { useCallback, useEffect, useRef, useState } from 'react';

import { useMedia } from '../../settings/useSettings.tsx';
import { usePanelState } from '../../view/useView.ts';
import { timelineState } from './timelineState.ts';
import type { TimeWindow } from './window.ts';
import { between, writeWindow } from './window.ts';

/** How long a wheel or a finger rests before where it came to is a step of its own, in milliseconds. */
const rest = 260;
const glide = 280;

/** The stretch of time on the screen. A gesture moves it at once; where it comes to rest goes into the address. */
export function useTimeWindow(whole: TimeWindow) {
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const [state, change] = usePanelState(timelineState);
  const [moving, move] = useState<TimeWindow | null>(null);
  const settled = state.window ?? whole;
  const shown = moving ?? settled;
  const timer = useRef(0);
  const frame = useRef(0);
  // Gestures come faster than drawings: each goes on from where the last one came to.
  const latest = useRef(shown);
  latest.current = shown;
  useEffect(() => () => {
    window.clearTimeout(timer.current);
    window.cancelAnimationFrame(frame.current);
  }, []);

  const settle = useCallback((to: TimeWindow) => {
    window.clearTimeout(timer.current);
    timer.current = 0;
    move(null);
    const isWhole = writeWindow(to) === writeWindow(whole);
    change(now => ({ ...now, window: isWhole ? null : to }));
  }, [change, whole]);

  /** Changes the window while a gesture lasts. */
  const drag = useCallback((next: (now: TimeWindow) => TimeWindow) => {
    window.cancelAnimationFrame(frame.current);
    const to = next(latest.current);
    latest.current = to;
    move(to);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => settle(to), rest);
  }, [settle]);

  /** Goes to another window in one step. */
  const go = useCallback((next: (now: TimeWindow) => TimeWindow) => {
    window.cancelAnimationFrame(frame.current);
    window.clearTimeout(timer.current);
    const [from, to] = [latest.current, next(latest.current)];
    if (still) {
      settle(to);
      return;
    }
    const begun = performance.now();
    const step = (now: number) => {
      const part = Math.min(1, Math.max(0, (now - begun) / glide));
      if (part < 1) {
        move(between(from, to, 1 - (1 - part) ** 3));
        frame.current = window.requestAnimationFrame(step);
      } else settle(to);
    };
    frame.current = window.requestAnimationFrame(step);
  }, [settle, still]);

  return { shown, isMoving: moving !== null, drag, go };
}
