import type { ReactNode } from 'react';
import { createContext, useContext, useEffect, useId, useMemo, useRef } from 'react';

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

interface Shelf {
  readonly put: (by: string, part: Partial<Shown>) => void;
  readonly take: (by: string) => void;
  /** All parts together; null while nothing that has a name and a scene is shown. */
  readonly look: () => Shown | null;
}

const ShownContext = createContext<Shelf | null>(null);

/** Knows what is on the screen, for those who want to take it away. */
export function ShownProvider({ children }: { readonly children: ReactNode }) {
  const parts = useRef(new Map<string, Partial<Shown>>());
  const shelf = useMemo<Shelf>(() => ({
    put: (by, part) => void parts.current.set(by, part),
    take: by => void parts.current.delete(by),
    look: () => {
      const all: Partial<Shown> = Object.assign({}, ...parts.current.values());
      return all.name !== undefined && all.scene ? { ...all, name: all.name, scene: all.scene } : null;
    },
  }), []);
  return <ShownContext value={shelf}>{children}</ShownContext>;
}

/** Says what this part of the page shows; with null it shows nothing to take away. Several parts add up. */
export function useShown(part: Partial<Shown> | null): void {
  const shelf = useContext(ShownContext);
  const id = useId();
  useEffect(() => {
    if (part) shelf?.put(id, part);
    else shelf?.take(id);
  });
  useEffect(() => () => shelf?.take(id), [shelf, id]);
}

export function useLook(): () => Shown | null {
  const shelf = useContext(ShownContext);
  if (!shelf) throw new Error('There is no ShownProvider around this component.');
  return shelf.look;
}
