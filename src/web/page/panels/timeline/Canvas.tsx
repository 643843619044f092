import type { KeyboardEvent } from 'react';
import { useEffect, useId, useMemo, useRef } from 'react';
import { createPortal } from 'react-dom';

import type { LinkLookFragment, TimelineEventFragment } from '../../api/generated.ts';
import { useMessages, useSettings } from '../../settings/useSettings.tsx';
import { drawnSvg, rasterized } from '../../share/drawnSvg.ts';
import { useShown } from '../../share/shown.tsx';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Choice, IconButton } from '../../ui/Button.tsx';
import { usePanelState, useView } from '../../view/useView.ts';
import type { LinkName, Selection } from '../../view/view.ts';
import { linkKey, linkNameOf } from '../../view/view.ts';
import type { Chosen } from './Chart.tsx';
import { Axis, Chart } from './Chart.tsx';
import type { TimedEvent } from './layout.ts';
import { beginningsOf, extentOf, layOut, timed } from './layout.ts';
import { Legend } from './Legend.tsx';
import { Overview } from './Overview.tsx';
import type { Scale } from './scales.ts';
import { nearestScale, scales } from './scales.ts';
import { describe } from './ticks.ts';
import { timelineState } from './timelineState.ts';
import { useGestures } from './useGestures.ts';
import { useMeasure } from './useMeasure.ts';
import { useSize } from './useSize.ts';
import { useTimeWindow } from './useTimeWindow.ts';
import type { TimeWindow } from './window.ts';
import { around, pan, reveal, widthOf, withRoomAfter, zoom } from './window.ts';

/** Most names are no longer than this, in pixels. */
const nameRoom = 130;

interface Props {
  readonly name: string;
  readonly events: readonly TimelineEventFragment[];
  readonly links: readonly LinkLookFragment[];
  /** The slug of what the timeline is about; it always has a lane. */
  readonly about: string | null;
  /** Where in the panel's bar the scales lie. */
  readonly bar: HTMLElement | null;
}

