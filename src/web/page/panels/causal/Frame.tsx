import '../explore/explore.css';
import './causal.css';
import './questions.css';

import type { ReactNode } from 'react';
import { lazy, Suspense } from 'react';

import type { Scene } from '../../graph/scene.ts';
import { useMessages } from '../../settings/useSettings.tsx';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/States.tsx';
import { useView } from '../../view/useView.ts';
import { filterCount } from '../../view/view.ts';
import { Legend } from '../explore/Legend.tsx';
import { narrows } from './where.ts';

const GraphCanvas = lazy(async () => ({ default: (await import('../../graph/GraphCanvas.tsx')).GraphCanvas }));

/** How the causal panels lie: what is asked on top, what is told beside its picture. Shown as lists, the telling has all the room. */
export function Frame({ name, busy, bar, children }: { readonly name: string; readonly busy: boolean; readonly bar: ReactNode; readonly children: ReactNode }) {
  const [view] = useView();
  return (
    <section className={view.shown === 'list' ? 'why is-list' : 'why'} aria-label={name} aria-busy={busy}>
      <div className="why-bar">{bar}<FiltersNote /></div>
      <div className="why-body">{children}</div>
    </section>
  );
}

/** The words beside the picture, and instead of it. */
export function Telling({ children }: { readonly children: ReactNode }) {
  return <div className="why-telling">{children}</div>;
}

/** The picture beside the words. */
export function CausalPicture({ name, scene, form = 'layers', onExpand, children }: {
  readonly name: string;
  readonly scene: Scene;
  readonly form?: 'layers' | 'web';
  readonly onExpand?: (slug: string) => void;
  readonly children?: ReactNode;
}) {
  const [view] = useView();
  if (view.shown === 'list') return null;
  return (
    <div className="why-picture">
      <Suspense fallback={<Loading />}>
        <GraphCanvas name={name} scene={scene} form={form} {...(onExpand ? { onExpand } : {})} />
      </Suspense>
      {children}
      <Legend scene={scene} />
    </div>
  );
}

function FiltersNote() {
  const say = useMessages();
  const [{ filters }, dispatch] = useView();
  if (!narrows(filters)) return null;
  return (
    <Button icon="filter" look="quiet" onClick={() => dispatch({ type: 'clear-filters' })}>
      {say('explore.filters.active', { count: filterCount(filters) })} · {say('explore.clear-filters')}
    </Button>
  );
}
