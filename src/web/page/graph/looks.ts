import type { StylesheetJson } from 'cytoscape';

import type { EntityKind } from '../api/generated.ts';
import { families, kinds } from '../api/words.ts';
import type { Palette } from './palette.ts';

/** The silhouettes of the kinds; `KindMark` draws the same ones small. */
const shapes = {
  EVENT: 'round-rectangle', CONDITION: 'barrel', PERSON: 'round-rectangle', ORGANIZATION: 'hexagon', PLACE: 'round-tag', CONCEPT: 'cut-rectangle',
} as const satisfies Readonly<Record<EntityKind, string>>;

/** How nodes and links look: kind by shape and colour, family by colour, sign by the arrow's end, certainty by width and dashes. Changes glide where things may move. */
export function looks(palette: Palette, isBig: boolean, moving: boolean): StylesheetJson {
  const glide = moving ? 320 : 0;
  return [
    {
      selector: 'node',
      style: {
        label: 'data(text)', 'text-wrap': 'wrap', 'text-max-width': '400px', 'text-valign': 'center', 'text-halign': 'center',
        'font-family': palette.font, 'font-size': 'data(font)', 'line-height': 1.2, color: palette.ink,
        width: 'data(width)', height: 'data(height)', 'border-width': 1.5, 'background-opacity': 1, 'min-zoomed-font-size': 5,
        'transition-property': 'opacity, background-color, background-opacity, border-color, border-width, color', 'transition-duration': glide, 'overlay-opacity': 0,
        'background-image': 'data(badge)', 'background-width': 'data(badgeWidth)', 'background-height': 16, 'background-fit': 'none', 'background-clip': 'none',
        'background-image-containment': 'over', 'background-position-x': '100%', 'background-position-y': '0', 'background-offset-x': 12, 'background-offset-y': -9,
        'bounds-expansion': 14,
      },
    },
    ...kinds.map(kind => ({
      selector: `node[kind = "${kind}"]`,
      style: { shape: shapes[kind], 'border-color': palette.kinds[kind].line, 'background-color': palette.kinds[kind].fill },
    })),
    { selector: 'node[kind = "EVENT"]', style: { 'corner-radius': '4px' } },
    { selector: 'node[kind = "PERSON"]', style: { 'corner-radius': '40px' } },
    { selector: 'node[?isCenter]', style: { 'border-width': 3, 'font-weight': 'bold' } },
    { selector: 'node[?isPinned]', style: { 'border-style': 'double', 'border-width': 4 } },
    {
      selector: 'edge',
      style: {
        'curve-style': isBig ? 'haystack' : 'bezier', 'control-point-step-size': 34, width: 'data(width)', 'target-arrow-shape': 'triangle', 'arrow-scale': 0.9,
        'font-family': palette.font, 'font-size': 10, 'text-rotation': 'autorotate', color: palette.quiet, 'min-zoomed-font-size': 8,
        'text-background-color': palette.ground, 'text-background-opacity': 0.92, 'text-background-padding': '2px', 'text-background-shape': 'roundrectangle',
        'transition-property': 'opacity, line-color, target-arrow-color, width', 'transition-duration': glide, 'overlay-opacity': 0,
      },
    },
    ...families.map(family => ({
      selector: `edge[family = "${family}"]`,
      style: { 'line-color': palette.families[family], 'target-arrow-color': palette.families[family] },
    })),
    { selector: 'edge[family = "STRUCTURE"]', style: { 'target-arrow-shape': 'vee' as const } },
    { selector: 'edge[sign < 0]', style: { 'target-arrow-shape': 'tee' as const, 'arrow-scale': 1.3 } },
    { selector: 'edge[sign < 0][family = "CAUSAL"]', style: { 'line-color': palette.against, 'target-arrow-color': palette.against } },
    { selector: 'edge[modality = "HEDGED"], edge[modality = "REPORTED"]', style: { 'line-style': 'dashed' as const, 'line-dash-pattern': [7, 4] } },
    { selector: 'edge[modality = "NEGATED"]', style: { 'line-style': 'dashed' as const, 'line-dash-pattern': [1.5, 4], 'line-cap': 'round' as const } },
    {
      selector: 'edge[?contested]',
      style: { 'underlay-color': palette.contested, 'underlay-opacity': 0.45, 'underlay-padding': 3, 'mid-target-arrow-shape': 'diamond' as const, 'mid-target-arrow-color': palette.contested },
    },
    { selector: 'edge[?isLabelled]', style: { label: 'data(label)' } },
    // What steps back says no more than that it is there.
    { selector: 'edge[tone = "faded"], edge[tone = "removed"], edge[tone = "lost"], edge.far', style: { label: '' } },
    { selector: 'edge.near, edge.chosen', style: { label: 'data(label)' } },
    { selector: 'node.far', style: { opacity: 0.45 } },
    { selector: 'edge.far', style: { opacity: 0.25 } },
    { selector: 'edge.near', style: { 'z-index': 5 } },
    { selector: '[tone = "faded"]', style: { opacity: 0.25 } },
    { selector: 'node[tone = "path"], node[tone = "weakened"]', style: { 'border-width': 3 } },
    { selector: 'node[tone = "weakened"]', style: { 'border-color': palette.contested, 'border-style': 'dashed' as const } },
    { selector: 'node[tone = "removed"]', style: { 'background-opacity': 0, 'border-style': 'dotted' as const, 'border-color': palette.against, color: palette.against } },
    { selector: 'node[tone = "lost"]', style: { opacity: 0.45, 'border-style': 'dotted' as const, 'border-color': palette.against } },
    { selector: 'edge[tone = "removed"], edge[tone = "lost"]', style: { opacity: 0.35, 'line-color': palette.against, 'target-arrow-color': palette.against, 'line-style': 'dashed' as const, 'underlay-opacity': 0 } },
    { selector: 'edge[tone = "path"]', style: { 'underlay-color': palette.accent, 'underlay-opacity': 0.25, 'underlay-padding': 4 } },
    { selector: '.far[tone = "path"]', style: { opacity: 1 } },
    { selector: 'node.chosen', style: { 'underlay-color': palette.accent, 'underlay-opacity': 0.35, 'underlay-padding': 7, 'z-index': 9 } },
    { selector: 'edge.chosen', style: { 'underlay-color': palette.accent, 'underlay-opacity': 0.35, 'underlay-padding': 5, 'z-index': 9, color: palette.ink } },
  ];
}
