import type { PanelState } from '../../view/useView.ts';

/** What the panel tells of the thing it is about. */
export type Topic = 'causes' | 'effects' | 'roots' | 'loops' | 'turning';
export const topics: readonly Topic[] = ['causes', 'effects', 'roots', 'loops', 'turning'];

export interface CausesState {
  readonly topic: Topic;
  /** How many steps back or on, from 1 to 6. */
  readonly depth: number;
  /** How often more of each layer was asked for. */
  readonly more: number;
  /** The root, the loop or the turning point that is shown in the picture, from 0: in the order of the list. */
  readonly chosen: number;
  /** Loops of the whole graph, or of those that pass the thing. */
  readonly everywhere: boolean;
}

export const depths = [1, 2, 3, 4, 5, 6] as const;
const usual: CausesState = { topic: 'causes', depth: 2, more: 0, chosen: 0, everywhere: false };

/** Another topic is told from its beginning; how deep stays. */
export function turn(state: CausesState, topic: Topic): CausesState {
  return { ...usual, depth: state.depth, topic };
}

export const causesState: PanelState<CausesState> = {
  panel: 'causes',
  read: params => ({
    topic: topics.find(topic => topic === params['show']) ?? usual.topic,
    depth: depths.find(depth => String(depth) === params['depth']) ?? usual.depth,
    more: wholeNumber(params['more'], 60),
    chosen: wholeNumber(params['chosen'], 49),
    everywhere: params['loops'] === 'all',
  }),
  write: ({ topic, depth, more, chosen, everywhere }) => ({
    ...(topic === usual.topic ? {} : { show: topic }),
    ...(depth === usual.depth ? {} : { depth: String(depth) }),
    ...(more === 0 ? {} : { more: String(more) }),
    ...(chosen === 0 ? {} : { chosen: String(chosen) }),
    ...(everywhere ? { loops: 'all' } : {}),
  }),
};

/** A whole number of an address, from 0 to `most`; 0 for whatever is none. */
export function wholeNumber(text: string | undefined, most: number): number {
  return text !== undefined && /^\d{1,4}$/.test(text) && Number(text) <= most ? Number(text) : 0;
}
