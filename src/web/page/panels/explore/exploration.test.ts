import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { families } from '../../api/words.ts';
import { firstView } from '../../view/view.ts';
import type { Exploration } from './exploration.ts';
import { arrange, collapse, expand, explorationState, handful, hide, pin, unhide } from './exploration.ts';

const view = { ...firstView, about: 'secret-speech' };
const fresh = explorationState.read({}, view);
const slug = fc.stringMatching(/^[a-z0-9](-?[a-z0-9]){0,8}$/);
const position = fc.record({ x: fc.integer({ min: -9999, max: 9999 }), y: fc.integer({ min: -9999, max: 9999 }) });

const steps: fc.Arbitrary<(exploration: Exploration) => Exploration> = fc.oneof(
  fc.tuple(slug, fc.option(fc.constantFrom(...families))).map(([one, family]) => (now: Exploration) => expand(now, one, family)),
  slug.map(one => (now: Exploration) => collapse(now, one)),
  slug.map(one => (now: Exploration) => hide(now, one)),
  fc.tuple(slug, fc.option(position)).map(([one, at]) => (now: Exploration) => pin(now, one, at)),
  fc.constantFrom('web' as const, 'layers' as const).map(form => (now: Exploration) => arrange(now, form)),
);

describe('An exploration', () => {
  it('comes back from its address, whatever was done', () => {
    fc.assert(fc.property(fc.array(steps, { maxLength: 12 }), done => {
      const exploration = done.reduce((now, step) => step(now), fresh);

      expect(explorationState.read(explorationState.write(exploration, view), view)).toEqual(exploration);
    }));
  });

  it('shows a handful of neighbours, then a handful more, and never more than fifty', () => {
    const limits = [1, 2, 9].map(times => Array.from({ length: times }).reduce<Exploration>(now => expand(now, 'thaw'), fresh).opened[0]?.limit);

    expect(limits).toEqual([handful, 2 * handful, 50]);
  });

  it('opens the families of one entity by themselves and folds them up together', () => {
    const opened = expand(expand(fresh, 'thaw', 'CAUSAL'), 'thaw', 'DEED');

    expect(opened.opened.map(({ family }) => family)).toEqual(['CAUSAL', 'DEED']);
    expect(collapse(opened, 'thaw').opened).toEqual([]);
  });

  it('shows again what was hidden', () => {
    expect(unhide(hide(hide(fresh, 'a'), 'b')).hidden).toEqual([]);
  });

  it('begins afresh at another entity, in the same form', () => {
    const params = explorationState.write(arrange(hide(fresh, 'thaw'), 'layers'), view);

    expect(explorationState.read(params, { ...view, about: 'polish-october' })).toEqual({ ...fresh, form: 'layers' });
  });

  it('passes over what has no meaning in an address', () => {
    expect(explorationState.read({ of: 'secret-speech', open: 'a:x,b:12:NONE,:3,c:99', pin: 'a:1,b:1:y' }, view)).toEqual({ ...fresh, opened: [{ slug: 'b', limit: 12, family: null }] });
  });
});
