import { describe, expect, it } from 'vitest';

import type { EntityNameFragment, LinkLookFragment } from '../../../api/generated.ts';
import { byTurns, legible, readable, sceneOf, shownOf } from './stepScene.ts';

const entity = (slug: string): EntityNameFragment => ({ slug, name: slug, kind: 'EVENT', mentions: 1, status: 'UNREVIEWED', when: null });
const link = (source: string, target: string): LinkLookFragment => ({
  id: `${source}-${target}`, type: 'CAUSED', family: 'CAUSAL', sign: 1, reading: 'caused', confidence: 0.9, modality: 'ASSERTED', status: 'UNREVIEWED', contested: false, added: false,
  documentCount: 1, evidenceCount: 1, source: entity(source), target: entity(target),
});

describe('What a step shows', () => {
  it('holds everything once, and both ends of every link', () => {
    const { entities, links } = shownOf([entity('a')], [link('a', 'b'), link('b', 'c'), link('a', 'b')]);

    expect(entities.map(({ slug }) => slug)).toEqual(['a', 'b', 'c']);
    expect(links.map(({ id }) => id)).toEqual(['a-b', 'b-c']);
  });

  it('is cut to what a class can take in, and says how much is left out', () => {
    const many = Array.from({ length: legible + 5 }, (_, index) => `e${index}`);
    const { shown, left } = readable(shownOf(many.map(entity), [link('e0', 'e1'), link('e0', many.at(-1) ?? '')]));

    expect([shown.entities.length, left]).toEqual([legible, 5]);
    expect(shown.links.map(({ id }) => id)).toEqual(['e0-e1']);
  });

  it('takes some of each where two sorts share the room', () => {
    expect(byTurns(['a', 'b', 'c'], ['x'])).toEqual(['a', 'x', 'b', 'c']);
  });

  it('draws what is taken out and what is lost with it', () => {
    const scene = sceneOf(shownOf([], [link('a', 'b'), link('b', 'c')], new Map([['a', 'removed'], ['b', 'weakened']])), new Set(['a']), () => 'caused');

    expect(scene.nodes.map(({ id, tone, isCenter }) => [id, tone, isCenter])).toEqual([['a', 'removed', true], ['b', 'weakened', false], ['c', undefined, false]]);
    expect(scene.links.map(({ tone }) => tone)).toEqual(['removed', undefined]);
  });
});
