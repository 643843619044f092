import type { EntityNameFragment, LinkLookFragment, LinkType } from '../../../api/generated.ts';
import type { Scene, Tone } from '../../../graph/scene.ts';
import { sceneLink, sceneNode } from '../../../graph/scene.ts';

/** What a step shows, before it is drawn or told: entities, links among them, and what is said of some of them. */
export interface Shown {
  readonly entities: readonly EntityNameFragment[];
  readonly links: readonly LinkLookFragment[];
  readonly tones: ReadonlyMap<string, Tone>;
}

export const nothing: Shown = { entities: [], links: [], tones: new Map() };

/** Puts together what several answers tell: everything once, and the ends of every link. */
export function shownOf(entities: readonly EntityNameFragment[], links: readonly LinkLookFragment[], tones: Shown['tones'] = new Map()): Shown {
  const all = new Map([...entities, ...links.flatMap(({ source, target }) => [source, target])].map(entity => [entity.slug, entity]));
  const once = new Map(links.map(link => [link.id, link]));
  return { entities: [...all.values()], links: [...once.values()], tones };
}

/** One of each by turns, so that what is cut off at the end leaves some of both. */
export function byTurns<Item>(some: readonly Item[], others: readonly Item[]): readonly Item[] {
  return Array.from({ length: Math.max(some.length, others.length) }, (_, index) => [...some.slice(index, index + 1), ...others.slice(index, index + 1)]).flat();
}

/** The most that a class can take in at once; the nearest come first in every answer, so the rest is farther away. */
export const legible = 28;

/** The first entities and the links among them; how many entities had to be left out. */
export function readable(shown: Shown): { readonly shown: Shown; readonly left: number } {
  if (shown.entities.length <= legible) return { shown, left: 0 };
  const kept = new Set(shown.entities.slice(0, legible).map(({ slug }) => slug));
  const links = shown.links.filter(({ source, target }) => kept.has(source.slug) && kept.has(target.slug));
  return { shown: { ...shown, entities: shown.entities.filter(({ slug }) => kept.has(slug)), links }, left: shown.entities.length - legible };
}

export function sceneOf({ entities, links, tones }: Shown, focus: ReadonlySet<string>, label: (type: LinkType) => string): Scene {
  return {
    nodes: entities.map(entity => {
      const tone = tones.get(entity.slug);
      return sceneNode(entity, { isCenter: focus.has(entity.slug), ...(tone ? { tone } : {}) });
    }),
    links: links.map(link => {
      const end = tones.get(link.source.slug);
      return sceneLink(link, label(link.type), end === 'removed' || end === 'lost' ? end : undefined);
    }),
  };
}
