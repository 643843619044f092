import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { middle } from './viewport.ts';

const line = fc.record({ from: fc.integer({ min: -2000, max: 0 }), length: fc.integer({ min: 1, max: 4000 }), size: fc.integer({ min: 100, max: 1500 }), share: fc.double({ min: 0, max: 1, noNaN: true }) });

describe('A window on a picture that is larger', () => {
  it('always shows what it is about, and leaves no more than a margin empty', () => {
    fc.assert(fc.property(line, ({ from, length, size, share }) => {
      const [to, at] = [from + length, from + length * share];
      const seen = middle(at, from, to, size);
      const [left, right] = [seen - size / 2, seen + size / 2];

      expect(left - 1e-6).toBeLessThanOrEqual(at);
      expect(right + 1e-6).toBeGreaterThanOrEqual(at);
      if (length + 28 > size) {
        expect(left).toBeGreaterThanOrEqual(from - 14 - 1e-6);
        expect(right).toBeLessThanOrEqual(to + 14 + 1e-6);
      }
    }));
  });

  it('shows the whole where the whole fits', () => {
    expect(middle(10, 0, 100, 400)).toBe(50);
  });
});
