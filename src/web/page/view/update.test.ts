import { describe, expect, it } from 'vitest';

import { gone, noSteps, taken } from './steps.ts';
import { update } from './update.ts';
import { firstView } from './view.ts';

describe('A view', () => {
  it('that looks at an entity selects it', () => {
    expect(update(firstView, { type: 'look-at', slug: 'polish-october' })).toMatchObject({ about: 'polish-october', selection: { kind: 'entity', slug: 'polish-october' } });
  });

  it('closes the source text when something else is selected', () => {
    const reading = update(firstView, { type: 'read', passage: { document: 'leak', evidence: 'x' } });

    expect(update(reading, { type: 'select', selection: null }).passage).toBeNull();
  });

  it('keeps what it looks at, what is selected and the filters when another panel is opened', () => {
    const before = update(update(firstView, { type: 'look-at', slug: 'thaw' }), { type: 'filter', change: { families: ['CAUSAL'] } });

    expect(update(before, { type: 'open', panel: 'timeline' })).toEqual({ ...before, panel: 'timeline' });
  });

  it('keeps the other panels\' parts when one panel changes its own', () => {
    const two = update(update(firstView, { type: 'params', panel: 'one', params: { a: '1' } }), { type: 'params', panel: 'two', params: { b: '2' } });

    expect(update(two, { type: 'params', panel: 'one', params: {} }).params).toEqual({ two: { b: '2' } });
  });

  it('is never changed in place', () => {
    const frozen = Object.freeze({ ...firstView, filters: Object.freeze({ ...firstView.filters }) });

    expect(update(frozen, { type: 'filter', change: { minConfidence: 0.5 } }).filters.minConfidence).toBe(0.5);
    expect(frozen.filters.minConfidence).toBe(0);
  });
});

describe('Steps', () => {
  it('can be undone and redone until a new one is taken', () => {
    const three = taken(taken(taken(noSteps)));
    const undone = gone(three, 1);

    expect(undone).toEqual({ at: 1, last: 3 });
    expect(taken(undone)).toEqual({ at: 2, last: 2 });
  });
});
