import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { nearestScale } from './scales.ts';
import { day, spanOf } from './span.ts';
import { timelineState } from './timelineState.ts';
import type { TimeWindow } from './window.ts';
import { around, between, pan, readWindow, reveal, widthOf, writeWindow, zoom } from './window.ts';
import { firstView } from '../../view/view.ts';

const hour = 3_600_000;
const window: fc.Arbitrary<TimeWindow> = fc.tuple(fc.integer({ min: -3000 * 8766, max: 3000 * 8766 }), fc.integer({ min: 72, max: 2000 * 8766 })).map(([from, width]) => ({ from: from * hour, to: (from + width) * hour }));

describe('The window of time', () => {
  it('keeps still what lies under the pointer while it zooms', () => {
    fc.assert(fc.property(window, fc.double({ min: 0.2, max: 5, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (one, factor, at) => {
      const zoomed = zoom(one, factor, at);

      expect(Math.abs(zoomed.from + widthOf(zoomed) * at - (one.from + widthOf(one) * at))).toBeLessThan(1000);
    }));
  });

  it('never gets narrower than three days nor wider than the calendar', () => {
    const narrow = Array.from({ length: 60 }).reduce<TimeWindow>(one => zoom(one, 0.5), { from: 0, to: 400 * 365 * day });
    const wide = Array.from({ length: 60 }).reduce<TimeWindow>(one => zoom(one, 2), { from: 0, to: day * 4 });

    expect(widthOf(narrow)).toBe(3 * day);
    expect(Number.isFinite(new Date(wide.from).getTime()) && Number.isFinite(new Date(wide.to).getTime())).toBe(true);
  });

  it('comes back when it is moved there and back', () => {
    fc.assert(fc.property(window, fc.double({ min: -2, max: 2, noNaN: true }), (one, by) => {
      expect(Math.abs(pan(pan(one, by), -by).from - one.from)).toBeLessThan(1000);
    }));
  });

  it('shows a moment outside it without zooming, and stays where the moment is in sight', () => {
    const year = { from: Date.UTC(1956, 0), to: Date.UTC(1957, 0) };
    const moved = reveal(year, Date.UTC(1961, 7, 13), Date.UTC(1961, 7, 14));

    expect(reveal(year, Date.UTC(1956, 1, 25), Date.UTC(1956, 1, 26))).toBe(year);
    expect(widthOf(moved)).toBe(widthOf(year));
    expect(moved.from < Date.UTC(1961, 7, 13) && moved.to > Date.UTC(1961, 7, 14)).toBe(true);
  });

  it('leaves room around what it is laid around, and glides from one to another', () => {
    const one = around({ from: 0, to: 100 * day });

    expect(one.from < 0 && one.to > 100 * day).toBe(true);
    expect(between(one, pan(one, 1), 0)).toEqual(one);
  });

  it('is read from an address as it was written, to the hour', () => {
    fc.assert(fc.property(window, one => {
      expect(readWindow(writeWindow(one))).toEqual(one);
    }));
    expect(writeWindow({ from: Date.UTC(1956, 9, 23), to: Date.UTC(1956, 10, 10, 12) })).toBe('1956-10-23/1956-11-10T12');
  });

  it('that makes no sense is passed over', () => {
    expect(['', '1956', '1957-01-01/1956-01-01', '1956-01-01/1956-01-02', 'a/b', '1956-01-01/1957-01-01/1958-01-01'].map(readWindow)).toEqual([null, null, null, null, null, null]);
    fc.assert(fc.property(fc.string(), text => void readWindow(text)));
  });

  it('has a name by its width', () => {
    const span = spanOf('1956');

    expect(nearestScale((span?.to ?? 0) - (span?.from ?? 0))).toBe('months');
    expect(nearestScale(300 * 365 * day)).toBe('centuries');
    expect(nearestScale(10 * day)).toBe('days');
  });
});

describe('The timeline\'s part of the view', () => {
  it('comes back from the address as it was', () => {
    fc.assert(fc.property(fc.record({ window: fc.option(window), everything: fc.boolean(), lanes: fc.constantFrom('few' as const, 'all' as const) }), state => {
      expect(timelineState.read(timelineState.write(state, firstView), firstView)).toEqual(state);
    }));
  });
});
