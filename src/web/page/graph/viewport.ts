import type { Core } from 'cytoscape';

/** What a window shows of a picture that is larger than it: the thing in the middle of it all, and around that as much of the picture as there is room for. */
export function startOf(graph: Core, zoom: number): { readonly zoom: number; readonly pan: { readonly x: number; readonly y: number } } {
  const center = graph.nodes('[?isCenter]').nonempty() ? graph.nodes('[?isCenter]').first() : graph.nodes().first();
  const box = graph.nodes().boundingBox();
  const [width, height] = [graph.width(), graph.height()];
  return { zoom, pan: { x: width / 2 - middle(center.position().x, box.x1, box.x2, width / zoom) * zoom, y: height / 2 - middle(center.position().y, box.y1, box.y2, height / zoom) * zoom } };
}

/** The middle of a window of this size that lies on `at`, moved so that no more than a margin is empty; a line that fits is shown whole. */
export function middle(at: number, from: number, to: number, size: number, margin = 14): number {
  const [first, last] = [from - margin + size / 2, to + margin - size / 2];
  return first >= last ? (from + to) / 2 : Math.min(last, Math.max(first, at));
}

/** How high the smallest letters of names are on the screen, in pixels. */
export function smallestLetters(graph: Core): number {
  return graph.nodes().reduce((least, node) => Math.min(least, Number(node.data('font'))), 14) * graph.zoom();
}
