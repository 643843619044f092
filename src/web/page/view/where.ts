import type { LinkFilter } from '../api/generated.ts';
import { families, modalities } from '../api/words.ts';
import type { Filters } from './view.ts';

/** The filters as the server's `where`. Links of every family and modality are meant unless the filters say otherwise; `only` narrows the families further. */
export function whereOf(filters: Filters, only: LinkFilter['families'] = null): LinkFilter {
  const { types, documents, status, minConfidence, during } = filters;
  const asked = filters.families.length > 0 ? filters.families : families;
  return {
    ...(types.length > 0 ? { types } : {}),
    families: only ?? asked,
    modality: filters.modality.length > 0 ? filters.modality : modalities,
    ...(status.length > 0 ? { status } : {}),
    ...(documents.length > 0 ? { documents } : {}),
    ...(minConfidence > 0 ? { minConfidence } : {}),
    ...(during ? { during } : {}),
  };
}
