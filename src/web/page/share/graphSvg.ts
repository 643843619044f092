import type { EntityKind } from '../api/generated.ts';
import type { Palette } from '../graph/palette.ts';
import type { Scene, SceneLink, SceneNode } from '../graph/scene.ts';
import { xml } from './xml.ts';

/** Where a node lies, how large it is and how its label is broken into lines. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly font: number;
}

const margin = 30;
// How far links between the same two lie from each other.
const apart = 34;

/** The picture of a graph as an SVG of its own: the same places, shapes and strokes as on the screen. */
export function graphSvg(name: string, scene: Scene, boxes: ReadonlyMap<string, Box>, palette: Palette): string {
  const all = [...boxes.values()];
  const [left, top] = [Math.min(0, ...all.map(box => box.x - box.width / 2)) - margin, Math.min(0, ...all.map(box => box.y - box.height / 2)) - margin];
  const [right, bottom] = [Math.max(1, ...all.map(box => box.x + box.width / 2)) + margin, Math.max(1, ...all.map(box => box.y + box.height / 2)) + margin];
  const size = `${r(left)} ${r(top)} ${r(right - left)} ${r(bottom - top)}`;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${size}" width="${r(right - left)}" height="${r(bottom - top)}" font-family="${xml(palette.font)}" role="img">`,
    `<title>${xml(name)}</title>`,
    `<rect x="${r(left)}" y="${r(top)}" width="100%" height="100%" fill="${palette.ground}"/>`,
    ...beside(scene.links).flatMap(([link, aside]) => {
      const [from, to] = [boxes.get(link.source), boxes.get(link.target)];
      return from && to && from !== to ? [linkPath(link, from, to, aside, palette)] : [];
    }),
    ...scene.nodes.flatMap(node => {
      const box = boxes.get(node.id);
      return box ? [nodeShape(node, box, palette)] : [];
    }),
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

/** Each link with its distance from the straight line, so that several between the same two can be told apart. */
function beside(links: readonly SceneLink[]): readonly (readonly [SceneLink, number])[] {
  const pairs = new Map<string, SceneLink[]>();
  for (const link of links) {
    const pair = [link.source, link.target].sort().join(' ');
    pairs.set(pair, [...(pairs.get(pair) ?? []), link]);
  }
  return [...pairs.values()].flatMap(pair => pair.map((link, at) => {
    const aside = (at - (pair.length - 1) / 2) * apart;
    return [link, link.source < link.target ? aside : -aside] as const;
  }));
}

function linkPath(link: SceneLink, from: Box, to: Box, aside: number, palette: Palette): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const bend = { x: (from.x + to.x) / 2 - (dy / length) * aside, y: (from.y + to.y) / 2 + (dx / length) * aside };
  const [start, end] = [edgeOf(from, bend, 2), edgeOf(to, bend, 5)];
  const colour = link.sign < 0 ? palette.against : palette.families[link.family];
  const path = `M${r(start.x)} ${r(start.y)}Q${r(bend.x)} ${r(bend.y)} ${r(end.x)} ${r(end.y)}`;
  const turn = (Math.atan2(end.y - bend.y, end.x - bend.x) * 180) / Math.PI;
  const dashes = link.modality === 'NEGATED' ? ' stroke-dasharray="0.5 4.5" stroke-linecap="round"' : link.modality === 'ASSERTED' ? '' : ' stroke-dasharray="7 4"';
  const middle = { x: (start.x + 2 * bend.x + end.x) / 4, y: (start.y + 2 * bend.y + end.y) / 4 };
  return [
    `<g opacity="${fadedTo(link.tone)}" fill="none" stroke="${colour}">`,
    link.contested ? `<path d="${path}" stroke="${palette.contested}" stroke-opacity="0.45" stroke-width="7"/>` : '',
    `<path d="${path}" stroke-width="${r(1 + 2.6 * link.confidence)}"${dashes}/>`,
    `<path d="${link.sign < 0 ? 'M2-7v14h-3v-14z' : 'M5 0l-10-5v10z'}" transform="translate(${r(end.x)} ${r(end.y)}) rotate(${r(turn)})" fill="${colour}" stroke="none"/>`,
    `<text x="${r(middle.x)}" y="${r(middle.y + 3)}" font-size="10" text-anchor="middle" fill="${palette.quiet}" stroke="${palette.ground}" stroke-width="3" paint-order="stroke">${xml(link.label)}</text>`,
    '</g>',
  ].join('');
}

