import type { ElementDefinition, LayoutOptions } from 'cytoscape';
import cytoscape from 'cytoscape';
import dagre from 'cytoscape-dagre';
import fcose from 'cytoscape-fcose';

import type { Circumstances } from './arrangement.ts';
import { arrangement } from './arrangement.ts';
import type { Form, Position, Scene } from './scene.ts';
import { spread } from './spread.ts';

cytoscape.use(fcose);
cytoscape.use(dagre);

/** A scene to be arranged, with the room that its things take and where they lie now. */
export interface Sheet extends Circumstances {
  readonly scene: Scene;
  readonly form: Form;
  readonly places: readonly (Position & { readonly id: string; readonly width: number; readonly height: number })[];
}

/** The places that the things of a scene get, worked out without a screen. The same sheet comes out the same. */
export function placesOf({ scene, form, places, ...circumstances }: Sheet): readonly (Position & { readonly id: string })[] {
  const graph = cytoscape({
    headless: true, styleEnabled: true,
    style: [{ selector: 'node', style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle' } }],
    elements: [
      ...places.map(({ id, width, height, x, y }): ElementDefinition => ({ data: { id, width, height }, position: { x, y } })),
      ...scene.links.map(({ id, source, target, span }): ElementDefinition => ({ data: { id, source, target, span: span ?? 1 } })),
    ],
  });
  graph.layout(arrangement(scene, form, circumstances) as LayoutOptions).run();
  const held = new Set(scene.nodes.filter(({ pinned }) => pinned).map(({ id }) => id));
  const boxes = graph.nodes().map(node => ({ id: node.id(), ...node.position(), width: node.width(), height: node.height(), isFixed: held.has(node.id()) }));
  graph.destroy();
  return form === 'web' ? [...spread(boxes, 8)].map(([id, place]) => ({ id, ...place })) : boxes.map(({ id, x, y }) => ({ id, x, y }));
}
