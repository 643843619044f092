import { useAnswer } from '../../api/ask.ts';
import type { AroundQuery, LinkLookFragment } from '../../api/generated.ts';
import { LinksByIdDocument, TiesDocument } from '../../api/generated.ts';
import type { Filters } from '../../view/view.ts';
import { whereOf } from '../../view/where.ts';
import { missingTies } from './ties.ts';

type Neighborhood = AroundQuery['neighborhood'];

// What one question may cost sets these: beyond them, links between things far from each other may be missing until one of them is opened.
const mostEntities = 120;
const mostLinks = 200;

/** The links between neighbourhoods, which none of them tells: each knows only those among what it shows itself. */
export function useTies(neighborhoods: readonly Neighborhood[], filters: Filters): readonly LinkLookFragment[] {
  const ids = [...new Set(neighborhoods.flatMap(({ nodes }) => nodes.map(({ entity }) => entity.id)))].sort().slice(0, mostEntities);
  const { during: _, ...filter } = whereOf(filters);
  const ties = useAnswer(TiesDocument, neighborhoods.length > 1 ? { ids, filter } : null);
  const missing = ties.data ? missingTies(neighborhoods, ties.data.nodes.flatMap(node => (node && 'links' in node ? node.links.nodes : []))).slice(0, mostLinks) : [];
  const links = useAnswer(LinksByIdDocument, missing.length > 0 ? { ids: missing } : null);
  return missing.length > 0 ? (links.data?.nodes ?? none).filter(isLink) : none;
}

const none: readonly never[] = [];

function isLink(node: object | null): node is LinkLookFragment {
  return node !== null && 'type' in node;
}
