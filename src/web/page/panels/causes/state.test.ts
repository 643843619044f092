import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { firstView } from '../../view/view.ts';
import type { CausesState } from './state.ts';
import { causesState, depths, topics, turn } from './state.ts';

const states: fc.Arbitrary<CausesState> = fc.record({
  topic: fc.constantFrom(...topics), depth: fc.constantFrom(...depths), more: fc.nat(60), chosen: fc.nat(49), everywhere: fc.boolean(),
});

describe('What the causes panel shows', () => {
  it('comes back from its address', () => {
    fc.assert(fc.property(states, state => {
      expect(causesState.read(causesState.write(state, firstView), firstView)).toEqual(state);
    }));
  });

  it('is as usual where the address has no meaning', () => {
    expect(causesState.read({ show: 'none', depth: '9', chosen: '-1', more: '1e3' }, firstView)).toEqual(causesState.read({}, firstView));
  });

  it('keeps its depth when the topic turns, and begins at the first of the list', () => {
    const state = { ...causesState.read({ depth: '4', chosen: '3' }, firstView) };

    expect(turn(state, 'roots')).toEqual({ topic: 'roots', depth: 4, more: 0, chosen: 0, everywhere: false });
  });
});
