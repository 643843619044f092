import { day } from './span.ts';

/** The stretch of time on the screen, in milliseconds of UTC. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

const narrowest = 3 * day;
const widest = 12_000 * 365.25 * day;
// What every browser's calendar reaches.
const furthest = 8.6e15;

export function widthOf({ from, to }: TimeWindow): number {
  return to - from;
}

/** The window `factor` times as wide; what lies at `at`, from 0 on the left to 1 on the right, stays where it is. */
export function zoom(window: TimeWindow, factor: number, at = 0.5): TimeWindow {
  const width = Math.min(widest, Math.max(narrowest, widthOf(window) * factor));
  const still = window.from + widthOf(window) * at;
  return within({ from: still - width * at, to: still + width * (1 - at) });
}

/** The window moved by a part of its own width. */
export function pan(window: TimeWindow, by: number): TimeWindow {
  const way = widthOf(window) * by;
  return within({ from: window.from + way, to: window.to + way });
}

/** The window that shows a stretch with some room around it. */
export function around({ from, to }: TimeWindow, room = 0.06): TimeWindow {
  const width = Math.max(narrowest, to - from);
  const middle = (from + to) / 2;
  return within({ from: middle - width * (0.5 + room), to: middle + width * (0.5 + room) });
}

/** The window with room behind its end for the names of what begins last: `share` of the whole width. */
export function withRoomAfter(window: TimeWindow, share: number): TimeWindow {
  return within({ from: window.from, to: window.from + widthOf(window) / (1 - Math.min(0.35, share)) });
}

/** The window moved no further than it takes to show a moment; the window itself when it does already. */
export function reveal(window: TimeWindow, from: number, to: number): TimeWindow {
  if (to > window.from && from < window.to) return window;
  const middle = (from + to) / 2;
  return pan(window, (middle - (window.from + window.to) / 2) / widthOf(window));
}

/** A window on the way from one to another; `part` runs from 0 to 1. */
export function between(one: TimeWindow, other: TimeWindow, part: number): TimeWindow {
  const width = widthOf(one) * (widthOf(other) / widthOf(one)) ** part;
  const middle = (one.from + one.to) / 2 * (1 - part) + (other.from + other.to) / 2 * part;
  return { from: middle - width / 2, to: middle + width / 2 };
}

/** As it stands in an address, to the hour: `1956-10-23/1956-11-10T12`. */
export function writeWindow({ from, to }: TimeWindow): string {
  return `${writeHour(from)}/${writeHour(to)}`;
}

/** The window that a text means; null when it means none. */
export function readWindow(text: string): TimeWindow | null {
  const [from, to, ...rest] = text.split('/').map(readHour);
  if (rest.length > 0 || from === undefined || to === undefined || !(to - from >= narrowest / 2) || to - from > widest * 1.01) return null;
  return { from, to };
}

function within({ from, to }: TimeWindow): TimeWindow {
  const back = Math.max(0, to - furthest) || Math.min(0, from + furthest);
  return { from: from - back, to: to - back };
}

function writeHour(time: number): string {
  const text = new Date(Math.round(time / 3_600_000) * 3_600_000).toISOString();
  return text.slice(0, text.indexOf(':')).replace(/T00$/, '');
}

function readHour(text: string): number {
  return /^([+-]\d{6}|\d{4})-\d\d-\d\d(T\d\d)?$/.test(text) ? Date.parse(text.includes('T') ? `${text}:00Z` : `${text}T00:00Z`) : NaN;
}
