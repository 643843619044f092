import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { firstView } from '../../view/view.ts';
import { mostWithout, putBack, takeOut, whatIfState } from './state.ts';

const view = { ...firstView, about: 'secret-speech' };
const fresh = whatIfState.read({}, view);
const slug = fc.stringMatching(/^[a-z0-9](-?[a-z0-9]){0,8}$/);

describe('What is taken out', () => {
  it('is what the page is about, and what a person adds', () => {
    expect(fresh.without).toEqual(['secret-speech']);
    expect(takeOut(fresh, 'polish-october').without).toEqual(['secret-speech', 'polish-october']);
  });

  it('comes back from its address, whatever was done', () => {
    fc.assert(fc.property(fc.array(slug, { maxLength: 14 }), fc.constantFrom('with' as const, 'without' as const), fc.nat(60), (slugs, world, more) => {
      const state = { ...slugs.reduce(takeOut, fresh), world, more };

      expect(whatIfState.read(whatIfState.write(state, view), view)).toEqual(state);
      expect(state.without.length).toBeLessThanOrEqual(mostWithout);
    }));
  });

  it('is never nothing', () => {
    expect(putBack(fresh, 'secret-speech')).toBe(fresh);
    expect(putBack(takeOut(fresh, 'thaw'), 'secret-speech').without).toEqual(['thaw']);
  });

  it('is only the new one when the page turns to something else', () => {
    const params = whatIfState.write(takeOut(fresh, 'thaw'), view);

    expect(whatIfState.read(params, { ...view, about: 'polish-october' }).without).toEqual(['polish-october']);
  });
});
