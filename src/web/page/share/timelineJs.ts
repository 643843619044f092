import type { TimelineEventFragment } from '../api/generated.ts';
import type { Span } from '../panels/timeline/span.ts';
import { day, spanOf } from '../panels/timeline/span.ts';

/** The events as TimelineJS reads them; their dates as people write them stand beside the days that the widget needs. */
export function timelineJs(name: string, events: readonly TimelineEventFragment[]): string {
  const told = events.flatMap(({ slug, name: headline, description, when }) => {
    const span = when && spanOf(when.edtf);
    if (!when || !span) return [];
    const end = endOf(span);
    return [{
      unique_id: slug, start_date: startOf(span), ...(end ? { end_date: end } : {}),
      display_date: when.display, text: { headline: asHtml(headline), text: asHtml(description ?? '') },
    }];
  });
  return `${JSON.stringify({ title: { text: { headline: asHtml(name), text: '' } }, events: told }, null, 2)}\n`;
}

function startOf({ kind, from, surelyFrom, to }: Span) {
  const loose = kind === 'lasting' ? surelyFrom - (from ?? surelyFrom) + day : (to ?? 0) - (from ?? 0);
  return dateOf(from ?? surelyFrom, loose);
}

// One day is no stretch; what goes on has no last day to tell.
function endOf({ kind, from, surelyTo, to }: Span) {
  if (kind === 'day' || to === null) return null;
  return dateOf(to - day, kind === 'lasting' ? to - surelyTo + day : to - (from ?? to));
}

/** Where only a year or a month is known, no day is told; `loose` is how long the time is in which it lies. */
function dateOf(time: number, loose: number) {
  const date = new Date(time);
  const year = { year: date.getUTCFullYear() };
  if (loose >= 365 * day) return year;
  const month = { ...year, month: date.getUTCMonth() + 1 };
  return loose >= 28 * day ? month : { ...month, day: date.getUTCDate() };
}

// TimelineJS takes its texts as HTML.
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
