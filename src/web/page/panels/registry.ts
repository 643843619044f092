import { explore } from './explore/panel.ts';
import type { Panel } from './panel.ts';

/** The panels in the order of their tabs. */
export const panels: readonly Panel[] = [
  explore,
];
