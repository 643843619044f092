import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { firstView } from '../../view/view.ts';
import type { ChainsState } from './state.ts';
import { ask, chainsState, directions, lengths, orders } from './state.ts';

const states: fc.Arbitrary<ChainsState> = fc.record({
  to: fc.option(fc.stringMatching(/^[a-z0-9](-?[a-z0-9]){0,8}$/)), order: fc.constantFrom(...orders), direction: fc.constantFrom(...directions),
  longest: fc.constantFrom(...lengths), chosen: fc.nat(49),
});

describe('A question for chains', () => {
  it('comes back from its address', () => {
    fc.assert(fc.property(states, state => {
      expect(chainsState.read(chainsState.write(state, firstView), firstView)).toEqual(state);
    }));
  });

  it('is as usual where the address has no meaning', () => {
    expect(chainsState.read({ order: 'best', way: 'up', longest: '99', chosen: 'x' }, firstView)).toEqual(chainsState.read({}, firstView));
  });

  it('shows the first chain again when it is asked differently', () => {
    expect(ask({ ...chainsState.read({}, firstView), chosen: 4 }, { order: 'STRONGEST' })).toMatchObject({ order: 'STRONGEST', chosen: 0 });
  });
});
