import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Arrow, Dated } from './columns.ts';
import { columns, isBefore } from './columns.ts';

const thing = (slug: string, earliest: string | null = null, latest = earliest): Dated => ({ slug, when: earliest || latest ? { earliest, latest } : null });
const arrow = (source: string, target: string): Arrow => ({ source, target });

const some = fc.integer({ min: 1, max: 9 }).chain(count => fc.record({
  things: fc.tuple(...Array.from({ length: count }, (_, at) => fc.option(fc.tuple(fc.integer({ min: 1900, max: 1960 }), fc.integer({ min: 0, max: 9 }))).map(dates =>
    (dates ? thing(`n${at}`, `${dates[0]}-01-01`, `${dates[0] + dates[1]}-12-31`) : thing(`n${at}`))))),
  arrows: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)).map(([a, b]) => arrow(`n${a}`, `n${b}`)), { maxLength: 14 }),
}));
// Arrows from lower to higher numbers never loop; dates that follow the numbers never contradict them.
const orderly = some.map(({ things, arrows }) => ({
  arrows: arrows.filter(({ source, target }) => source < target),
  things: things.map((one, at) => (one.when ? thing(one.slug, `${1900 + 3 * at}-01-01`, `${1900 + 3 * at + 4}-01-01`) : one)),
}));
const side = fc.constantFrom('early' as const, 'late' as const);

describe('Columns', () => {
  it('put every effect right of its causes, and nothing right of what was certainly later', () => {
    fc.assert(fc.property(orderly, side, ({ things, arrows }, to) => {
      const at = columns(things, arrows, to);

      for (const { source, target } of arrows) expect(at.get(source)).toBeLessThan(at.get(target) ?? -1);
      for (const one of things) for (const other of things) if (isBefore(one, other)) expect(at.get(one.slug)).toBeLessThanOrEqual(at.get(other.slug) ?? -1);
    }));
  });

  it('give everything a place from 0 upwards, whatever loops and dates say', () => {
    fc.assert(fc.property(some, side, ({ things, arrows }, to) => {
      const at = columns(things, arrows, to);

      expect([...at.keys()].sort()).toEqual(things.map(({ slug }) => slug).sort());
      expect(Math.min(...at.values())).toBe(0);
    }));
  });

  it('are as many as the longest chain when no dates are known', () => {
    fc.assert(fc.property(orderly, side, ({ things, arrows }, to) => {
      const longest = (slug: string): number => Math.max(0, ...arrows.filter(({ target }) => target === slug).map(({ source }) => longest(source) + 1));
      const at = columns(things.map(({ slug }) => thing(slug)), arrows, to);

      expect(Math.max(...at.values())).toBe(Math.max(...things.map(({ slug }) => longest(slug))));
    }));
  });

  it('draw causes close to what they caused when things lie late', () => {
    const things = ['root', 'middle', 'late', 'end'].map(slug => thing(slug));
    const arrows = [arrow('root', 'middle'), arrow('middle', 'end'), arrow('late', 'end')];

    expect(Object.fromEntries(columns(things, arrows, 'late'))).toEqual({ root: 0, middle: 1, late: 1, end: 2 });
    expect(columns(things, arrows, 'early').get('late')).toBe(0);
  });

  it('let dates move things that no chain holds', () => {
    const things = [thing('speech', '1956-02-25'), thing('tbilisi', '1956-03-05'), thing('poznan', '1956-06-28'), thing('october', '1956-10-01'), thing('split', '1960-01-01')];
    const arrows = [arrow('speech', 'tbilisi'), arrow('speech', 'poznan'), arrow('poznan', 'october'), arrow('speech', 'split')];

    expect(columns(things, arrows, 'early').get('split')).toBe(2);
  });

  it('know that 49 BC was before 44 BC, and both before 1956', () => {
    expect(isBefore(thing('rubicon', '-0048-01-10'), thing('ides', '-0043-03-15'))).toBe(true);
    expect(isBefore(thing('ides', '-0043-03-15'), thing('rubicon', '-0048-01-10'))).toBe(false);
    expect(isBefore(thing('ides', '-0043-03-15'), thing('speech', '1956-02-25'))).toBe(true);
  });

  it('believe the causes where an effect is dated before its cause', () => {
    const at = columns([thing('cause', '1956'), thing('effect', '1950')], [arrow('cause', 'effect')], 'early');

    expect(Object.fromEntries(at)).toEqual({ cause: 0, effect: 1 });
  });
});
