import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { intervalOf, yearsOf } from './Years.tsx';

const year = fc.oneof(fc.constant(''), fc.integer({ min: 1, max: 2999 }).map(String));

describe('Two years', () => {
  it('come back from the interval they make, the earlier one first', () => {
    fc.assert(fc.property(year, year, (from, to) => {
      const inOrder = from && to ? [from, to].sort((a, b) => Number(a) - Number(b)) : [from, to];

      expect(yearsOf(intervalOf(from, to))).toEqual(inOrder);
    }));
  });

  it('that are both open are no interval', () => {
    expect(intervalOf('', '')).toBe('');
  });
});
