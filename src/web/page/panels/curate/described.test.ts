import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { kinds } from '../../api/words.ts';
import type { Described } from './described.ts';
import { blank, describedOf, inputOf, isSame } from './described.ts';
import type { ReviewableName } from './queue.ts';

const word = fc.stringMatching(/^[A-Za-zé]{1,8}$/);
const known: fc.Arbitrary<ReviewableName> = fc.record({
  id: word, slug: word, name: word, kind: fc.constantFrom(...kinds), mentions: fc.nat(), status: fc.constant('UNREVIEWED' as const), revision: fc.nat(), origin: fc.constant('EXTRACTED' as const),
  when: fc.option(fc.record({ display: word, earliest: word, latest: word, edtf: word }), { nil: null }), description: fc.option(word, { nil: null }), aliases: fc.uniqueArray(word, { maxLength: 3 }), wikidata: fc.option(word, { nil: null }),
  links: fc.constant({ totalCount: 0, nodes: [] }), history: fc.constant([]),
});

describe('A description of a name', () => {
  it('tells the server what it knew already, when nothing is changed', () => {
    fc.assert(fc.property(known, one => {
      const { name, kind, aliases, description, wikidata } = one;

      expect(inputOf(describedOf(one))).toEqual({ name, kind, aliases, description, when: one.when?.edtf ?? null, wikidata });
    }));
  });

  it('takes each line for another name and leaves out empty ones, spaces and repetitions', () => {
    expect(inputOf({ ...blank, name: ' Dock Strike ', aliases: ' Strike of the docks\n\nThe Strike\nThe Strike ' })).toMatchObject({ name: 'Dock Strike', aliases: ['Strike of the docks', 'The Strike'] });
  });

  it('is the same when only spaces differ, and another when a word does', () => {
    const one: Described = { ...blank, name: 'Dock Strike', when: '1926' };

    expect(isSame(one, { ...one, name: 'Dock Strike ', aliases: '\n' })).toBe(true);
    expect(isSame(one, { ...one, when: '1926-05' })).toBe(false);
  });
});
