import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Answers } from './answers.ts';
import { readAnswers, writeAnswers } from './answers.ts';

const answers: fc.Arbitrary<Answers> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.record({ picks: fc.array(fc.option(fc.integer({ min: 0, max: 12 })), { minLength: 1, maxLength: 9 }), isGiven: fc.boolean() })), { maxLength: 6 })
  .map(entries => new Map(entries));

describe('Answers', () => {
  it('come back from an address as they went in', () => {
    fc.assert(fc.property(answers, all => {
      expect(readAnswers(writeAnswers(all))).toEqual(new Map([...all].sort(([a], [b]) => a - b)));
    }));
  });

  it('in an address that somebody made up do no harm', () => {
    fc.assert(fc.property(fc.string(), text => {
      for (const [number, { picks }] of readAnswers(text)) {
        expect(number).toBeLessThan(100);
        expect(picks.length).toBeGreaterThan(0);
      }
    }));
  });

  it('are short enough to be read', () => {
    expect(writeAnswers(new Map([[2, { picks: [3], isGiven: false }], [1, { picks: [2, null, 1], isGiven: true }]]))).toBe('1:2._.1*,2:3');
  });
});
