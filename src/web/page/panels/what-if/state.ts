import type { PanelState } from '../../view/useView.ts';
import { wholeNumber } from '../causes/state.ts';

/** The graph as the sources tell it, or as it is left when something is taken out. */
export type World = 'with' | 'without';

export interface WhatIfState {
  /** What is taken out: what the page is about, and others. */
  readonly without: readonly string[];
  readonly world: World;
  /** How often more of each layer was asked for. */
  readonly more: number;
}

/** The most that the server takes out at once. */
export const mostWithout = 10;

export function takeOut(state: WhatIfState, slug: string): WhatIfState {
  return state.without.includes(slug) || state.without.length >= mostWithout ? state : { ...state, without: [...state.without, slug] };
}

export function putBack(state: WhatIfState, slug: string): WhatIfState {
  return state.without.length < 2 ? state : { ...state, without: state.without.filter(one => one !== slug) };
}

/** What is taken out belongs to what the page is about: about something else, only that is taken out. */
export const whatIfState: PanelState<WhatIfState> = {
  panel: 'what-if',
  read: (params, { about }) => {
    const isSame = params['of'] !== undefined && params['of'] === about;
    const others = isSame ? (params['without'] ?? '').split(',').filter(Boolean) : [];
    return {
      without: [...new Set([...(about ? [about] : []), ...others])].slice(0, mostWithout),
      world: params['world'] === 'with' ? 'with' : 'without',
      more: wholeNumber(params['more'], 60),
    };
  },
  write: ({ without, world, more }, { about }) => {
    const others = without.filter(slug => slug !== about);
    return {
      ...(about && others.length > 0 ? { of: about, without: others.join(',') } : {}),
      ...(world === 'with' ? { world } : {}),
      ...(more === 0 ? {} : { more: String(more) }),
    };
  },
};
