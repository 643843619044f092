import type { PointerEvent } from 'react';
import { useRef } from 'react';

import type { TimedEvent } from './layout.ts';
import type { TimeWindow } from './window.ts';
import { around, pan, widthOf } from './window.ts';

const height = 34;

/** All events as a strip, and where in it the window lies; pulled or clicked, the window follows. The keys do the same for those who do not see it. */
export function Overview({ events, whole, shown, width, drag }: {
  readonly events: readonly TimedEvent[];
  readonly whole: TimeWindow;
  readonly shown: TimeWindow;
  readonly width: number;
  readonly drag: (next: (now: TimeWindow) => TimeWindow) => void;
}) {
  const isHeld = useRef(false);
  const x = (time: number) => ((time - whole.from) / widthOf(whole)) * width;
  const follow = ({ currentTarget, clientX }: PointerEvent<SVGSVGElement>) => {
    const at = whole.from + ((clientX - currentTarget.getBoundingClientRect().left) / width) * widthOf(whole);
    drag(now => {
      const to = widthOf(now) >= widthOf(whole) ? around({ from: at, to: at + widthOf(whole) / 6 }) : now;
      return pan(to, (at - (to.from + to.to) / 2) / widthOf(to));
    });
  };
  const [left, right] = [Math.max(1, x(shown.from)), Math.min(width - 1, x(shown.to))];
  return (
    <svg
      className="tl-overview" width={width} height={height} aria-hidden="true" focusable="false"
      onPointerDown={event => {
        isHeld.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={event => isHeld.current && follow(event)}
      onPointerUp={() => { isHeld.current = false; }} onPointerCancel={() => { isHeld.current = false; }}
    >
      <rect className="tl-overview-ground" width={width} height={height} />
      {events.map(({ event, span }) => {
        const [from, to] = [x(span.from ?? span.surelyFrom), x(span.to ?? span.surelyTo)];
        const isLong = to - from > 6;
        return <rect key={event.slug} className={`tl-overview-event kind-line-${event.kind} ${isLong ? 'is-long' : ''}`} x={from} y={isLong ? 12 : 8} width={Math.max(1.5, to - from)} height={isLong ? 10 : 18} />;
      })}
      {right > left && <rect className="tl-overview-window" x={left} y="1.5" width={Math.max(4, right - left)} height={height - 3} rx="4" />}
    </svg>
  );
}
