import type { ReactNode } from 'react';
import { createContext, useContext, useEffect, useId, useMemo, useSyncExternalStore } from 'react';

import type { TimelineEventFragment } from '../api/generated.ts';
import type { Scene } from '../graph/scene.ts';

/** What a panel shows, as far as it can be taken away. */
export interface Shown {
  readonly name: string;
  readonly scene: Scene;
  /** Events with their dates, where the panel shows any. */
  readonly events?: readonly TimelineEventFragment[];
  readonly png?: () => Promise<Blob>;
  readonly svg?: () => string;
}

/** Where the parts of the page lay what they show. */
class Shelf {
  readonly #parts = new Map<string, Partial<Shown>>();
  readonly #listeners = new Set<() => void>();
  #kinds = '';

  /** All parts together; null while nothing that has a name and a scene is shown. */
  readonly look = (): Shown | null => {
    const all: Partial<Shown> = Object.assign({}, ...this.#parts.values());
    return all.name !== undefined && all.scene ? { ...all, name: all.name, scene: all.scene } : null;
  };

  readonly put = (by: string, part: Partial<Shown> | null): void => {
    if (part) this.#parts.set(by, part);
    else this.#parts.delete(by);
    const kinds = [...this.#parts.values()].flatMap(one => Object.keys(one)).sort().join();
    if (kinds === this.#kinds) return;
    this.#kinds = kinds;
    for (const listener of this.#listeners) listener();
  };

  /** Changes when something else can be taken away than before. */
  readonly kinds = (): string => this.#kinds;

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

const ShownContext = createContext<Shelf | null>(null);

/** Knows what is on the screen, for those who want to take it away. */
export function ShownProvider({ children }: { readonly children: ReactNode }) {
  const shelf = useMemo(() => new Shelf(), []);
  return <ShownContext value={shelf}>{children}</ShownContext>;
}

/** Says what this part of the page shows; with null it shows nothing to take away. Several parts add up. */
export function useShown(part: Partial<Shown> | null): void {
  const shelf = useContext(ShownContext);
  const id = useId();
  useEffect(() => shelf?.put(id, part));
  useEffect(() => () => shelf?.put(id, null), [shelf, id]);
}

/** What can be taken away now; null when that is nothing. */
export function useLook(): Shown | null {
  const shelf = useContext(ShownContext);
  if (!shelf) throw new Error('There is no ShownProvider around this component.');
  useSyncExternalStore(shelf.listen, shelf.kinds);
  return shelf.look();
}
