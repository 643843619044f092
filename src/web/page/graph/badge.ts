import type { NodeSingular } from 'cytoscape';

import type { Palette } from './palette.ts';
import type { Position } from './scene.ts';

/** The number of links that are not shown, on a dark pill. */
export function badgeImage(text: string, width: number, { ground, ink }: Palette): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="16"><rect width="${width}" height="16" rx="8" fill="${ink}"/>`
    + `<text x="${width / 2}" y="11.5" font-family="sans-serif" font-size="10" font-weight="600" text-anchor="middle" fill="${ground}">${text}</text></svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}

/** Whether a place in the picture lies on a node's badge. */
export function isOnBadge(node: NodeSingular, at: Position): boolean {
  if (node.data('badge') === 'none') return false;
  const { x, y } = node.position();
  const [right, top] = [x + node.width() / 2, y - node.height() / 2];
  return at.x > right + 10 - Number(node.data('badgeWidth')) && at.x < right + 18 && at.y > top - 12 && at.y < top + 9;
}
