import type { Arrow } from './columns.ts';

/** What lies at one distance from the thing asked about. */
export interface Layer<Thing> {
  readonly distance: number;
  readonly nodes: readonly Thing[];
}

export interface Readable<Thing> {
  readonly nodes: readonly Thing[];
  /** How many neighbours of each thing that is shown are not. */
  readonly hidden: ReadonlyMap<string, number>;
  /** How many things are not shown. */
  readonly left: number;
}

/** How many things of a layer are shown at first, and how many more at each step. */
export const wide = 8;

/**
 * What of an answer a picture shows so that it can be read: of each layer at most `limit` things, each tied to something that is shown in the layer before.
 * Those through which most is reached come first, then those that the texts name most often.
 */
export function readable<Thing extends { readonly slug: string; readonly mentions: number }>(
  center: string, layers: readonly Layer<Thing>[], arrows: readonly Arrow[], limit: number,
): Readable<Thing> {
  const ties = tiesOf(arrows);
  const distance = new Map(layers.flatMap(layer => layer.nodes.map(({ slug }) => [slug, layer.distance] as const)));
  const beyond = (slug: string) => [...(ties.get(slug) ?? [])].filter(other => (distance.get(other) ?? 0) > (distance.get(slug) ?? 0)).length;
  const shown = new Set([center]);
  const nodes = [...layers].sort((a, b) => a.distance - b.distance).flatMap(layer => {
    const before = new Set(shown);
    const best = layer.nodes
      .filter(({ slug }) => [...(ties.get(slug) ?? [])].some(other => before.has(other) && (distance.get(other) ?? 0) < layer.distance))
      .map(node => ({ node, beyond: beyond(node.slug) }))
      .sort((a, b) => b.beyond - a.beyond || b.node.mentions - a.node.mentions || (a.node.slug < b.node.slug ? -1 : 1))
      .slice(0, limit);
    for (const { node } of best) shown.add(node.slug);
    return best.map(({ node }) => node);
  });
  const all = new Set([center, ...distance.keys()]);
  const hidden = new Map([...shown].map(slug => [slug, [...(ties.get(slug) ?? [])].filter(other => all.has(other) && !shown.has(other)).length]));
  return { nodes, hidden, left: distance.size - nodes.length };
}

function tiesOf(arrows: readonly Arrow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const ties = new Map<string, Set<string>>();
  const tie = (one: string, other: string) => (ties.get(one) ?? ties.set(one, new Set()).get(one))?.add(other);
  for (const { source, target } of arrows) {
    tie(source, target);
    tie(target, source);
  }
  return ties;
}
