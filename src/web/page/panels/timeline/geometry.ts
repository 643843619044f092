import type { Span } from './span.ts';

/** Where a span lies on the screen. `from` and `to` are its outer ends, `surelyFrom` and `surelyTo` what is certain; an open end reaches its edge. */
export interface Placed {
  readonly from: number;
  readonly surelyFrom: number;
  readonly surelyTo: number;
  readonly to: number;
}

/** How far an end that is not known fades out, in pixels. */
export const fade = 56;

/** Places a span. Open ends reach `left` and `right`; what is shorter than a mark keeps the middle of its time. */
export function place(span: Span, x: (time: number) => number, left: number, right: number): Placed {
  const surely = [x(span.surelyFrom), x(span.surelyTo)] as const;
  const from = span.from !== null ? x(span.from) : span.start === 'open' ? Math.min(left, surely[0]) : surely[0] - fade;
  const to = span.to !== null ? x(span.to) : span.end === 'open' ? Math.max(right, surely[1]) : surely[1] + fade;
  return { from, surelyFrom: surely[0], surelyTo: surely[1], to };
}

/** A causal arrow on the screen: its line, and the point of its head, which looks to the right before it is turned (in degrees). */
export interface Arrow {
  readonly path: string;
  readonly head: { readonly x: number; readonly y: number; readonly turn: number };
  /** Whether its effect begins before its cause: the dates contradict it. */
  readonly isBackward: boolean;
}

/**
 * The way from a cause to its effect. It leaves a cause that lasts when the effect begins, one that is over at its end. It arrives at the start of the
 * effect from the left; where that may lie before the cause, upright at the time of the cause.
 */
export function arrowBetween(cause: Placed & { readonly y: number }, effect: Placed & { readonly y: number }): Arrow {
  const isBackward = effect.to < cause.from;
  const isDuring = effect.from < cause.from && !isBackward;
  const leaves = Math.max(cause.from, Math.min(cause.to, effect.from));
  const [down, far] = [Math.sign(effect.y - cause.y), Math.abs(effect.y - cause.y)];
  const upright = Math.min(60, far * 0.6) * down;
  const isAmidst = leaves < cause.to - 3 || isDuring;
  const arrives = isDuring ? { x: Math.min(leaves, effect.to), y: effect.y - down * 7 } : { x: effect.from - 3, y: effect.y };
  const bend = Math.max(14, Math.min(90, Math.abs(arrives.x - leaves) / 2));
  const start = isAmidst ? cause.y + down * 6 : cause.y;
  // Along one lane it bows, so as not to run through what lies between.
  const bow = far < 1 ? Math.min(15, bend / 3) : 0;
  const out = isAmidst ? `${r(leaves)} ${r(start + upright)}` : `${r(leaves + bend)} ${r(start + bow)}`;
  const into = isDuring ? `${r(arrives.x)} ${r(arrives.y - upright)}` : `${r(arrives.x - bend)} ${r(arrives.y + bow)}`;
  return {
    path: `M${r(leaves)} ${r(start)}C${out} ${into} ${r(arrives.x)} ${r(arrives.y)}`,
    head: { x: r(arrives.x), y: r(arrives.y), turn: isDuring ? 90 * down : 0 }, isBackward,
  };
}

// Tenths of a pixel are as fine as a screen shows, and lines far outside need not be longer than browsers draw them.
function r(number: number): number {
  return Math.round(Math.max(-20_000, Math.min(20_000, number)) * 10) / 10;
}

export interface Stop {
  readonly x: number;
  readonly opacity: number;
}

const faint = 0.16;

/** How surely something was going on, from left to right, between two sides of the screen: whole where it is certain, fainter where it may have been. */
export function fades(span: Span, { from, surelyFrom, surelyTo, to }: Placed, left: number, right: number): readonly Stop[] {
  const outer = (edge: Span['start']) => (edge === 'firm' ? faint : edge === 'open' ? 1 : 0);
  // Where the last possible start lies behind the first possible end, nothing is certain: it fades in and out around the middle.
  const [sure, unsure] = surelyFrom <= surelyTo ? [surelyFrom, surelyTo] : [(surelyFrom + surelyTo) / 2, (surelyFrom + surelyTo) / 2];
  const whole = surelyFrom <= surelyTo ? 1 : 0.6;
  const corners: readonly Stop[] = [
    { x: from, opacity: sure - from < 1 ? whole : outer(span.start) }, { x: sure, opacity: whole },
    { x: unsure, opacity: whole }, { x: to, opacity: to - unsure < 1 ? whole : outer(span.end) },
  ];
  const at = (x: number): number => {
    const next = corners.findIndex(corner => corner.x >= x);
    const [a, b] = [corners[next - 1], corners[next]];
    if (!a || !b) return (b ?? corners.at(-1))?.opacity ?? 0;
    return b.x - a.x < 0.01 ? b.opacity : a.opacity + ((b.opacity - a.opacity) * (x - a.x)) / (b.x - a.x);
  };
  const [start, end] = [Math.max(left, from), Math.min(right, to)];
  return [{ x: start, opacity: at(start) }, ...corners.filter(({ x }) => x > start && x < end), { x: end, opacity: at(end) }];
}
