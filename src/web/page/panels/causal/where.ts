import type { LinkFilter } from '../../api/generated.ts';
import { familyOf } from '../../api/words.ts';
import type { Filters } from '../../view/view.ts';

/** The page's filters as a causal question takes them: without families and kinds, since it is causes that are asked for; what is not set stays as the server has it. */
export function causalWhere(filters: Filters): LinkFilter {
  const types = filters.types.filter(type => familyOf[type] === 'CAUSAL');
  const { modality, status, documents, minConfidence, during } = filters;
  return {
    ...(types.length > 0 ? { types } : {}),
    ...(modality.length > 0 ? { modality } : {}),
    ...(status.length > 0 ? { status } : {}),
    ...(documents.length > 0 ? { documents } : {}),
    ...(minConfidence > 0 ? { minConfidence } : {}),
    ...(during ? { during } : {}),
  };
}

/** Whether the filters narrow a causal question at all. */
export function narrows(filters: Filters): boolean {
  return Object.keys(causalWhere(filters)).length > 0;
}
