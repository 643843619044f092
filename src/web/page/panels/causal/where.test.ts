import { describe, expect, it } from 'vitest';

import { noFilters } from '../../view/view.ts';
import { causalWhere, narrows } from './where.ts';

describe('The filters of a causal question', () => {
  it('leave everything to the server when nothing is set', () => {
    expect(causalWhere(noFilters)).toEqual({});
    expect(narrows(noFilters)).toBe(false);
  });

  it('pass over families, kinds and types that are no causes', () => {
    const filters = { ...noFilters, families: ['DEED' as const], kinds: ['PERSON' as const], types: ['LED' as const] };

    expect(causalWhere(filters)).toEqual({});
  });

  it('keep what narrows causes', () => {
    const filters = { ...noFilters, types: ['LED' as const, 'TRIGGERED' as const], minConfidence: 0.5, documents: ['leak'], during: '1956', modality: ['HEDGED' as const] };

    expect(causalWhere(filters)).toEqual({ types: ['TRIGGERED'], minConfidence: 0.5, documents: ['leak'], during: '1956', modality: ['HEDGED'] });
    expect(narrows(filters)).toBe(true);
  });
});
