import '../explore/explore.css';
import './timeline.css';

import { useState } from 'react';

import { useAnswer } from '../../api/ask.ts';
import { NamesDocument, TimelineDocument } from '../../api/generated.ts';
import { sceneLink, sceneNode } from '../../graph/scene.ts';
import { useMessages } from '../../settings/useSettings.tsx';
import { useShown } from '../../share/shown.tsx';
import { Button, Choice } from '../../ui/Button.tsx';
import { Answered, Empty, Failure, Truncated } from '../../ui/States.tsx';
import { usePanelState, useView } from '../../view/useView.ts';
import { filterCount } from '../../view/view.ts';
import { whereOf } from '../../view/where.ts';
import { Filters } from '../explore/Filters.tsx';
import { Canvas } from './Canvas.tsx';
import { TimelineTable } from './TimelineTable.tsx';
import { timelineState } from './timelineState.ts';

/** The most the server gives. */
const most = 200;

/** What happened when, with the causal links among it: all that is dated, or what lies near the entity that the page looks at. */
export default function Timeline() {
  const say = useMessages();
  const [view, dispatch] = useView();
  const [state, change] = usePanelState(timelineState);
  const [isFiltering, showFilters] = useState(false);
  const [bar, setBar] = useState<HTMLElement | null>(null);
  const about = state.everything ? null : view.about;
  const asked = useAnswer(TimelineDocument, { about, during: view.filters.during || null, first: most, where: whereOf(view.filters, ['CAUSAL']) });
  const center = useAnswer(NamesDocument, view.about ? { slug: view.about } : null).data?.entity?.name;
  const isMeant = (kind: string) => view.filters.kinds.length === 0 || view.filters.kinds.some(one => one === kind);
  const events = asked.data?.timeline.events.filter(({ kind }) => isMeant(kind)) ?? [];
  const known = new Set(events.map(({ slug }) => slug));
  const links = asked.data?.timeline.arrows.filter(({ source, target }) => known.has(source.slug) && known.has(target.slug)) ?? [];
  const title = about ? say('timeline.around', { name: center ?? about }) : say('timeline.everything');
  const name = say('timeline.of-what', { what: title });
  useShown(asked.data ? { name, events, scene: { nodes: events.map(event => sceneNode(event)), links: links.map(link => sceneLink(link, say(`type.${link.type}`))) } } : null);

  const empty = filterCount(view.filters) > 0
    ? <Empty icon="clock" title={say('timeline.narrowed')}><Button look="strong" onClick={() => dispatch({ type: 'clear-filters' })}>{say('explore.clear-filters')}</Button></Empty>
    : <Empty icon="clock" title={say('timeline.empty')}>{about ? <Button look="strong" onClick={() => change(now => ({ ...now, everything: true, window: null }))}>{say('timeline.everything.show')}</Button> : say('explore.empty.more')}</Empty>;

  return (
    <section className="explore timeline" aria-label={say('timeline.title')} aria-busy={asked.pending || asked.stale}>
      <div className="explore-bar">
        <Button icon="filter" aria-expanded={isFiltering} aria-controls="filters" onClick={() => showFilters(!isFiltering)}>
          {say('explore.filters')}
          {filterCount(view.filters) > 0 && <span className="count">{filterCount(view.filters)}</span>}
        </Button>
        {view.about && (
          <Choice
            name={say('timeline.of')} value={state.everything ? 'everything' : 'around'} onChange={of => change(now => ({ ...now, everything: of === 'everything', window: null }))}
            options={[{ value: 'around', label: say('timeline.around', { name: center ?? view.about }) }, { value: 'everything', label: say('timeline.everything') }]}
          />
        )}
        {view.shown === 'graph' && (
          <Choice
            name={say('timeline.lanes')} value={state.lanes} onChange={lanes => change(now => ({ ...now, lanes }))}
            options={[{ value: 'few', label: say('timeline.lanes.few') }, { value: 'all', label: say('timeline.lanes.all') }]}
          />
        )}
        <div ref={setBar} className="timeline-scales" />
        <p className="explore-shown" id="timeline-shown">
          {asked.data && say('timeline.shown', { count: events.length, links: links.length })}
          {asked.data && asked.data.timeline.undated > 0 && ` · ${say('timeline.undated', { count: asked.data.timeline.undated })}`}
        </p>
      </div>
      <div className="explore-body">
        {isFiltering && <Filters onClose={() => showFilters(false)} />}
        <div className="explore-picture">
          {asked.error?.code === 'NOT_FOUND' && view.about
            ? <Empty icon="search" title={say('explore.unknown', { slug: view.about })}>{say('explore.unknown.more')}</Empty>
            : asked.error && asked.data ? <Failure error={asked.error} retry={asked.retry} />
            : (
              <Answered asked={{ ...asked, truncated: false }}>
                {({ timeline }) => (
                  <>
                    {events.length === 0 ? empty
                      : view.shown === 'list' ? <TimelineTable events={events} links={links} />
                      : <Canvas key={about ?? ''} name={name} events={events} links={links} about={about} bar={bar} />}
                    {timeline.truncated && <Truncated />}
                  </>
                )}
              </Answered>
            )}
        </div>
      </div>
    </section>
  );
}
