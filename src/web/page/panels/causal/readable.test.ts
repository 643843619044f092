import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readable } from './readable.ts';

const thing = (slug: string, mentions = 1) => ({ slug, mentions });
const arrow = (source: string, target: string) => ({ source, target });

/** A tree of layers: every thing hangs on one of the layer before. */
const tree = fc.array(fc.array(fc.tuple(fc.nat(), fc.nat(20)), { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 }).map(sizes => {
  const layers = sizes.map((layer, at) => ({ distance: at + 1, nodes: layer.map(([, mentions], index) => thing(`l${at + 1}-${index}`, mentions)) }));
  const arrows = sizes.flatMap((layer, at) => layer.map(([parent], index) => {
    const before = at === 0 ? 'center' : `l${at}-${parent % (sizes[at - 1]?.length ?? 1)}`;
    return arrow(before, `l${at + 1}-${index}`);
  }));
  return { layers, arrows };
});

describe('A readable picture', () => {
  it('shows no more of a layer than it may, and only what hangs together', () => {
    fc.assert(fc.property(tree, fc.integer({ min: 1, max: 6 }), ({ layers, arrows }, limit) => {
      const { nodes } = readable('center', layers, arrows, limit);
      const shown = new Set(['center', ...nodes.map(({ slug }) => slug)]);

      for (const layer of layers) expect(layer.nodes.filter(({ slug }) => shown.has(slug)).length).toBeLessThanOrEqual(limit);
      for (const { slug } of nodes) expect(arrows.some(({ source, target }) => target === slug && shown.has(source))).toBe(true);
    }));
  });

  it('counts what it leaves out', () => {
    fc.assert(fc.property(tree, fc.integer({ min: 1, max: 6 }), ({ layers, arrows }, limit) => {
      const { nodes, left, hidden } = readable('center', layers, arrows, limit);
      const shown = new Set(['center', ...nodes.map(({ slug }) => slug)]);

      expect(nodes.length + left).toBe(layers.reduce((sum, layer) => sum + layer.nodes.length, 0));
      for (const slug of shown) expect(hidden.get(slug)).toBe(arrows.filter(({ source, target }) => (source === slug && !shown.has(target)) || (target === slug && !shown.has(source))).length);
    }));
  });

  it('shows everything when there is room', () => {
    fc.assert(fc.property(tree, ({ layers, arrows }) => {
      expect(readable('center', layers, arrows, 12).left).toBe(0);
    }));
  });

  it('prefers what leads on to what is only often named', () => {
    const layers = [{ distance: 1, nodes: [thing('famous', 50), thing('leads-on', 1)] }, { distance: 2, nodes: [thing('far')] }];
    const arrows = [arrow('center', 'famous'), arrow('center', 'leads-on'), arrow('leads-on', 'far')];

    expect(readable('center', layers, arrows, 1).nodes.map(({ slug }) => slug)).toEqual(['leads-on', 'far']);
  });
});
