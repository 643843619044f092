import type { Steps } from './steps.ts';
import { gone, noSteps, taken } from './steps.ts';
import type { Action } from './update.ts';
import { update } from './update.ts';
import { read, write } from './url.ts';
import type { View } from './view.ts';

/** A view with its place among the steps. */
export interface Place {
  readonly view: View;
  readonly steps: Steps;
}

/** What is done to the view. A `passing` step, such as one position of a slider that moves, is not remembered as one of its own. */
export type Dispatch = (action: Action, options?: { readonly passing?: boolean }) => void;

const rememberedAs = 'steps-taken';

/** Keeps the view, its address and the browser's history together: every step is an entry there, so "back" is "undo". */
export class Store {
  readonly #listeners = new Set<() => void>();
  readonly #window: Window;
  #place: Place;

  constructor(window: Window) {
    this.#window = window;
    const at = stepOf(window.history.state);
    const last = Number(window.sessionStorage.getItem(rememberedAs));
    this.#place = { view: read(window.location.search), steps: gone({ ...noSteps, last: at > 0 ? last : 0 }, at) };
    window.addEventListener('popstate', event => {
      this.#set({ view: read(window.location.search), steps: gone(this.#place.steps, stepOf(event.state)) });
    });
  }

  readonly place = (): Place => this.#place;

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly dispatch: Dispatch = (action, options) => {
    const before = this.#place;
    const view = update(before.view, action);
    const address = write(view);
    if (address === write(before.view)) return;
    const steps = options?.passing ? before.steps : taken(before.steps);
    const url = address ? `?${address}` : this.#window.location.pathname;
    if (options?.passing) this.#window.history.replaceState({ step: steps.at }, '', url);
    else this.#window.history.pushState({ step: steps.at }, '', url);
    this.#set({ view, steps });
  };

  readonly undo = (): void => {
    if (this.#place.steps.at > 0) this.#window.history.back();
  };

  readonly redo = (): void => {
    if (this.#place.steps.at < this.#place.steps.last) this.#window.history.forward();
  };

  #set(place: Place): void {
    this.#place = place;
    this.#window.sessionStorage.setItem(rememberedAs, String(place.steps.last));
    for (const listener of this.#listeners) listener();
  }
}

function stepOf(state: unknown): number {
  return typeof state === 'object' && state !== null && 'step' in state && typeof state.step === 'number' ? state.step : 0;
}
