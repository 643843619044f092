import { explore } from './explore/panel.ts';
import type { Panel } from './panel.ts';
import { curate } from './curate/panel.ts';
import { teach } from './teach/panel.ts';

/** The panels in the order of their tabs. */
export const panels: readonly Panel[] = [
  explore,
  teach,
  curate,
];
