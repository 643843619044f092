import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { linkTypes } from '../../api/words.ts';
import { read, write } from '../../view/url.ts';
import { firstView } from '../../view/view.ts';
import type { Curation } from './curateState.ts';
import { curationState, parts, untouched } from './curateState.ts';

const slug = fc.stringMatching(/^[a-z0-9](-?[a-z0-9]){0,9}$/);
const type = fc.constantFrom(...linkTypes);
const curation: fc.Arbitrary<Curation> = fc
  .record({
    part: fc.constantFrom(...parts), at: fc.option(fc.record({ source: slug, type, target: slug })), name: fc.option(slug), isCorrecting: fc.boolean(), of: fc.option(slug),
    source: fc.option(slug), type, target: fc.option(slug), into: fc.option(slug), merged: fc.uniqueArray(slug, { maxLength: 4 }),
  })
  .map(one => ({ ...one, merged: one.merged.filter(merged => merged !== one.into) }));

describe('What is decided', () => {
  it('comes back from an address as it went in', () => {
    fc.assert(fc.property(curation, one => {
      const view = { ...firstView, params: { curate: curationState.write(one, firstView) } };

      expect(curationState.read(read(write(view)).params['curate'] ?? {}, view)).toEqual(one);
    }));
  });

  it('needs no address at first, and never merges an entity into itself', () => {
    expect(curationState.write(untouched, firstView)).toEqual({});
    expect(curationState.read({ into: 'a', merged: 'a,b,b' }, firstView).merged).toEqual(['b']);
  });
});
