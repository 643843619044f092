import type { PanelState } from '../../view/useView.ts';
import type { TimeWindow } from './window.ts';
import { readWindow, writeWindow } from './window.ts';

/** The timeline's part of the view. */
export interface TimelineState {
  /** The stretch of time on the screen; null shows all that there is. */
  readonly window: TimeWindow | null;
  /** Whether everything dated is shown although the page looks at one thing. */
  readonly everything: boolean;
  /** Whether every event has a lane, or only as many as the window has room for. */
  readonly lanes: 'few' | 'all';
}

export const timelineState: PanelState<TimelineState> = {
  panel: 'timeline',
  read: params => ({
    window: readWindow(params['window'] ?? ''),
    everything: params['of'] === 'everything',
    lanes: params['lanes'] === 'all' ? 'all' : 'few',
  }),
  write: ({ window, everything, lanes }) => ({
    ...(window ? { window: writeWindow(window) } : {}),
    ...(everything ? { of: 'everything' } : {}),
    ...(lanes === 'all' ? { lanes } : {}),
  }),
};
