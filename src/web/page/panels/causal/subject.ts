import type { Asked } from '../../api/ask.ts';
import { useAnswer } from '../../api/ask.ts';
import type { EntityNameFragment } from '../../api/generated.ts';
import { NamesDocument, SubjectDocument } from '../../api/generated.ts';
import { useView } from '../../view/useView.ts';
import type { Params } from '../../view/view.ts';

/** The thing that a causal question is about: what the page looks at; on a first visit, what most chains of the graph pass. Null in an empty graph or when it is unknown. */
export function useSubject(): Asked<EntityNameFragment | null> {
  const [{ about }] = useView();
  const first = useAnswer(SubjectDocument, about === null ? {} : null);
  const known = useEntity(about);
  if (about === null) return { ...first, data: first.data && (first.data.turningPoints.points[0]?.entity ?? null) };
  return known;
}

/** One entity by its slug; null when the graph does not hold it. An answer to the question before counts as none. */
export function useEntity(slug: string | null): Asked<EntityNameFragment | null> {
  const asked = useAnswer(NamesDocument, slug === null ? null : { slug });
  return { ...asked, pending: asked.pending || asked.stale, data: asked.data && !asked.stale ? (asked.data.entity ?? null) : undefined };
}

/** Turns a panel to something else as one step; it is not selected, so that the picture keeps its room. */
export function useTurnTo(): (slug: string, panel: string, params?: Params) => void {
  const [, dispatch] = useView();
  return (slug, panel, params) => {
    dispatch({ type: 'look-at', slug, panel });
    dispatch({ type: 'select', selection: null }, { passing: true });
    if (params) dispatch({ type: 'params', panel, params }, { passing: true });
  };
}
