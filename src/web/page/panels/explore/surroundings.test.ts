import { describe, expect, it } from 'vitest';

import type { AroundQuery, EntityKind, LinkLookFragment, LinkType } from '../../api/generated.ts';
import { familyOf } from '../../api/words.ts';
import { surroundings } from './surroundings.ts';
import { missingTies } from './ties.ts';

type Neighborhood = AroundQuery['neighborhood'];

const entity = (slug: string, kind: EntityKind = 'EVENT') => ({ slug, kind, name: slug, mentions: 1, status: 'UNREVIEWED', when: null }) as const;
const link = (source: string, type: LinkType, target: string): LinkLookFragment => ({
  id: `${source}${type}${target}`, type, family: familyOf[type], sign: 1, reading: '', confidence: 1, modality: 'ASSERTED', status: 'UNREVIEWED',
  contested: false, added: false, documentCount: 1, evidenceCount: 1, source: entity(source), target: entity(target),
});
const around = (nodes: readonly (readonly [string, number])[], links: readonly LinkLookFragment[]): Neighborhood => ({
  nodes: nodes.map(([slug, hidden], distance) => ({ distance, entity: { ...entity(slug), id: slug }, hidden: hidden > 0 ? [{ family: 'CAUSAL', count: hidden }] : [] })),
  links,
  budget: { truncated: false, reason: 'NONE' },
});

const speech = around([['speech', 3], ['revolt', 2]], [link('speech', 'CAUSED', 'revolt')]);
const revolt = around([['revolt', 0], ['speech', 3], ['bread', 0]], [link('speech', 'CAUSED', 'revolt'), link('bread', 'CAUSED', 'revolt'), link('bread', 'ENABLED', 'revolt')]);
const everything = { center: 'speech', hidden: [], kinds: [] } as const;

describe('The surroundings of an entity', () => {
  it('hold what every opened neighbourhood shows, each once', () => {
    const found = surroundings([speech, revolt], everything);

    expect(found.entities.map(({ slug }) => slug)).toEqual(['speech', 'revolt', 'bread']);
    expect(found.links).toHaveLength(3);
  });

  it('tell how many links are not shown, less those that another neighbourhood brought', () => {
    const alone = surroundings([speech], everything).hidden;
    const together = surroundings([speech, revolt], everything).hidden;

    expect([alone.get('speech'), alone.get('revolt')]).toEqual([[{ family: 'CAUSAL', count: 3 }], [{ family: 'CAUSAL', count: 2 }]]);
    expect([together.get('revolt'), together.get('bread')]).toEqual([undefined, undefined]);
  });

  it('hold the links between neighbourhoods, which are then hidden no more', () => {
    const tie = link('bread', 'MOTIVATED', 'speech');
    const found = surroundings([speech, revolt], everything, [tie]);

    expect(missingTies([speech, revolt], [tie, tie, link('speech', 'CAUSED', 'revolt'), link('bread', 'CAUSED', 'thaw')])).toEqual([tie.id]);
    expect(found.links).toHaveLength(4);
    expect(found.hidden.get('speech')).toEqual([{ family: 'CAUSAL', count: 2 }]);
  });

  it('hold a link that is asked for besides, with what it leads to', () => {
    const found = surroundings([speech], everything, [link('speech', 'CAUSED', 'thaw')]);

    expect(found.entities.map(({ slug }) => slug)).toEqual(['speech', 'revolt', 'thaw']);
    expect(found.hidden.get('speech')).toEqual([{ family: 'CAUSAL', count: 2 }]);
  });

  it('leave out a link that leads to nothing of them', () => {
    expect(surroundings([speech], everything, [link('bread', 'CAUSED', 'thaw')]).entities.map(({ slug }) => slug)).toEqual(['speech', 'revolt']);
  });

  it('lose with a hidden entity all that only it held', () => {
    const found = surroundings([speech, revolt], { ...everything, hidden: ['revolt'] });

    expect(found.entities.map(({ slug }) => slug)).toEqual(['speech']);
    expect(found.links).toEqual([]);
    expect(found.hidden.get('speech')).toEqual([{ family: 'CAUSAL', count: 4 }]);
  });

  it('always show the center, whatever kinds are asked for', () => {
    expect(surroundings([speech], { ...everything, kinds: ['PLACE'] }).entities.map(({ slug }) => slug)).toEqual(['speech']);
  });
});
