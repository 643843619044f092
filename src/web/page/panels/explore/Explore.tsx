import './explore.css';

import type { ReactNode } from 'react';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';

import { useAnswer } from '../../api/ask.ts';
import { StartDocument } from '../../api/generated.ts';
import type { Picture } from '../../graph/GraphCanvas.tsx';
import { drawable, sceneLink, sceneNode } from '../../graph/scene.ts';
import { useMedia, useMessages } from '../../settings/useSettings.tsx';
import { useShown } from '../../share/shown.tsx';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button, Choice } from '../../ui/Button.tsx';
import { Answered, Empty, Failure, Loading, Truncated } from '../../ui/States.tsx';
import { usePanelState, useView } from '../../view/useView.ts';
import { filterCount } from '../../view/view.ts';
import type { Exploration } from './exploration.ts';
import { arrange, expand, explorationState, hide, pin, unhide } from './exploration.ts';
import { Filters } from './Filters.tsx';
import { Legend } from './Legend.tsx';
import { Lists } from './Lists.tsx';
import { NodeBar } from './NodeBar.tsx';
import { Start } from './Start.tsx';
import type { Surroundings } from './surroundings.ts';
import { useSurroundings } from './useSurroundings.ts';

// Asked for at once, while the first questions are on their way.
const drawing = import('../../graph/GraphCanvas.tsx');
const GraphCanvas = lazy(async () => ({ default: (await drawing).GraphCanvas }));

/** The graph around what is looked at; on a first visit, around what most chains of the graph pass. */
export default function Explore() {
  const [view, dispatch] = useView();
  const start = useAnswer(StartDocument, view.about === null ? {} : null);
  if (view.about !== null) return <Around center={view.about} />;
  return (
    <Answered asked={start}>
      {({ turningPoints: { points }, statistics }) => {
        const [first] = points;
        if (!first) return <EmptyGraph entities={statistics.entities} />;
        return <Around center={first.entity.slug} start={<Start entities={points.map(({ entity }) => entity)} statistics={statistics} onPick={slug => dispatch({ type: 'look-at', slug })} />} />;
      }}
    </Answered>
  );
}

function EmptyGraph({ entities }: { readonly entities: number }) {
  const say = useMessages();
  return <Empty title={say(entities === 0 ? 'explore.empty' : 'state.empty')}>{entities === 0 && say('explore.empty.more')}</Empty>;
}

function Around({ center, start }: { readonly center: string; readonly start?: ReactNode }) {
  const say = useMessages();
  const announce = useAnnounce();
  const [view] = useView();
  const [exploration, change] = usePanelState(explorationState);
  const found = useSurroundings(center, exploration);
  const picture = useRef<Picture>(null);
  const [isFiltering, showFilters] = useState(false);
  // A web is wide; layers stand upright where there is little room.
  const isNarrow = useMedia('(max-width: 760px)');
  const form = exploration.form ?? (isNarrow ? 'layers' : 'web');

  const nameOf = (slug: string) => found.data?.entities.find(entity => entity.slug === slug)?.name ?? slug;
  const onExpand = (slug: string) => {
    change(now => expand(now, slug));
    announce(say('explore.said.expanded', { name: nameOf(slug) }));
  };
  const onHide = (slug: string) => {
    if (slug === center) return;
    change(now => hide(now, slug));
    announce(say('explore.said.hidden', { name: nameOf(slug) }));
  };
  const scene = useScene(center, found.data, exploration);
  useShown(found.data ? { name: say('explore.graph', { name: nameOf(center) }), scene } : null);
  const isTooMuch = scene.nodes.length + scene.links.length > drawable;

  const body = () => {
    if (!found.data) return found.error ? <Unknown slug={center} failure={<Failure error={found.error} retry={found.retry} />} isUnknown={found.error.code === 'NOT_FOUND'} /> : <Loading />;
    if (view.shown === 'list' || isTooMuch) return <Lists center={center} found={found.data} onExpand={onExpand} onHide={onHide} />;
    return (
      <Suspense fallback={<Loading />}>
        <GraphCanvas
          name={say('explore.graph', { name: nameOf(center) })} scene={scene} form={form} picture={picture}
          onExpand={onExpand} onHide={onHide} onMove={(slug, to) => change(now => pin(now, slug, to))}
        >
          <NodeBar center={center} found={found.data} exploration={exploration} change={change} picture={picture} onHide={onHide} />
        </GraphCanvas>
      </Suspense>
    );
  };

  return (
    <section className="explore" aria-label={say('explore.title')} aria-busy={found.pending}>
      <div className="explore-bar">
        <Button icon="filter" aria-expanded={isFiltering} aria-controls="filters" onClick={() => showFilters(!isFiltering)}>
          {say('explore.filters')}
          {filterCount(view.filters) > 0 && <span className="count">{filterCount(view.filters)}</span>}
        </Button>
        {view.shown === 'graph' && (
          <Choice
            name={say('explore.form')} value={form} onChange={chosen => change(now => arrange(now, chosen))}
            options={[{ value: 'web', label: say('explore.form.web') }, { value: 'layers', label: say('explore.form.layers') }]}
          />
        )}
        {exploration.hidden.length > 0 && (
          <Button icon="hide" look="quiet" onClick={() => change(unhide)}>
            {say('explore.hidden', { count: exploration.hidden.length })} · {say('explore.unhide')}
          </Button>
        )}
        {found.data && <p className="explore-shown">{say('explore.shown', { entities: found.data.entities.length, links: found.data.links.length })}</p>}
      </div>
      <div className="explore-body">
        {isFiltering ? <Filters onClose={() => showFilters(false)} /> : start}
        <div className="explore-picture">
          {found.error && found.data && <Failure error={found.error} retry={found.retry} />}
          {body()}
          {found.data && found.data.links.length === 0 && filterCount(view.filters) > 0 && <Narrowed name={nameOf(center)} />}
          {found.truncated && <Truncated />}
          {isTooMuch && <Truncated count={scene.nodes.length + scene.links.length - drawable} />}
          {view.shown === 'graph' && found.data && (
            <Legend scene={scene} />
          )}
        </div>
      </div>
    </section>
  );
}

function useScene(center: string, found: Surroundings | undefined, { pinned }: Exploration) {
  const say = useMessages();
  return useMemo(() => {
    const hidden = (slug: string) => (found?.hidden.get(slug) ?? []).reduce((sum, { count }) => sum + count, 0);
    return {
      nodes: (found?.entities ?? []).map(entity => sceneNode(entity, { isCenter: entity.slug === center, hidden: hidden(entity.slug), pinned: pinned.get(entity.slug) ?? null })),
      links: (found?.links ?? []).map(link => sceneLink(link, say(`type.${link.type}`))),
    };
    // Where things are held is read anew from the address each time; what it says is what counts.
  }, [center, found, JSON.stringify([...pinned]), say]);
}

function Unknown({ slug, isUnknown, failure }: { readonly slug: string; readonly isUnknown: boolean; readonly failure: ReactNode }) {
  const say = useMessages();
  return isUnknown ? <Empty icon="search" title={say('explore.unknown', { slug })}>{say('explore.unknown.more')}</Empty> : failure;
}

function Narrowed({ name }: { readonly name: string }) {
  const say = useMessages();
  const [, dispatch] = useView();
  return (
    <div className="explore-narrowed">
      <p>{say('explore.narrowed', { name })}</p>
      <Button look="strong" onClick={() => dispatch({ type: 'clear-filters' })}>{say('explore.clear-filters')}</Button>
    </div>
  );
}
