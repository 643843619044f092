/** A day in milliseconds. */
export const day = 86_400_000;

/**
 * When something was, as far as it is known, in milliseconds of UTC. Between `from` and `to` it can have been; between `surelyFrom` and `surelyTo` it
 * certainly was. Ends lie at the end of their day.
 */
export interface Span {
  /** One day; some time within a longer stretch; or something that lasted. */
  readonly kind: 'day' | 'within' | 'lasting';
  /** Null when the start is open or unknown. */
  readonly from: number | null;
  readonly surelyFrom: number;
  readonly surelyTo: number;
  /** Null when the end is open or unknown. */
  readonly to: number | null;
  /** How the start and the end are known: a bound that is meant, "about", open (it goes on), or unknown. */
  readonly start: Edge;
  readonly end: Edge;
  /** Whether the source doubts the date. */
  readonly doubted: boolean;
}

export type Edge = 'firm' | 'about' | 'open' | 'unknown';

interface Point {
  readonly from: number;
  /** The end of the last day. */
  readonly to: number;
  readonly about: boolean;
  readonly doubted: boolean;
}

/** What a date in EDTF says; null when neither end of it is a day that the calendar of the browser reaches. */
export function spanOf(edtf: string): Span | null {
  const slash = edtf.indexOf('/');
  if (slash < 0) {
    const point = readPoint(edtf);
    if (!point) return null;
    const edge: Edge = point.about ? 'about' : 'firm';
    const isDay = point.to - point.from === day;
    return { kind: isDay ? 'day' : 'within', from: point.from, surelyFrom: point.from, surelyTo: point.to, to: point.to, start: edge, end: edge, doubted: point.doubted };
  }
  const [first, last] = [edtf.slice(0, slash), edtf.slice(slash + 1)];
  const [start, end] = [readPoint(first), readPoint(last)];
  if (!start && !end) return null;
  // The last day on which it can have begun and the first on which it can have ended are days on which it was.
  const surelyFrom = start ? start.to - day : (end?.from ?? 0);
  const surelyTo = end ? end.from + day : (start?.to ?? 0);
  return {
    kind: 'lasting', from: start?.from ?? null, surelyFrom, surelyTo, to: end?.to ?? null,
    start: edgeOf(first, start), end: edgeOf(last, end), doubted: Boolean(start?.doubted || end?.doubted),
  };
}

function edgeOf(text: string, point: Point | null): Edge {
  if (point) return point.about ? 'about' : 'firm';
  return text === '..' ? 'open' : 'unknown';
}

function readPoint(text: string): Point | null {
  const [, written = '', mark = ''] = /^(.*?)([?~%]?)$/.exec(text) ?? [];
  const days = readLongYear(written) ?? readCalendar(written);
  return days && { from: days[0], to: days[1], about: mark === '~' || mark === '%', doubted: mark === '?' || mark === '%' };
}

function readLongYear(text: string): readonly [number, number] | null {
  const [, year] = /^Y(-?\d{5,9})$/.exec(text) ?? [];
  return year ? between([Number(year), 0, 1], [Number(year) + 1, 0, 1]) : null;
}

function readCalendar(text: string): readonly [number, number] | null {
  const [, minus, digits = '', month, dayOfMonth] = /^(-?)(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(?:T.*)?$/.exec(text) ?? [];
  if (!digits) return null;
  const [low, high] = [Number(digits.replaceAll('X', '0')), Number(digits.replaceAll('X', '9'))];
  // There is no year -0000.
  const [first, last] = minus ? [-high, digits.includes('X') ? Math.min(-low, -1) : -low] : [low, high];
  if (!month || month === 'XX') return between([first, 0, 1], [last + 1, 0, 1]);
  const number = Number(month);
  if (number >= 21 && number <= 24) return between([first, (number - 21) * 3 + 2, 1], [first, (number - 21) * 3 + 5, 1]);
  if (number < 1 || number > 12) return null;
  if (!dayOfMonth || dayOfMonth === 'XX') return between([first, number - 1, 1], [first, number, 1]);
  const date = Number(dayOfMonth);
  return new Date(time([first, number - 1, date])).getUTCDate() === date ? between([first, number - 1, date], [first, number - 1, date + 1]) : null;
}

type Day = readonly [year: number, month: number, day: number];

function between(from: Day, to: Day): readonly [number, number] | null {
  const [start, end] = [time(from), time(to)];
  return Number.isFinite(start) && Number.isFinite(end) ? [start, end] : null;
}

/** The start of a day. Years below 100 are meant as they are. */
function time([year, month, dayOfMonth]: Day): number {
  return new Date(0).setUTCFullYear(year, month, dayOfMonth);
}
