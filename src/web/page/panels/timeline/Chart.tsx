import type { ReactNode } from 'react';
import { memo } from 'react';

import type { Language } from '../../messages/messages.ts';
import type { LinkName } from '../../view/view.ts';
import { linkNameOf } from '../../view/view.ts';
import { Bar } from './Bar.tsx';
import type { DrawnArrow, DrawnEvent, Drawing, TimedEvent } from './layout.ts';
import { crowdHeight, mark } from './layout.ts';
import { ticksOf } from './ticks.ts';
import type { TimeWindow } from './window.ts';

export interface Chosen {
  /** What is selected itself: a slug, or a link's key. */
  readonly id: string;
  /** Everything tied to it. */
  readonly near: ReadonlySet<string>;
}

interface Props {
  readonly drawing: Drawing;
  readonly window: TimeWindow;
  readonly width: number;
  readonly chosen: Chosen | null;
  readonly language: Language;
  readonly onEvent: (slug: string) => void;
  readonly onArrow: (link: LinkName) => void;
  readonly onCrowd: (crowd: readonly TimedEvent[]) => void;
}

/** The lines, arrows and bars of the timeline. Screen readers are told by the table and by what is read out instead. */
export function Chart({ drawing, window, width, chosen, language, onEvent, onArrow, onCrowd }: Props) {
  const x = (time: number) => ((time - window.from) / (window.to - window.from)) * width;
  const far = (ids: readonly string[]) => (chosen && !ids.some(id => chosen.near.has(id)) ? ' is-far' : '');
  return (
    <svg className="tl-chart" width={width} height={drawing.height} aria-hidden="true" focusable="false">
      <g className="tl-grid">
        {ticksOf(window, width / 110, language).map(({ at }) => <path key={at} d={`M${Math.round(x(at)) + 0.5} 0V${drawing.height}`} />)}
      </g>
      {drawing.arrows.map(arrow => (
        <ArrowLine key={arrow.id} arrow={arrow} look={`${far([arrow.id])}${chosen?.id === arrow.id ? ' is-chosen' : ''}`} onArrow={onArrow} />
      ))}
      {drawing.events.map(one => (
        <EventMark key={one.event.slug} one={one} width={width} look={`${far([one.event.slug])}${chosen?.id === one.event.slug ? ' is-chosen' : ''}`} onEvent={onEvent} />
      ))}
      {drawing.crowds.map(crowd => {
        const middle = crowd.reduce((sum, one) => sum + one.x, 0) / crowd.length;
        const label = crowd.length === 1 ? '' : `+${crowd.length}`;
        return (
          <g key={crowd.map(({ event }) => event.slug).join()} className={`tl-crowd${far(crowd.map(({ event }) => event.slug))}`} transform={`translate(${middle} ${drawing.height - crowdHeight / 2})`} onClick={() => onCrowd(crowd)}>
            <title>{crowd.map(({ event }) => event.name).join('\n')}</title>
            <rect x={label ? -17 : -12} y="-12" width={label ? 34 : 24} height="24" rx="12" />
            {label ? <text y="4">{label}</text> : <path className={`tl-mark is-day kind-line-${crowd[0]?.event.kind ?? ''}`} d="M-5 0l5-5 5 5-5 5z" />}
          </g>
        );
      })}
    </svg>
  );
}

const EventMark = memo(({ one, width, look, onEvent }: { readonly one: DrawnEvent; readonly width: number; readonly look: string; readonly onEvent: (slug: string) => void }) => {
  const { event, span, y, label, labelX } = one;
  const [left, right] = [Math.max(-8, Math.min(one.from - mark, labelX)), Math.min(width + 8, Math.max(one.to + mark, labelX + 8))];
  return (
    <Lane y={y}>
      <g className={`tl-event kind-line-${event.kind}${look}`} onClick={() => onEvent(event.slug)}>
        <title>{`${event.name}, ${event.when?.display ?? ''}`}</title>
        <rect className="tl-ground" x={left} y={-9} width={Math.max(1, right - left)} height="18" rx="5" />
        <Bar span={span} at={one} y={0} width={width} />
        <text x={labelX} y="-11">{label}{span.doubted && ' ?'}</text>
      </g>
    </Lane>
  );
});

/** Glides to its height when the lanes change; what moves sideways moves with the window. */
function Lane({ y, children }: { readonly y: number; readonly children: ReactNode }) {
  return <g className="tl-lane" style={{ transform: `translateY(${y}px)` }}>{children}</g>;
}

const ArrowLine = memo(({ arrow, look, onArrow }: { readonly arrow: DrawnArrow; readonly look: string; readonly onArrow: (link: LinkName) => void }) => {
  const { link, path, head, isBackward } = arrow;
  const sort = `${link.sign < 0 ? ' is-against' : ''}${link.contested ? ' is-contested' : ''}${isBackward ? ' is-backward' : ''} modality-line-${link.modality}`;
  return (
    <g className={`tl-arrow${sort}${look}`} onClick={() => onArrow(linkNameOf(link))}>
      <title>{`${link.source.name} ${link.reading} ${link.target.name}`}</title>
      <path className="tl-reach" d={path} />
      {link.contested && <path className="tl-doubt" d={path} />}
      <path className="tl-line" d={path} strokeWidth={0.9 + link.confidence * 1.7} />
      <path className="tl-head" d={link.sign < 0 ? 'M0-6v12h-2.5v-12z' : 'M0 0l-8-4.5v9z'} transform={`translate(${head.x} ${head.y}) rotate(${head.turn})`} />
    </g>
  );
});

/** The dates above the chart: the larger unit in the upper row where there is one. */
export function Axis({ window, width, language }: { readonly window: TimeWindow; readonly width: number; readonly language: Language }) {
  const x = (time: number) => ((time - window.from) / (window.to - window.from)) * width;
  const ticks = ticksOf(window, width / 110, language);
  const contexts = ticks.filter(({ context }) => context);
  return (
    <svg className="tl-axis" width={width} height="44" aria-hidden="true" focusable="false">
      {ticks.map(({ at, label }) => <text key={at} x={x(at) + 4} y="36">{label}</text>)}
      {ticks.map(({ at }) => <path key={at} d={`M${Math.round(x(at)) + 0.5} 24V44`} />)}
      {contexts.map(({ at, context }, index) => {
        // The first one stays in sight until the next one comes.
        const next = contexts[index + 1];
        const from = index === 0 ? Math.max(6, x(at) + 4) : x(at) + 4;
        return <text key={at} className="tl-context" x={next ? Math.min(from, Math.max(x(at) + 4, x(next.at) - context.length * 8 - 8)) : from} y="16">{context}</text>;
      })}
    </svg>
  );
}
