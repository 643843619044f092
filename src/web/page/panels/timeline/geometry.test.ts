import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { arrowBetween, fades, place } from './geometry.ts';
import { day, spanOf } from './span.ts';

const x = (time: number) => (time - Date.UTC(1950, 0)) / day / 10;
const placed = (edtf: string) => {
  const span = spanOf(edtf);
  if (!span) throw new Error(`${edtf} is no date.`);
  return { span, at: place(span, x, 0, 400) };
};
const lane = (edtf: string, y: number) => ({ ...placed(edtf).at, y });

describe('A bar', () => {
  it('fades where its ends are not certain and is whole between them', () => {
    const { span, at } = placed('1952/1954');

    const stops = fades(span, at, 0, 400);
    expect(stops.map(({ opacity }) => Math.round(opacity * 100) / 100)).toEqual([0.16, 1, 1, 0.16]);
    expect(stops.map(stop => Math.round(stop.x))).toEqual([73, 110, 146, 183]);
  });

  it('with days for its ends does not fade, and one that is only about right fades to nothing', () => {
    const [firm, about] = [placed('1953-03-01/1955-02-28'), placed('1952~/1954~')];

    expect(new Set(fades(firm.span, firm.at, 0, 400).map(({ opacity }) => opacity))).toEqual(new Set([1]));
    expect(fades(about.span, about.at, 0, 400).at(0)?.opacity).toBe(0);
  });

  it('that goes on reaches the edge of the window, whole; one whose end is unknown fades away', () => {
    const [open, unknown] = [placed('1953/..'), placed('1953/')];

    expect(open.at.to).toBe(400);
    expect(fades(open.span, open.at, 0, 400).at(-1)?.opacity).toBe(1);
    expect(unknown.at.to).toBeLessThan(260);
    expect(fades(unknown.span, unknown.at, 0, 400).at(-1)?.opacity).toBe(0);
  });

  it('is cut at the sides of the screen without changing how sure it is there', () => {
    const { span, at } = placed('1950/1960');
    fc.assert(fc.property(fc.double({ min: at.from + 1, max: at.to - 1, noNaN: true }), cut => {
      const [left, right] = [fades(span, at, -1000, cut).at(-1)?.opacity ?? NaN, fades(span, at, cut, 1000).at(0)?.opacity ?? NaN];

      expect(Math.abs(left - right)).toBeLessThan(0.001);
    }));
  });
});

describe('An arrow', () => {
  it('leaves at the end of a cause that is over and arrives at the start of its effect', () => {
    const arrow = arrowBetween(lane('1951', 20), lane('1955-01-01', 60));

    expect(arrow.path.startsWith('M73 20')).toBe(true);
    expect(arrow).toMatchObject({ isBackward: false, head: { y: 60, turn: 0 } });
  });

  it('leaves a cause that lasts when the effect begins', () => {
    const arrow = arrowBetween(lane('1951/1959', 20), lane('1955-01-01', 60));

    expect(arrow.path.startsWith(`M${Math.round(x(Date.UTC(1955, 0)) * 10) / 10} 26`)).toBe(true);
  });

  it('lands on an effect that may have begun before at the time of its cause', () => {
    const cause = lane('1956-02-25', 20);

    expect(arrowBetween(cause, lane('1954~/1964', 60))).toMatchObject({ isBackward: false, head: { turn: 90, y: 53 } });
    expect(arrowBetween(cause, lane('1954~/1964', 60)).head.x).toBeGreaterThanOrEqual(Math.floor(cause.from));
  });

  it('says when the dates put the effect before its cause', () => {
    expect(arrowBetween(lane('1956', 20), lane('1953', 60)).isBackward).toBe(true);
  });

  it('never has a number in its path that is none', () => {
    const date = fc.constantFrom('1951', '1956-02-25', '1948/..', '../1955', '195X', '1954~/1964', '/1950');
    fc.assert(fc.property(date, date, fc.nat(10), fc.nat(10), (a, b, one, other) => {
      expect(arrowBetween(lane(a, one * 40), lane(b, other * 40)).path).not.toMatch(/NaN|Infinity/);
    }));
  });
});
