import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { day, spanOf } from './span.ts';

const days = (edtf: string) => {
  const span = spanOf(edtf);
  const write = (time: number | null) => (time === null ? null : new Date(time).toISOString().slice(0, 10));
  return span && [write(span.from), write(span.surelyFrom), write(span.surelyTo - day), write(span.to === null ? null : span.to - day)];
};

describe('The time of a date', () => {
  it('is one day where the day is known', () => {
    expect(spanOf('1956-02-25')?.kind).toBe('day');
    expect(days('1956-02-25')).toEqual(['1956-02-25', '1956-02-25', '1956-02-25', '1956-02-25']);
  });

  it.each([
    ['1956', '1956-01-01', '1956-12-31'],
    ['1956-10', '1956-10-01', '1956-10-31'],
    ['1956-02-XX', '1956-02-01', '1956-02-29'],
    ['195X', '1950-01-01', '1959-12-31'],
    ['19XX', '1900-01-01', '1999-12-31'],
    ['1957-21', '1957-03-01', '1957-05-31'],
    ['1955-23', '1955-09-01', '1955-11-30'],
    ['1955-24', '1955-12-01', '1956-02-29'],
    ['0044-03', '0044-03-01', '0044-03-31'],
  ])('%s is some time within its bounds, and nobody knows which', (edtf, first, last) => {
    expect(spanOf(edtf)?.kind).toBe('within');
    expect(days(edtf)).toEqual([first, first, last, last]);
  });

  it('that lasted is certain from the last day it can have begun to the first it can have ended', () => {
    expect(spanOf('1936/1938')?.kind).toBe('lasting');
    expect(days('1936/1938')).toEqual(['1936-01-01', '1936-12-31', '1938-01-01', '1938-12-31']);
    expect(days('1956-10-23/1956-11-10')).toEqual(['1956-10-23', '1956-10-23', '1956-11-10', '1956-11-10']);
  });

  it('keeps open ends apart from unknown ones', () => {
    expect(spanOf('1948/..')).toMatchObject({ to: null, end: 'open', start: 'firm' });
    expect(spanOf('/1948')).toMatchObject({ from: null, start: 'unknown', end: 'firm' });
  });

  it('keeps what is only about right, and what is doubted', () => {
    expect(spanOf('1954~/1964')).toMatchObject({ start: 'about', end: 'firm', doubted: false });
    expect(spanOf('1953?')).toMatchObject({ start: 'firm', doubted: true });
    expect(spanOf('1953%')).toMatchObject({ start: 'about', end: 'about', doubted: true });
  });

  it('reaches back before our era', () => {
    expect(new Date(spanOf('-0043-03-15')?.from ?? 0).getUTCFullYear()).toBe(-43);
    expect(new Date(spanOf('-004X')?.from ?? 0).getUTCFullYear()).toBe(-49);
    expect(new Date(spanOf('Y-17000')?.from ?? 0).getUTCFullYear()).toBe(-17000);
  });

  it('is not known where the text is no date, or lies beyond the calendar', () => {
    expect(['', 'soon', '1956-13', '1956-02-30', '../..', 'Y170000002'].map(spanOf)).toEqual([null, null, null, null, null, null]);
  });

  it('lies in order, and a month lies within its year, whatever the year', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const [whole, part] = [spanOf(String(year).padStart(4, '0')), spanOf(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`)];

      expect(part?.from).toBeGreaterThanOrEqual(whole?.from ?? NaN);
      expect(part?.to).toBeLessThanOrEqual(whole?.to ?? NaN);
      expect(part?.from).toBeLessThan(part?.to ?? NaN);
    }));
  });
});
