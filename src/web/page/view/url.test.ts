import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { families, kinds, linkTypes, modalities, statuses } from '../api/words.ts';
import { read, write } from './url.ts';
import type { Filters, Selection, View } from './view.ts';
import { firstView } from './view.ts';

const slug = fc.stringMatching(/^[a-z0-9](-?[a-z0-9]){0,12}$/);
const key = fc.stringMatching(/^[a-z]([a-z-]?[a-z]){0,5}$/);
const params = fc.dictionary(key, fc.string({ minLength: 1 }), { minKeys: 1, maxKeys: 3, noNullPrototype: true });
const selection: fc.Arbitrary<Selection> = fc.oneof(
  slug.map(one => ({ kind: 'entity' as const, slug: one })),
  fc.record({ source: slug, type: fc.constantFrom(...linkTypes), target: slug }).map(link => ({ kind: 'link' as const, link })),
);
const filters: fc.Arbitrary<Filters> = fc.record({
  families: fc.uniqueArray(fc.constantFrom(...families)),
  types: fc.uniqueArray(fc.constantFrom(...linkTypes), { maxLength: 4 }),
  kinds: fc.uniqueArray(fc.constantFrom(...kinds)),
  modality: fc.uniqueArray(fc.constantFrom(...modalities)),
  status: fc.uniqueArray(fc.constantFrom(...statuses)),
  documents: fc.uniqueArray(slug, { maxLength: 3 }),
  minConfidence: fc.integer({ min: 0, max: 100 }).map(percent => percent / 100),
  during: fc.constantFrom('', '1953/1956', '1956', '195X', '1900/..'),
});
const view: fc.Arbitrary<View> = fc.record({
  panel: key,
  about: fc.option(slug),
  selection: fc.option(selection),
  passage: fc.option(fc.record({ document: slug, evidence: fc.option(fc.base64String({ minLength: 4 })) })),
  filters,
  shown: fc.constantFrom('graph', 'list'),
  params: fc.dictionary(key, params, { maxKeys: 3, noNullPrototype: true }),
  embed: fc.boolean(),
});

describe('The address of a view', () => {
  it('gives back the view it was made of, whatever the view', () => {
    fc.assert(fc.property(view, one => {
      expect(read(write(one))).toEqual(one);
    }));
  });

  it('is empty for the first view', () => {
    expect(write(firstView)).toBe('');
  });

  it('can be read by people', () => {
    const link = { source: 'secret-speech', type: 'CAUSED', target: 'hungarian-uprising' } as const;

    expect(write({ ...firstView, about: 'secret-speech', selection: { kind: 'link', link } })).toBe('about=secret-speech&select=secret-speech/CAUSED/hungarian-uprising');
  });

  it('passes over what has no meaning', () => {
    expect(read('?select=a/NO_SUCH_TYPE/b&families=CAUSAL,NONE&confidence=7&during=<b>&as=song&nobody&x.y.z=1&read=/x')).toEqual({
      ...firstView, filters: { ...firstView.filters, families: ['CAUSAL'] },
    });
  });

  it('never fails, whatever stands in it', () => {
    fc.assert(fc.property(fc.string(), text => void read(text)));
  });
});
