import type { AroundQuery, EntityKind, EntityNameFragment, LinkFamily, LinkLookFragment } from '../../api/generated.ts';
import { linkKey, linkNameOf } from '../../view/view.ts';

type Neighborhood = AroundQuery['neighborhood'];
type Hidden = Neighborhood['nodes'][number]['hidden'][number];

/** What is around an entity, put together from the neighbourhoods that were opened. */
export interface Surroundings {
  readonly entities: readonly EntityNameFragment[];
  readonly links: readonly LinkLookFragment[];
  /** By slug, how many links are not shown, by family; entities without any are left out. */
  readonly hidden: ReadonlyMap<string, readonly Hidden[]>;
}

interface Wanted {
  readonly center: string;
  /** Slugs that are not to be shown. */
  readonly hidden: readonly string[];
  /** Kinds to show besides the center; all when empty. */
  readonly kinds: readonly EntityKind[];
}

/** Puts neighbourhoods together, with links between them or to something else, `ties`. What is hidden, or of another kind, is left out, with all that only it held to the center. */
export function surroundings(neighborhoods: readonly Neighborhood[], { center, hidden, kinds }: Wanted, ties: readonly LinkLookFragment[] = []): Surroundings {
  const entities = new Map<string, EntityNameFragment>(neighborhoods.flatMap(({ nodes }) => nodes.map(({ entity }) => [entity.slug, entity] as const)));
  for (const { source, target } of ties) for (const end of [source, target]) if (!entities.has(end.slug)) entities.set(end.slug, end);
  const isWanted = ({ slug, kind }: EntityNameFragment) => slug === center || (!hidden.includes(slug) && (kinds.length === 0 || kinds.includes(kind)));
  const known = new Map([...neighborhoods.map(({ links }) => links), ties].flatMap(links => links.map(link => [linkKey(linkNameOf(link)), link] as const)));
  const links = [...known.values()].filter(({ source, target }) => isWanted(source) && isWanted(target));
  const held = reached(center, links);
  const shown = links.filter(({ source }) => held.has(source.slug));
  return {
    entities: [...entities.values()].filter(entity => held.has(entity.slug) && isWanted(entity)),
    links: shown,
    hidden: hiddenLinks(neighborhoods, held, shown),
  };
}

function reached(center: string, links: readonly LinkLookFragment[]): ReadonlySet<string> {
  const held = new Set([center]);
  for (let before = 0; before < held.size; ) {
    before = held.size;
    for (const { source, target } of links) {
      if (held.has(source.slug)) held.add(target.slug);
      else if (held.has(target.slug)) held.add(source.slug);
    }
  }
  return held;
}

// A neighbourhood tells of each of its nodes what it shows and what it hides: together, all its links. Less what the whole picture shows, that is what is hidden.
function hiddenLinks(neighborhoods: readonly Neighborhood[], held: ReadonlySet<string>, shown: readonly LinkLookFragment[]): Surroundings['hidden'] {
  const all = new Map<string, Map<LinkFamily, number>>();
  for (const { nodes, links } of neighborhoods) {
    const here = countEnds(links);
    for (const { entity, hidden } of nodes) {
      const counts = new Map(here.get(entity.slug));
      for (const { family, count } of hidden) counts.set(family, (counts.get(family) ?? 0) + count);
      const before = all.get(entity.slug);
      // A neighbourhood of one family knows of that family alone.
      for (const [family, count] of before ?? []) counts.set(family, Math.max(count, counts.get(family) ?? 0));
      all.set(entity.slug, counts);
    }
  }
  const seen = countEnds(shown);
  const left = [...all].filter(([slug]) => held.has(slug)).map(([slug, counts]) => {
    const rest = [...counts].map(([family, count]) => ({ family, count: count - (seen.get(slug)?.get(family) ?? 0) })).filter(({ count }) => count > 0);
    return [slug, rest] as const;
  });
  return new Map(left.filter(([, rest]) => rest.length > 0));
}

function countEnds(links: readonly LinkLookFragment[]): ReadonlyMap<string, ReadonlyMap<LinkFamily, number>> {
  const counts = new Map<string, Map<LinkFamily, number>>();
  for (const { source, target, family } of links) {
    for (const slug of new Set([source.slug, target.slug])) {
      const of = counts.get(slug) ?? new Map<LinkFamily, number>();
      counts.set(slug, of.set(family, (of.get(family) ?? 0) + 1));
    }
  }
  return counts;
}
