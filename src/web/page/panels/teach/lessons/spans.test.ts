import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { EntityNameFragment } from '../../../api/generated.ts';
import { spansOf } from './spans.ts';

const event = (slug: string, earliest: string | null, latest: string | null): EntityNameFragment => ({ slug, name: slug, kind: 'EVENT', mentions: 1, status: 'UNREVIEWED', when: { display: '', earliest, latest } });
const day = fc.date({ min: new Date('0100-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map(date => date.toISOString().slice(0, 10));

describe('A line of time', () => {
  it('holds every bar, in the order of the events', () => {
    fc.assert(fc.property(fc.array(fc.tuple(day, day), { minLength: 1, maxLength: 6 }), days => {
      const { spans } = spansOf(days.map(([one, other], index) => event(`e${index}`, one < other ? one : other, one < other ? other : one)));

      expect(spans.map(({ entity }) => entity.slug)).toEqual(days.map((_, index) => `e${index}`));
      for (const { from, length } of spans) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(length).toBeGreaterThanOrEqual(0);
        expect(from + length).toBeLessThanOrEqual(1.000001);
      }
    }));
  });

  it('reaches from its first day to its last, and leaves an open end open', () => {
    const { spans, first, last } = spansOf([event('a', '1900-01-01', '1910-01-01'), event('b', '1905-01-01', null), event('c', null, null)]);

    expect([first, last]).toEqual([1900, 1910]);
    expect(spans.map(({ openEnd, from, length }) => [openEnd, Math.round(100 * (from + length))])).toEqual([[false, 100], [true, 100]]);
  });

  it('knows years before our era', () => {
    expect(spansOf([event('a', '-0044-03-15', '-0044-03-15'), event('b', '0010-01-01', '0010-12-31')])).toMatchObject({ first: -44, last: 10 });
  });
});
