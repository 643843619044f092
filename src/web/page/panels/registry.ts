import { causes } from './causes/panel.ts';
import { chains } from './chains/panel.ts';
import { compare } from './compare/panel.ts';
import { explore } from './explore/panel.ts';
import type { Panel } from './panel.ts';
import { whatIf } from './what-if/panel.ts';
import { timeline } from './timeline/panel.ts';
import { curate } from './curate/panel.ts';
import { teach } from './teach/panel.ts';

/** The panels in the order of their tabs. */
export const panels: readonly Panel[] = [
  explore,
  causes,
  chains,
  whatIf,
  timeline,
  compare,
  teach,
  curate,
];
