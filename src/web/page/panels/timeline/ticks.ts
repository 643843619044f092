import type { CountableTimeInterval } from 'd3-time';
import { utcDay, utcMonth, utcTickInterval, utcYear } from 'd3-time';

import type { Language } from '../../messages/messages.ts';
import { day } from './span.ts';
import type { TimeWindow } from './window.ts';

/** A place on the axis. `context` is set where the larger unit begins: the year above months, the month above days. */
export interface Tick {
  readonly at: number;
  readonly label: string;
  readonly context: string;
}

/** The marks of an axis, about as many as asked for, never closer than days; written as the language writes dates. */
export function ticksOf({ from, to }: TimeWindow, count: number, language: Language): readonly Tick[] {
  const [start, end] = [new Date(from), new Date(to)];
  const asked = utcTickInterval(start, end, count);
  const interval = asked && !isFinerThanDay(asked, start) ? asked : utcDay;
  const times = interval.range(interval.floor(start), new Date(to + 1));
  const unit = unitOf(times, interval);
  const write = writer(language, unit);
  const larger = unit === 'month' ? utcYear : unit === 'day' ? utcMonth : null;
  const name = writer(language, larger === utcYear ? 'year' : 'month-of-year');
  let before = NaN;
  return times.map(time => {
    const begins = larger?.floor(time).getTime() ?? NaN;
    const context = larger && begins !== before ? name(larger.floor(time)) : '';
    before = begins;
    return { at: time.getTime(), label: write(time), context };
  });
}

type Unit = 'year' | 'month' | 'day' | 'month-of-year';

function isFinerThanDay(interval: { readonly ceil: (date: Date) => Date }, start: Date): boolean {
  const first = interval.ceil(start);
  return interval.ceil(new Date(first.getTime() + 1)).getTime() - first.getTime() < day;
}

function unitOf(times: readonly Date[], interval: Pick<CountableTimeInterval, 'ceil'>): Unit {
  const first = times[0] ?? new Date(0);
  const step = interval.ceil(new Date(first.getTime() + 1)).getTime() - first.getTime();
  return step >= 360 * day ? 'year' : step >= 28 * day ? 'month' : 'day';
}

/** Writes moments of UTC in a unit; years before our era with their era. */
export function writer(language: Language, unit: Unit): (time: Date) => string {
  const look: Intl.DateTimeFormatOptions = {
    year: { year: 'numeric' } as const, month: { month: 'short' } as const, day: { day: 'numeric' } as const, 'month-of-year': { month: 'long', year: 'numeric' } as const,
  }[unit];
  const usual = new Intl.DateTimeFormat(language, { ...look, timeZone: 'UTC' });
  const old = new Intl.DateTimeFormat(language, { ...look, timeZone: 'UTC', era: 'short' });
  return time => (time.getUTCFullYear() < 1 ? old : usual).format(time);
}

/** A window in words: its years where it is wide, its days where it is narrow. */
export function describe({ from, to }: TimeWindow, language: Language): string {
  const wide = to - from > 6 * 365 * day;
  const look: Intl.DateTimeFormatOptions = wide ? { year: 'numeric' } : to - from > 120 * day ? { month: 'long', year: 'numeric' } : { day: 'numeric', month: 'long', year: 'numeric' };
  return new Intl.DateTimeFormat(language, { ...look, timeZone: 'UTC' }).formatRange(new Date(from), new Date(to - 1));
}
