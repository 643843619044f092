import { compare } from './compare/panel.ts';
import { explore } from './explore/panel.ts';
import type { Panel } from './panel.ts';
import { timeline } from './timeline/panel.ts';

/** The panels in the order of their tabs. */
export const panels: readonly Panel[] = [
  explore,
  timeline,
  compare,
];
