import type { ChainOrder, Direction } from '../../api/generated.ts';
import type { PanelState } from '../../view/useView.ts';
import { wholeNumber } from '../causes/state.ts';

export interface ChainsState {
  /** The slug of the other end; null while none is chosen. The first end is what the page is about. */
  readonly to: string | null;
  readonly order: ChainOrder;
  readonly direction: Direction;
  /** The most links in a chain. */
  readonly longest: number;
  /** The chain that the picture shows, from 0, in the order of the list. */
  readonly chosen: number;
}

export const orders: readonly ChainOrder[] = ['SHORTEST', 'STRONGEST', 'CHRONOLOGICAL'];
export const directions: readonly Direction[] = ['FORWARD', 'BACKWARD', 'EITHER'];
export const lengths = [2, 3, 4, 5, 6, 7, 8] as const;

const usual: ChainsState = { to: null, order: 'SHORTEST', direction: 'FORWARD', longest: 6, chosen: 0 };

/** Asks differently: the list begins anew, so that its first chain is shown. */
export function ask(state: ChainsState, change: Partial<ChainsState>): ChainsState {
  return { ...state, chosen: 0, ...change };
}

export const chainsState: PanelState<ChainsState> = {
  panel: 'chains',
  read: params => ({
    to: params['to'] ?? usual.to,
    order: orders.find(order => order.toLowerCase() === params['order']) ?? usual.order,
    direction: directions.find(direction => direction.toLowerCase() === params['way']) ?? usual.direction,
    longest: lengths.find(length => String(length) === params['longest']) ?? usual.longest,
    chosen: wholeNumber(params['chosen'], 49),
  }),
  write: ({ to, order, direction, longest, chosen }) => ({
    ...(to ? { to } : {}),
    ...(order === usual.order ? {} : { order: order.toLowerCase() }),
    ...(direction === usual.direction ? {} : { way: direction.toLowerCase() }),
    ...(longest === usual.longest ? {} : { longest: String(longest) }),
    ...(chosen === 0 ? {} : { chosen: String(chosen) }),
  }),
};
