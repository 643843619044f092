import { describe, expect, it } from 'vitest';

import type { AccountFragment, Modality } from '../../api/generated.ts';
import { standingOf } from './standing.ts';

const claim = (document: string, modality: Modality): AccountFragment => ({
  id: document + modality, quote: 'q', prefix: '', suffix: '', start: 0, end: 1, modality, assertedBy: null, confidence: 1, cue: 'led to', rule: 'r', when: null,
  document: { slug: document, title: document, author: null, date: null },
});

describe('The claims of a link', () => {
  it.each([
    ['agree', [claim('a', 'ASSERTED'), claim('b', 'REPORTED')]],
    ['hedge', [claim('a', 'HEDGED')]],
    ['disagree', [claim('a', 'ASSERTED'), claim('b', 'NEGATED')]],
    ['within', [claim('a', 'ASSERTED'), claim('a', 'NEGATED')]],
    ['deny', [claim('a', 'NEGATED')]],
    ['none', []],
  ] as const)('%s', (verdict, claims) => {
    expect(standingOf(claims).verdict).toBe(verdict);
  });

  it('are counted by document, not by sentence', () => {
    expect(standingOf([claim('a', 'ASSERTED'), claim('a', 'HEDGED'), claim('b', 'NEGATED')])).toMatchObject({ affirmed: 1, denied: 1 });
  });
});
