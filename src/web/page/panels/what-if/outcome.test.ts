import { describe, expect, it } from 'vitest';

import type { AffectedFragment, EntityNameFragment, LinkLookFragment } from '../../api/generated.ts';
import { affectedLayers, farthest, fates, linkTone, nodeTone } from './outcome.ts';

const entity = (slug: string): EntityNameFragment => ({ slug, name: slug, kind: 'EVENT', mentions: 1, status: 'UNREVIEWED', when: null });
const affected = (slug: string, distance: number, strengthAfter: number) => ({
  entity: entity(slug), distance, strengthBefore: 0.5, strengthAfter, lostLinks: [], stillCausedBy: [],
}) satisfies AffectedFragment & { readonly stillCausedBy: readonly never[] };
const link = (source: string, target: string): LinkLookFragment => ({
  id: `${source}-${target}`, type: 'CAUSED', family: 'CAUSAL', sign: 1, reading: 'caused', confidence: 1, modality: 'ASSERTED', status: 'UNREVIEWED',
  contested: false, added: false, documentCount: 1, evidenceCount: 1, source: entity(source), target: entity(target),
});

const outcome = {
  without: [entity('speech')], lostCount: 2, weakenedCount: 1, lost: [affected('anger', 1, 0), affected('split', 3, 0)], weakened: [affected('uprising', 2, 0.4)],
  noLongerPrevented: [], budget: { truncated: false },
};
const fate = fates(outcome);

describe('A loss', () => {
  it('spreads from what is taken out, step by step', () => {
    const shown = (reached: number) => ['speech', 'anger', 'uprising', 'split', 'elsewhere'].map(slug => nodeTone(fate.get(slug), reached));

    expect(shown(-1)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(shown(0)).toEqual(['removed', undefined, undefined, undefined, undefined]);
    expect(shown(2)).toEqual(['removed', 'lost', 'weakened', undefined, undefined]);
    expect(shown(farthest(fate))).toEqual(['removed', 'lost', 'weakened', 'lost', undefined]);
  });

  it('takes along the links of what is gone, and leaves those of what is only weakened', () => {
    const tones = [link('speech', 'uprising'), link('anger', 'uprising'), link('uprising', 'split'), link('elsewhere', 'uprising')].map(one => linkTone(one, fate, 9));

    expect(tones).toEqual(['removed', 'lost', undefined, undefined]);
  });

  it('lies in layers by distance, nearest first', () => {
    expect(affectedLayers(outcome).map(({ distance, nodes }) => [distance, ...nodes.map(({ slug }) => slug)])).toEqual([[1, 'anger'], [2, 'uprising'], [3, 'split']]);
  });
});
