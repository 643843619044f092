import { ask } from '../api/ask.ts';
import type { SharedEntityFragment, SharedLinkFragment, SharedQuery } from '../api/generated.ts';
import { SharedDocument } from '../api/generated.ts';
import type { Scene } from '../graph/scene.ts';
import type { Shown } from './shown.tsx';

/** A link with its evidence. */
export type SharedLink = SharedLinkFragment;

/** What is told of an entity at least; the rest where it is known. */
export type SharedEntity = Pick<SharedEntityFragment, 'slug' | 'name' | 'kind'> & Partial<SharedEntityFragment>;

/** What is shown, with all that the server knows of it. */
export interface Content {
  readonly name: string;
  /** Where the view can be opened. */
  readonly address: string;
  readonly entities: readonly SharedEntity[];
  readonly links: readonly SharedLink[];
}

const atOnce = 100;

/** Asks the server for the evidence behind what is shown. */
export async function contentOf({ name, scene, events }: Shown, address: string): Promise<Content> {
  const ids = scene.links.flatMap(({ record }) => (record ? [record] : []));
  const links: SharedLink[] = [];
  for (let at = 0; at < ids.length; at += atOnce) {
    const { data } = await ask(SharedDocument, { ids: ids.slice(at, at + atOnce) });
    links.push(...data.nodes.filter(isLink));
  }
  return { name, address, entities: entitiesOf(scene, links, events ?? []), links };
}

function isLink(node: SharedQuery['nodes'][number]): node is SharedLink {
  return node !== null && 'evidence' in node;
}

/** The entities of a scene in its order, with what links and events tell of them. */
export function entitiesOf(scene: Scene, links: readonly Pick<SharedLink, 'source' | 'target'>[], events: NonNullable<Shown['events']>): readonly SharedEntity[] {
  const known = new Map<string, SharedEntity>();
  for (const { slug, name, kind, description, when } of events) {
    known.set(slug, { slug, name, kind, ...(description ? { description } : {}), ...(when ? { when } : {}) });
  }
  for (const { source, target } of links) for (const entity of [source, target]) known.set(entity.slug, entity);
  return scene.nodes.map(({ id, label, kind }) => known.get(id) ?? { slug: id, name: label, kind });
}
