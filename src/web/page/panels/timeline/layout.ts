import type { LinkLookFragment, TimelineEventFragment } from '../../api/generated.ts';
import { linkKey, linkNameOf } from '../../view/view.ts';
import type { Arrow, Placed } from './geometry.ts';
import { arrowBetween, place } from './geometry.ts';
import { gather, layLanes } from './lanes.ts';
import type { Span } from './span.ts';
import { day, spanOf } from './span.ts';
import type { TimeWindow } from './window.ts';
import { widthOf } from './window.ts';

/** An event with its time, as far as it is known. */
export interface TimedEvent {
  readonly event: TimelineEventFragment;
  readonly span: Span;
}

export interface DrawnEvent extends TimedEvent, Placed {
  /** The height of its bar. */
  readonly y: number;
  readonly label: string;
  readonly labelX: number;
}

export interface DrawnArrow extends Arrow {
  readonly id: string;
  readonly link: LinkLookFragment;
}

/** What is drawn, in pixels. */
export interface Drawing {
  readonly height: number;
  readonly events: readonly DrawnEvent[];
  readonly arrows: readonly DrawnArrow[];
  /** Events without a lane of their own, those near each other together. */
  readonly crowds: readonly (readonly (TimedEvent & { readonly x: number })[])[];
}

export interface Paper {
  readonly width: number;
  /** The room for lanes, in pixels; with `all` set every event gets one, however high that makes the drawing. */
  readonly height: number;
  readonly all: boolean;
  readonly measure: (label: string) => number;
}

export const laneHeight = 40;
export const crowdHeight = 34;
const labelRoom = 250;
const barAt = 27;
const top = 6;
const yearLong = 366 * day;
/** Half of the mark of a day. */
export const mark = 6;

export function timed(events: readonly TimelineEventFragment[]): readonly TimedEvent[] {
  return events.flatMap(event => {
    const span = event.when && spanOf(event.when.edtf);
    return span ? [{ event, span }] : [];
  });
}

/** The time in which the events begin; what goes on for longer runs out of it. Null where there are none. */
export function beginningsOf(events: readonly TimedEvent[]): TimeWindow | null {
  const times = events.map(({ span }) => span.from ?? span.surelyFrom);
  const ends = events.map(({ span }) => Math.min(span.to ?? span.surelyFrom, (span.from ?? span.surelyFrom) + yearLong));
  return events.length === 0 ? null : { from: times.reduce((a, b) => Math.min(a, b)), to: ends.reduce((a, b) => Math.max(a, b)) };
}

/** The time from the first to the last of the events; null where there are none. */
export function extentOf(events: readonly TimedEvent[]): TimeWindow | null {
  if (events.length === 0) return null;
  const times = events.flatMap(({ span }) => [span.from ?? span.surelyFrom, span.to ?? span.surelyTo]);
  return { from: times.reduce((a, b) => Math.min(a, b)), to: times.reduce((a, b) => Math.max(a, b)) };
}

/**
 * Lays the events out. Those named most come first to a lane, `favoured` ones before all. Lanes do not change while the window only moves, and
 * change in steps while it zooms.
 */
export function layOut(
  events: readonly TimedEvent[], links: readonly LinkLookFragment[], window: TimeWindow, favoured: ReadonlySet<string>, { width, height, all, measure }: Paper,
): Drawing {
  const extent = extentOf(events) ?? window;
  const ranked = [...events].sort((a, b) => b.event.mentions - a.event.mentions || a.span.surelyFrom - b.span.surelyFrom);
  const inOrder = all ? events : ranked;
  const labels = new Map(events.map(({ event }) => [event.slug, shorten(event.name, measure)]));
  const perPixel = widthOf(window) / width;
  // A coarser scale than the true one: what has room in it has room in every finer one until the next step.
  const coarse = 2 ** (Math.ceil(Math.log2(perPixel) * 4) / 4);
  const wishOf = ({ event, span }: TimedEvent) => {
    const at = place(span, time => (time - extent.from) / coarse, 0, (extent.to - extent.from) / coarse);
    const label = labels.get(event.slug)?.width ?? 0;
    return { id: event.slug, from: at.from - mark, to: Math.max(at.to + mark, at.from - mark + label + 4) };
  };
  const most = all ? Infinity : Math.max(3, Math.floor((height - crowdHeight - top) / laneHeight));
  const first = layLanes(inOrder.map(wishOf), most, 14);
  const isAllPlaced = [...favoured].every(slug => first.laneOf.has(slug) || !labels.has(slug));
  const lanes = isAllPlaced ? first : layLanes([...ranked].sort((a, b) => Number(favoured.has(b.event.slug)) - Number(favoured.has(a.event.slug))).map(wishOf), most, 14);

  const x = (time: number) => (time - window.from) / perPixel;
  const drawn = new Map<string, DrawnEvent>();
  const rest: (TimedEvent & { readonly x: number })[] = [];
  for (const timedEvent of events) {
    const { event, span } = timedEvent;
    const at = place(span, x, 0, width);
    const lane = lanes.laneOf.get(event.slug);
    const label = labels.get(event.slug) ?? { text: event.name, width: 0 };
    if (lane === undefined) rest.push({ ...timedEvent, x: at.to < 0 ? at.to : (Math.max(0, at.from) + Math.min(width, at.to)) / 2 });
    else drawn.set(event.slug, { ...timedEvent, ...at, y: top + lane * laneHeight + barAt, label: label.text, labelX: labelAt(at, label.width) });
  }
  const arrows = links.flatMap(link => {
    const [cause, effect] = [drawn.get(link.source.slug), drawn.get(link.target.slug)];
    return cause && effect && cause !== effect ? [{ id: linkKey(linkNameOf(link)), link, ...arrowBetween(cause, effect) }] : [];
  });
  const isSeen = ({ from, to, labelX, label }: DrawnEvent) => to > -mark && Math.min(from, labelX) < width + mark && (to > 0 || labelX + measure(label) > 0);
  const lanesHeight = top + lanes.count * laneHeight;
  return {
    height: all ? lanesHeight + 8 : Math.max(height, lanesHeight + crowdHeight),
    events: [...drawn.values()].filter(isSeen),
    arrows: arrows.filter(({ link }) => [link.source.slug, link.target.slug].some(slug => isSeen(drawn.get(slug) as DrawnEvent))),
    crowds: gather(rest.filter(one => one.x >= 0 && one.x <= width), 44),
  };
}

// The name stands over the start of its bar; that of a bar that began earlier stays in sight as long as the bar.
function labelAt({ from, to }: Placed, width: number): number {
  const start = from - mark + 1;
  return start >= 6 ? start : Math.max(start, Math.min(6, to - width));
}

function shorten(name: string, measure: (text: string) => number): { readonly text: string; readonly width: number } {
  const width = measure(name);
  if (width <= labelRoom) return { text: name, width };
  const text = `${name.slice(0, Math.floor((name.length * labelRoom) / width) - 1).trimEnd()}…`;
  return { text, width: measure(text) };
}
