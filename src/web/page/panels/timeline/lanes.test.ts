import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Wish } from './lanes.ts';
import { gather, layLanes } from './lanes.ts';

const wishes: fc.Arbitrary<readonly Wish[]> = fc.array(fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 300 })), { maxLength: 40 })
  .map(all => all.map(([from, width], at) => ({ id: String(at), from, to: from + width })));

describe('Lanes', () => {
  it('never hold two things that are in each other\'s way', () => {
    fc.assert(fc.property(wishes, fc.integer({ min: 1, max: 6 }), (all, most) => {
      const { laneOf, count } = layLanes(all, most, 10);
      const clashes = all.flatMap(a => all.filter(b => a !== b && laneOf.has(a.id) && laneOf.get(a.id) === laneOf.get(b.id) && a.from < b.to + 10 && b.from < a.to + 10));

      expect(clashes).toEqual([]);
      expect(count).toBeLessThanOrEqual(most);
      expect([...laneOf.values()].every(lane => lane >= 0 && lane < count)).toBe(true);
    }));
  });

  it('have room for all where there may be any number of them', () => {
    fc.assert(fc.property(wishes, all => {
      expect(layLanes(all, Infinity, 10).laneOf.size).toBe(all.length);
    }));
  });

  it('turn somebody away only when each is taken by one that came before', () => {
    fc.assert(fc.property(wishes, all => {
      const { laneOf } = layLanes(all, 2, 0);
      for (const [at, wish] of all.entries()) {
        if (laneOf.has(wish.id)) continue;
        const before = all.slice(0, at).filter(other => laneOf.has(other.id) && other.from < wish.to && wish.from < other.to);
        expect(new Set(before.map(({ id }) => laneOf.get(id))).size).toBe(2);
      }
    }));
  });
});

describe('Marks that are gathered', () => {
  it('are all there once, and groups begin further apart than they are wide', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 900 }).map(x => ({ x }))), marks => {
      const groups = gather(marks, 40);
      const starts = groups.map(([first]) => first?.x ?? 0);

      expect(groups.flat().length).toBe(marks.length);
      expect(starts.every((x, at) => at === 0 || x - (starts[at - 1] ?? 0) >= 40)).toBe(true);
    }));
  });
});
