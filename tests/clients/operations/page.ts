// A front end's use of the generated types: it must compile under the strictest rules.

import type { AnyRecordQuery, ChangesSubscription, WhyDidItHappenQuery, WhyDidItHappenQueryVariables } from './types.js';

export const variables: WhyDidItHappenQueryVariables = { of: 'hungarian-uprising', depth: 2, where: { minConfidence: 0.5, types: ['CAUSED'] } };

export function quotes(answer: WhyDidItHappenQuery): readonly string[] {
  return answer.causes.links.flatMap(link => link.evidence.nodes.map(piece => `${piece.quote} (${piece.document.title})`));
}

export function title({ node }: AnyRecordQuery): string {
  switch (node?.__typename) {
    case undefined: return 'gone';
    case 'Entity': return node.slug;
    case 'Link': return node.reading;
    case 'Document': return node.title;
    case 'Evidence': return node.quote;
  }
}

export function news({ graphChanged }: ChangesSubscription): string {
  return graphChanged.missed ? 'ask anew' : `${graphChanged.version}: ${graphChanged.links.map(link => link.source.name).join(', ')}`;
}
