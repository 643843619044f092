import type { EntityNameFragment, LinkLookFragment } from '../../api/generated.ts';
import type { Scene, SceneLink, SceneNode, Tone } from '../../graph/scene.ts';
import { sceneLink, sceneNode } from '../../graph/scene.ts';
import type { Tell } from '../../settings/useSettings.tsx';
import type { Side } from './columns.ts';
import { columns } from './columns.ts';
import { shortSpan } from './shortSpan.ts';

export interface Drawn {
  readonly entities: readonly EntityNameFragment[];
  readonly links: readonly LinkLookFragment[];
  readonly centers: ReadonlySet<string>;
  readonly side: Side;
  readonly hidden?: ReadonlyMap<string, number>;
  readonly nodeTone?: (slug: string) => Tone | undefined;
  readonly linkTone?: (link: LinkLookFragment) => Tone | undefined;
}

/** A picture of causes: in columns by cause and by date, from left to right. Links of which an end is not drawn are left out. */
export function causalScene({ entities, links, centers, side, hidden, nodeTone, linkTone }: Drawn, say: Tell): Scene {
  const shown = new Set(entities.map(({ slug }) => slug));
  const drawn = unique(links).filter(({ source, target }) => shown.has(source.slug) && shown.has(target.slug));
  const at = columns(entities, drawn.map(({ source, target }) => ({ source: source.slug, target: target.slug })), side);
  const node = (entity: EntityNameFragment): SceneNode => {
    const tone = nodeTone?.(entity.slug);
    return sceneNode(entity, { isCenter: centers.has(entity.slug), hidden: hidden?.get(entity.slug) ?? 0, ...(tone ? { tone } : {}), ...(entity.when ? { note: shortSpan(entity.when.display) } : {}) });
  };
  const link = (one: LinkLookFragment): SceneLink => {
    const span = (at.get(one.target.slug) ?? 0) - (at.get(one.source.slug) ?? 0);
    return { ...sceneLink(one, say(`type.${one.type}`), linkTone?.(one)), ...(span > 1 ? { span } : {}) };
  };
  return { nodes: entities.map(node), links: drawn.map(link) };
}

/** Each link once, in the order in which they come. */
export function unique(links: readonly LinkLookFragment[]): readonly LinkLookFragment[] {
  return [...new Map(links.map(link => [link.id, link])).values()];
}

/** Each entity once, in the order in which they come. */
export function uniqueEntities(entities: readonly EntityNameFragment[]): readonly EntityNameFragment[] {
  return [...new Map(entities.map(entity => [entity.slug, entity])).values()];
}
