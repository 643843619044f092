import type { MessageKey } from '../../messages/messages.ts';
import { useMessages } from '../../settings/useSettings.tsx';
import { Bar } from './Bar.tsx';
import type { Placed } from './geometry.ts';
import type { Edge, Span } from './span.ts';

const samples: readonly (readonly [MessageKey, Span, Placed])[] = [
  ['timeline.legend.day', span('day', 'firm', 'firm'), placed(27, 27, 28, 28)],
  ['timeline.legend.lasting', span('lasting', 'firm', 'firm'), placed(4, 5, 50, 51)],
  ['timeline.legend.within', span('within', 'firm', 'firm'), placed(4, 4, 51, 51)],
  ['timeline.legend.fades', span('lasting', 'firm', 'firm'), placed(4, 22, 34, 51)],
  ['timeline.legend.about', span('lasting', 'about', 'about'), placed(4, 22, 34, 51)],
  ['timeline.legend.open', span('lasting', 'firm', 'open'), placed(4, 5, 60, 60)],
];

/** What the marks of the timeline mean. */
export function Legend() {
  const say = useMessages();
  return (
    <details className="legend card timeline-legend">
      <summary>{say('explore.legend')}</summary>
      <ul>
        {samples.map(([key, one, at]) => (
          <li key={key}>
            <svg className="tl-sample kind-line-EVENT" viewBox="0 0 56 16" aria-hidden="true"><Bar span={one} at={at} y={8} width={56} /></svg>
            {say(key)}
          </li>
        ))}
        <li><svg className="tl-sample" viewBox="0 0 56 16" aria-hidden="true"><g className="tl-arrow"><path className="tl-line" d="M4 8h44" strokeWidth="2" /><path className="tl-head" d="M52 8l-8-4.5v9z" /></g></svg>{say('timeline.legend.arrow')}</li>
        <li><svg className="tl-sample" viewBox="0 0 56 16" aria-hidden="true"><g className="tl-arrow modality-line-HEDGED"><path className="tl-line" d="M4 8h44" strokeWidth="2" /><path className="tl-head" d="M52 8l-8-4.5v9z" /></g></svg>{say('explore.legend.hedged')}</li>
        <li><svg className="tl-sample" viewBox="0 0 56 24" aria-hidden="true"><g className="tl-crowd" transform="translate(28 12)"><rect x="-17" y="-11" width="34" height="22" rx="11" /><text y="4">+4</text></g></svg>{say('timeline.legend.crowd')}</li>
      </ul>
    </details>
  );
}

function span(kind: Span['kind'], start: Edge, end: Edge): Span {
  return { kind, start, end, from: 0, surelyFrom: 0, surelyTo: 0, to: 0, doubted: false };
}

function placed(from: number, surelyFrom: number, surelyTo: number, to: number): Placed {
  return { from, surelyFrom, surelyTo, to };
}
