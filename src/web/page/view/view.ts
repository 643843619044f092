import type { EntityKind, LinkFamily, LinkType, Modality, ReviewStatus } from '../api/generated.ts';

/** Names a link by what it says, as the server does in reviews: `secret-speech/CAUSED/hungarian-uprising`. */
export interface LinkName {
  readonly source: string;
  readonly type: LinkType;
  readonly target: string;
}

export type Selection =
  | { readonly kind: 'entity'; readonly slug: string }
  | { readonly kind: 'link'; readonly link: LinkName };

/** A passage of a source text: the document's slug and the id of the evidence. */
export interface Passage {
  readonly document: string;
  readonly evidence: string | null;
}

/** What the graph is narrowed to. An empty list leaves its side open. */
export interface Filters {
  readonly families: readonly LinkFamily[];
  readonly types: readonly LinkType[];
  readonly kinds: readonly EntityKind[];
  readonly modality: readonly Modality[];
  readonly status: readonly ReviewStatus[];
  readonly documents: readonly string[];
  /** From 0 to 1. */
  readonly minConfidence: number;
  /** An EDTF interval of years, such as `1953/1956`; empty when all years are meant. */
  readonly during: string;
}

/** A panel's own part of the view, as it stands in the address. */
export type Params = Readonly<Record<string, string>>;

/** Everything that decides what is on the screen, and everything that is in its address. */
export interface View {
  /** The id of the panel that is open. */
  readonly panel: string;
  /** The slug of what the page looks at; null on a first visit. */
  readonly about: string | null;
  readonly selection: Selection | null;
  /** The source text that is open, and where. */
  readonly passage: Passage | null;
  readonly filters: Filters;
  /** Whether graphs are drawn or told as lists and tables. */
  readonly shown: 'graph' | 'list';
  /** By panel id. */
  readonly params: Readonly<Record<string, Params>>;
  /** Whether the page is a part of somebody else's page. */
  readonly embed: boolean;
}

export const noFilters: Filters = { families: [], types: [], kinds: [], modality: [], status: [], documents: [], minConfidence: 0, during: '' };

export const firstView: View = {
  panel: 'explore', about: null, selection: null, passage: null, filters: noFilters, shown: 'graph', params: {}, embed: false,
};

export function linkKey(link: LinkName): string {
  return `${link.source}/${link.type}/${link.target}`;
}

/** The name of a link as the server tells it. */
export function linkNameOf(link: { readonly type: LinkType; readonly source: { readonly slug: string }; readonly target: { readonly slug: string } }): LinkName {
  return { source: link.source.slug, type: link.type, target: link.target.slug };
}

/** How many filters narrow the graph. */
export function filterCount(filters: Filters): number {
  const lists = [filters.families, filters.types, filters.kinds, filters.modality, filters.status, filters.documents];
  return lists.filter(list => list.length > 0).length + (filters.minConfidence > 0 ? 1 : 0) + (filters.during ? 1 : 0);
}
