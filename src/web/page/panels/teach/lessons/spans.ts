import type { EntityNameFragment } from '../../../api/generated.ts';

/** An event on a line of time: where its bar begins and how long it is, as parts of the line. */
export interface Span {
  readonly entity: EntityNameFragment;
  readonly from: number;
  readonly length: number;
  /** Whether its start or its end is open: the bar reaches the end of the line and fades. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** The bars of dated events in their order, and the years at the ends of the line. Events without any day are left out. */
export function spansOf(events: readonly EntityNameFragment[]): { readonly spans: readonly Span[]; readonly first: number; readonly last: number } {
  const dated = events.flatMap(entity => {
    const [start, end] = [day(entity.when?.earliest), day(entity.when?.latest)];
    return start === null && end === null ? [] : [{ entity, start, end }];
  });
  const days = dated.flatMap(({ start, end }) => [start, end]).filter(one => one !== null);
  const [least, most] = [Math.min(...days), Math.max(...days)];
  const whole = Math.max(1, most - least);
  const spans = dated.map(({ entity, start, end }) => {
    const from = ((start ?? least) - least) / whole;
    return { entity, from, length: ((end ?? most) - least) / whole - from, openStart: start === null, openEnd: end === null };
  });
  return { spans, first: year(least), last: year(most) };
}

/** Days since 1970; null where no day is given. Years before our era and beyond four digits carry a sign. */
function day(text: string | null | undefined): number | null {
  const [, sign, year = '', month, date] = /^([-+]?)(\d{4,6})-(\d\d)-(\d\d)/.exec(text ?? '') ?? [];
  if (!month) return null;
  const at = new Date(0);
  at.setUTCFullYear(Number(`${sign}${year}`), Number(month) - 1, Number(date));
  return at.getTime() / 86_400_000;
}

function year(days: number): number {
  return Number.isFinite(days) ? new Date(days * 86_400_000).getUTCFullYear() : 0;
}