/** The timeline as a drawing that can be moved, zoomed and walked by mouse, fingers and keys. */
export function Canvas({ name, events, links, about, bar }: Props) {
  const say = useMessages();
  const announce = useAnnounce();
  const { language } = useSettings().settings;
  const [view, dispatch] = useView();
  const [{ lanes }] = usePanelState(timelineState);
  const place = useRef<HTMLDivElement>(null);
  const keys = useId();
  const { width, height } = useSize(place);
  const measure = useMeasure(place);
  const slugs = events.map(({ slug }) => slug).join();
  const known = useMemo(() => timed(events), [slugs]);
  const whole = useMemo(() => withRoomAfter(around(beginningsOf(known) ?? { from: 0, to: 1 }), nameRoom / Math.max(1, width)), [known, width]);
  const { shown, drag, go } = useTimeWindow(whole);
  useGestures(place, { isScrolling: lanes === 'all', drag });

  const selected = view.selection === null ? null : view.selection.kind === 'entity' ? view.selection.slug : linkKey(view.selection.link);
  const ends = view.selection === null ? [] : view.selection.kind === 'entity' ? [view.selection.slug] : [view.selection.link.source, view.selection.link.target];
  const favoured = useMemo(() => new Set([...(about ? [about] : []), ...ends]), [about, ends.join()]);
  const chosen = useMemo(() => chosenOf(view.selection, known, links), [selected, known, links.length]);
  const drawing = useMemo(
    () => layOut(known, links, shown, favoured, { width: Math.max(1, width), height, all: lanes === 'all', measure }),
    [known, links.length, shown.from, shown.to, favoured, width, height, lanes, measure],
  );

  const svg = () => {
    const parts = [...(place.current?.parentElement?.querySelectorAll<SVGSVGElement>('.tl-axis, .tl-chart') ?? [])];
    return place.current ? drawnSvg(name, parts, getComputedStyle(document.body).backgroundColor) : '';
  };
  useShown({ svg, png: () => rasterized(svg()) });

  // What is selected elsewhere comes into sight here.
  const first = useRef(true);
  useEffect(() => {
    const target = known.filter(({ event }) => ends.includes(event.slug));
    if (!first.current && target.length > 0) {
      const { from, to } = extentOf(target) ?? shown;
      if (reveal(shown, from, to) !== shown) go(now => reveal(now, from, to));
    }
    first.current = false;
  }, [selected]);

  const select = (slug: string) => dispatch({ type: 'select', selection: { kind: 'entity', slug } });
  const selectLink = (link: LinkName) => dispatch({ type: 'select', selection: { kind: 'link', link } });
  const tell = (window: TimeWindow) => announce(say('timeline.said.window', { when: describe(window, language), count: known.filter(one => isWithin(one, window)).length }));
  const step = (next: (now: TimeWindow) => TimeWindow) => {
    go(next);
    tell(next(shown));
  };
  const walk = (to: TimedEvent | undefined) => {
    if (!to) return;
    select(to.event.slug);
    announce(saidOf(to, links, say));
  };
  const middle = { from: (shown.from + shown.to) / 2, to: (shown.from + shown.to) / 2 };
  const focus = extentOf(known.filter(({ event }) => ends.includes(event.slug))) ?? middle;
  const toScale = (scale: Scale) => step(now => zoom(pan(now, ((focus.from + focus.to) / 2 - (now.from + now.to) / 2) / widthOf(now)), scales[scale] / widthOf(now)));

  const onKeyDown = (event: KeyboardEvent) => {
    const at = known.findIndex(one => ends.includes(one.event.slug));
    const slug = known[at]?.event.slug;
    const along = (from: 'source' | 'target', to: 'source' | 'target') => {
      const next = links.find(link => link[from].slug === slug)?.[to].slug;
      walk(known.find(one => one.event.slug === next));
    };
    switch (event.key) {
      case 'ArrowRight': walk(known[at + 1]); break;
      case 'ArrowLeft': walk(at < 0 ? known.at(-1) : known[at - 1]); break;
      case 'ArrowUp': along('target', 'source'); break;
      case 'ArrowDown': along('source', 'target'); break;
      case 'Home': walk(known[0]); break;
      case 'End': walk(known.at(-1)); break;
      case 'PageUp': step(now => pan(now, -0.5)); break;
      case 'PageDown': step(now => pan(now, 0.5)); break;
      case '+': case '=': step(now => aim(zoom(now, 0.5), focus, at)); break;
      case '-': step(now => zoom(now, 2)); break;
      case '0': step(() => whole); break;
      case 'Enter': if (at >= 0) step(() => around(focus, 1)); break;
      default: return;
    }
    event.preventDefault();
  };

  return (
    <div className="timeline-canvas">
      {bar && createPortal(
        <Choice name={say('timeline.scale')} value={nearestScale(widthOf(shown))} onChange={toScale} options={(Object.keys(scales) as Scale[]).map(value => ({ value, label: say(`timeline.scale.${value}`) }))} />,
        bar,
      )}
      <div className="timeline-place" tabIndex={0} role="application" aria-label={name} aria-describedby={keys} onKeyDown={onKeyDown} data-window={describe(shown, language)}>
        <Axis window={shown} width={width} language={language} />
        <div ref={place} className={`timeline-drawing ${lanes === 'all' ? 'is-scrolling' : ''}`} onClick={event => event.target instanceof Element && !event.target.closest('.tl-event, .tl-arrow, .tl-crowd') && dispatch({ type: 'select', selection: null })}>
          {width > 0 && (
            <Chart
              drawing={drawing} window={shown} width={width} chosen={chosen} language={language} onEvent={select} onArrow={selectLink}
              onCrowd={crowd => (crowd.length === 1 ? walk(crowd[0]) : step(() => around(extentOf(crowd) ?? shown, 0.3)))}
            />
          )}
        </div>
        <Overview events={known} whole={whole} shown={shown} width={width} drag={drag} />
      </div>
      <p id={keys} className="unseen">{say('timeline.keys')}</p>
      <div className="timeline-zoom">
        <IconButton icon="plus" name={say('explore.zoom-in')} onClick={() => step(now => aim(zoom(now, 0.5), focus, ends.length))} />
        <IconButton icon="minus" name={say('explore.zoom-out')} onClick={() => step(now => zoom(now, 2))} />
        <IconButton icon="fit" name={say('timeline.fit')} onClick={() => step(() => whole)} />
      </div>
      <Legend />
    </div>
  );
}

/** Zooming in by keys or buttons keeps what is selected in sight. */
function aim(window: TimeWindow, focus: TimeWindow, at: number): TimeWindow {
  return at < 0 ? window : reveal(window, focus.from, focus.to);
}

function isWithin({ span }: TimedEvent, window: TimeWindow): boolean {
  return (span.to ?? Infinity) > window.from && (span.from ?? -Infinity) < window.to;
}

function chosenOf(selection: Selection | null, events: readonly TimedEvent[], links: readonly LinkLookFragment[]): Chosen | null {
  if (!selection) return null;
  if (selection.kind === 'link') {
    const { source, target } = selection.link;
    const id = linkKey(selection.link);
    return links.some(link => linkKey(linkNameOf(link)) === id) ? { id, near: new Set([id, source, target]) } : null;
  }
  const { slug } = selection;
  if (!events.some(({ event }) => event.slug === slug)) return null;
  const tied = links.filter(({ source, target }) => source.slug === slug || target.slug === slug);
  return { id: slug, near: new Set([slug, ...tied.flatMap(link => [linkKey(linkNameOf(link)), link.source.slug, link.target.slug])]) };
}

function saidOf({ event }: TimedEvent, links: readonly LinkLookFragment[], say: ReturnType<typeof useMessages>): string {
  const [causes, effects] = (['target', 'source'] as const).map(end => links.filter(link => link[end].slug === event.slug).length);
  return [event.name, event.when?.display ?? '', say('timeline.said.causes', { count: causes ?? 0 }), say('timeline.said.effects', { count: effects ?? 0 })].join(', ');
}
