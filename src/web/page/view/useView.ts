import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';

import type { Dispatch, Store } from './store.ts';
import type { Params, View } from './view.ts';
import { write } from './url.ts';

export const StoreContext = createContext<Store | null>(null);

export function useStore(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error('There is no StoreContext around this component.');
  return store;
}

/** The view as it is, and the way to change it. */
export function useView(): readonly [View, Dispatch] {
  const store = useStore();
  return [useSyncExternalStore(store.listen, store.place).view, store.dispatch];
}

export function useSteps() {
  const store = useStore();
  const { steps } = useSyncExternalStore(store.listen, store.place);
  return { canUndo: steps.at > 0, canRedo: steps.at < steps.last, undo: store.undo, redo: store.redo };
}

/** How a panel's own state lies in the address. `write` leaves out what is as usual. */
export interface PanelState<State> {
  readonly panel: string;
  readonly read: (params: Params, view: View) => State;
  readonly write: (state: State, view: View) => Params;
}

/** A panel's own part of the view, read and changed by pure functions of the panel. */
export function usePanelState<State>(state: PanelState<State>) {
  const [view, dispatch] = useView();
  const params = view.params[state.panel] ?? {};
  const change = useCallback(
    (next: (now: State) => State, options?: { readonly passing?: boolean }) =>
      dispatch({ type: 'params', panel: state.panel, params: state.write(next(state.read(params, view)), view) }, options),
    [dispatch, params, state, view],
  );
  return [state.read(params, view), change] as const;
}

/** The full address of a view, to copy or to link to. */
export function addressOf(view: View): string {
  const search = write(view);
  return `${window.location.origin}/${search ? `?${search}` : ''}`;
}
