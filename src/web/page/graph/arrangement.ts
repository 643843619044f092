import type { EdgeSingular, LayoutOptions } from 'cytoscape';

import type { Form, Scene } from './scene.ts';

/**
 * How the layout library is asked to place a scene. Nothing in it is left to chance: the same scene comes out the same.
 * @param stays Whether most of the picture is there already and should keep its shape.
 */
export function arrangement(scene: Scene, form: Form, moving: boolean, stays: boolean): LayoutOptions {
  const common = { animate: moving, animationDuration: 380, animationEasing: 'ease-out', fit: moving, padding: 40, nodeDimensionsIncludeLabels: false } as const;
  if (form === 'layers') {
    return { ...common, name: 'dagre', rankDir: 'LR', rankSep: scene.nodes.length > 14 ? 58 : 110, nodeSep: scene.nodes.length > 14 ? 24 : 30, edgeSep: 12, ranker: 'network-simplex', minLen: (link: EdgeSingular) => Number(link.data('span')) } as LayoutOptions;
  }
  const pins = scene.nodes.flatMap(node => (node.pinned ? [{ nodeId: node.id, position: { ...node.pinned } }] : []));
  const isBig = scene.nodes.length > 300;
  return {
    ...common, name: 'fcose', quality: isBig ? 'draft' : 'proof', randomize: isBig && !stays, packComponents: false, tile: true,
    nodeSeparation: 110, idealEdgeLength: 135, nodeRepulsion: 16_000, edgeElasticity: 0.35, gravity: 0.3, numIter: isBig ? 1000 : 2500,
    ...(pins.length > 0 ? { fixedNodeConstraint: pins } : {}),
  } as LayoutOptions;
}
