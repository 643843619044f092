import { useId } from 'react';

import type { Placed } from './geometry.ts';
import { fades } from './geometry.ts';
import { mark } from './layout.ts';
import type { Span } from './span.ts';

const half = 5;
// Bars that go on beyond the window are drawn this much further.
const beyond = 24;

/** When something was: a mark for a day, a hollow bar for some time within, a bar that fades where its ends are not certain for what lasted. */
export function Bar({ span, at, y, width }: { readonly span: Span; readonly at: Placed; readonly y: number; readonly width: number }) {
  const id = useId();
  const [left, right] = [Math.max(-beyond, at.from), Math.min(width + beyond, at.to)];
  const isShort = at.to - at.from < 2 * mark;
  const middle = (at.surelyFrom + at.surelyTo) / 2;
  if (isShort && span.kind !== 'lasting') {
    return <path className={`tl-mark is-${span.kind}`} d={`M${middle - mark} ${y}l${mark} ${-mark} ${mark} ${mark} ${-mark} ${mark}z`} />;
  }
  if (isShort) return <rect className="tl-sure" x={middle - mark} y={y - half} width={2 * mark} height={2 * half} rx="3" />;
  if (right <= left) return null;
  if (span.kind !== 'lasting') {
    return (
      <g className={`tl-bar is-${span.kind}`}>
        <rect className={span.kind === 'day' ? 'tl-sure' : 'tl-within'} x={left} y={y - half} width={right - left} height={2 * half} rx="2" />
        <Cap edge={span.start} x={at.from} y={y} />
        <Cap edge={span.end} x={at.to} y={y} />
      </g>
    );
  }
  const stops = fades(span, at, left, right);
  return (
    <g className="tl-bar is-lasting">
      <linearGradient id={id} gradientUnits="userSpaceOnUse" x1={left} x2={right} y1="0" y2="0">
        {stops.map(({ x, opacity }, index) => <stop key={index} className="tl-stop" offset={(x - left) / (right - left)} stopOpacity={opacity} />)}
      </linearGradient>
      <rect x={left} y={y - half} width={right - left} height={2 * half} rx="2" fill={`url(#${id})`} />
      <Cap edge={span.start} x={at.from} y={y} />
      <Cap edge={span.end} x={at.to} y={y} />
      {span.start === 'open' && <path className="tl-open" d={`M9 ${y - 6}l-6 6 6 6`} />}
      {span.end === 'open' && <path className="tl-open" d={`M${width - 9} ${y - 6}l6 6 -6 6`} />}
    </g>
  );
}

/** A bound that is meant has a cap; one that is only about right, or not known, has none. */
function Cap({ edge, x, y }: { readonly edge: Span['start']; readonly x: number; readonly y: number }) {
  return edge === 'firm' && x > -beyond && Number.isFinite(x) ? <path className="tl-cap" d={`M${x} ${y - half - 1}v${2 * half + 2}`} /> : null;
}
