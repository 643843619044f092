interface Neighborhood {
  readonly nodes: readonly { readonly entity: { readonly slug: string } }[];
  readonly links: readonly { readonly id: string }[];
}

interface Tie {
  readonly id: string;
  readonly source: { readonly slug: string };
  readonly target: { readonly slug: string };
}

/** The ids of the ties whose two ends are in the neighbourhoods, and which none of these tells; in order, each once. */
export function missingTies(neighborhoods: readonly Neighborhood[], ties: readonly Tie[]): readonly string[] {
  const shown = new Set(neighborhoods.flatMap(({ nodes }) => nodes.map(({ entity }) => entity.slug)));
  const told = new Set(neighborhoods.flatMap(({ links }) => links.map(({ id }) => id)));
  const missing = ties.filter(({ id, source, target }) => shown.has(source.slug) && shown.has(target.slug) && !told.has(id));
  return [...new Set(missing.map(({ id }) => id))].sort();
}
