import type { Embedded } from '../build/thirdParty.ts';

const cytoscape = 'cytoscape@3.35.0';

/** What the graph's libraries carry along without saying so in their licence files; read from their source maps, build files and sources. */
export const embedded: Embedded[] = [
  { inside: 'cytoscape-dagre@4.0.1', name: '@dagrejs/dagre', version: '3', licence: 'MIT', copyright: 'Copyright (c) 2012-2014 Chris Pettitt' },
  { inside: cytoscape, name: 'heap', version: '0.2.7', licence: 'MIT', copyright: 'by Xueqiao Xu; its licence file names no holder' },
  { inside: cytoscape, name: 'lodash (debounce, get, set, toPath)', version: '4.17', licence: 'MIT', copyright: 'Copyright OpenJS Foundation and other contributors' },
  { inside: cytoscape, name: 'gl-matrix', version: '3.4', licence: 'MIT', copyright: 'Copyright (c) 2015-2021, Brandon Jones, Colin MacKenzie IV' },
  { inside: cytoscape, name: 'bezier-easing', version: 'as in Cytoscape', licence: 'MIT', copyright: 'Copyright 2014-2026 Gaetan Renaudeau' },
  { inside: cytoscape, name: 'spring physics, adapted from Framer.js', version: 'as in Cytoscape', licence: 'MIT', copyright: 'Copyright Koen Bok' },
];
