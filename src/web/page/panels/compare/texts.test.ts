import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { firstView } from '../../view/view.ts';
import { beginWith, compareState, most, toggle } from './texts.ts';

const slug = fc.stringMatching(/^[a-z]{1,4}$/);

describe('The texts that are compared', () => {
  it('are in the address', () => {
    fc.assert(fc.property(fc.uniqueArray(slug, { maxLength: most }), texts => {
      expect(compareState.read(compareState.write(texts, firstView), firstView)).toEqual(texts);
    }));
  });

  it('are never more than can be compared, and a text that is chosen twice is let go', () => {
    fc.assert(fc.property(fc.array(slug), chosen => {
      const texts = chosen.reduce(toggle, [] as readonly string[]);

      expect(texts.length).toBeLessThanOrEqual(most);
      expect(new Set(texts).size).toBe(texts.length);
    }));
    expect(toggle(['a', 'b'], 'a')).toEqual(['b']);
  });

  it('begin with those that dispute most', () => {
    expect(beginWith([['b', 'b', 'a'], ['b']], ['c', 'a'])).toEqual(['b', 'a', 'c']);
  });
});