/** Where the way from the middle of a box to a point leaves it. */
function edgeOf({ x, y, width, height }: Box, to: { readonly x: number; readonly y: number }, gap: number) {
  const [dx, dy] = [to.x - x, to.y - y];
  const part = Math.min(1, (width / 2 + gap) / Math.max(0.001, Math.abs(dx)), (height / 2 + gap) / Math.max(0.001, Math.abs(dy)));
  return { x: x + dx * part, y: y + dy * part };
}

function nodeShape(node: SceneNode, box: Box, palette: Palette): string {
  const { line, fill } = palette.kinds[node.kind];
  const lines = box.text.split('\n');
  const first = box.y - ((lines.length - 1) * box.font * 1.2) / 2 + box.font * 0.35;
  const dashes = node.tone === 'removed' || node.tone === 'lost' ? ' stroke-dasharray="2 3"' : '';
  return [
    `<g opacity="${fadedTo(node.tone)}">`,
    `<path d="${outline(node.kind, box)}" fill="${fill}" stroke="${line}" stroke-width="${node.isCenter ? 3 : 1.5}" stroke-linejoin="round"${dashes}/>`,
    `<text x="${r(box.x)}" font-size="${box.font}" text-anchor="middle" fill="${palette.ink}"${node.isCenter ? ' font-weight="bold"' : ''}>`,
    ...lines.map((text, at) => `<tspan x="${r(box.x)}" y="${r(first + at * box.font * 1.2)}">${xml(text)}</tspan>`),
    '</text></g>',
  ].join('');
}

function fadedTo(tone: SceneNode['tone']): number {
  return tone === 'faded' ? 0.25 : tone === 'lost' ? 0.45 : 1;
}

/** The silhouettes of the kinds, as the screen shows them. */
function outline(kind: EntityKind, { x, y, width, height }: Box): string {
  const [w, h] = [width / 2, height / 2];
  const round = (radius: number) => {
    const corner = Math.min(radius, h, w);
    return `M${r(x - w + corner)} ${r(y - h)}h${r(width - 2 * corner)}a${r(corner)} ${r(corner)} 0 0 1 ${r(corner)} ${r(corner)}v${r(height - 2 * corner)}a${r(corner)} ${r(corner)} 0 0 1 ${r(-corner)} ${r(corner)}`
      + `h${r(2 * corner - width)}a${r(corner)} ${r(corner)} 0 0 1 ${r(-corner)} ${r(-corner)}v${r(2 * corner - height)}a${r(corner)} ${r(corner)} 0 0 1 ${r(corner)} ${r(-corner)}z`;
  };
  const points = (...corners: readonly (readonly [number, number])[]) => `M${corners.map(([dx, dy]) => `${r(x + dx)} ${r(y + dy)}`).join('L')}z`;
  switch (kind) {
    case 'EVENT': return round(4);
    case 'PERSON': return round(40);
    case 'CONDITION': return `M${r(x - w)} ${r(y - h + 3)}q${r(w)} -6 ${r(width)} 0v${r(height - 6)}q${r(-w)} 6 ${r(-width)} 0z`;
    case 'ORGANIZATION': return points([-w, 0], [-w * 0.75, -h], [w * 0.75, -h], [w, 0], [w * 0.75, h], [-w * 0.75, h]);
    case 'PLACE': return points([-w, -h], [w * 0.7, -h], [w, 0], [w * 0.7, h], [-w, h]);
    case 'CONCEPT': return points([-w + 8, -h], [w - 8, -h], [w, -h + 8], [w, h - 8], [w - 8, h], [-w + 8, h], [-w, h - 8], [-w, -h + 8]);
  }
}

function r(number: number): number {
  return Math.round(number * 10) / 10;
}
