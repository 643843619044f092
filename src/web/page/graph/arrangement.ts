import type { EdgeSingular, LayoutOptions } from 'cytoscape';

import type { Form, Scene } from './scene.ts';

export interface Circumstances {
  /** Whether most of the picture is there already and should keep its shape. */
  readonly stays: boolean;
  /** Whether the picture has to fit a small screen. */
  readonly isNarrow: boolean;
}

/** How the layout library is asked to place a scene. Nothing in it is left to chance: the same scene comes out the same. */
export function arrangement(scene: Scene, form: Form, { stays, isNarrow }: Circumstances): LayoutOptions {
  const common = { animate: false, fit: false, nodeDimensionsIncludeLabels: false } as const;
  if (form === 'layers') {
    const isFull = isNarrow || scene.nodes.length > 14;
    return {
      ...common, name: 'dagre', rankDir: 'LR', rankSep: isFull ? 58 : 110, nodeSep: isFull ? 24 : 30, edgeSep: 12, ranker: scene.nodes.length > 120 ? 'longest-path' : 'network-simplex',
      minLen: (link: EdgeSingular) => Number(link.data('span')),
    } as LayoutOptions;
  }
  const pins = scene.nodes.flatMap(node => (node.pinned ? [{ nodeId: node.id, position: { ...node.pinned } }] : []));
  const isBig = scene.nodes.length > 120;
  return {
    ...common, name: 'fcose', quality: isBig ? 'default' : 'proof', randomize: isBig && !stays, packComponents: false, tile: true,
    nodeSeparation: 110, idealEdgeLength: 125 + Math.min(90, scene.nodes.length), nodeRepulsion: 16_000 + 300 * scene.nodes.length, edgeElasticity: 0.35, gravity: 0.3, numIter: isBig ? 1000 : 2500,
    ...(pins.length > 0 ? { fixedNodeConstraint: pins } : {}),
  } as LayoutOptions;
}
