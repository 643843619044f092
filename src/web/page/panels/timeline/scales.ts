import { day } from './span.ts';

/** How wide the window is when a scale is asked for by name. */
export const scales = {
  centuries: 400 * 365.25 * day,
  decades: 45 * 365.25 * day,
  years: 5 * 365.25 * day,
  months: 182 * day,
  days: 14 * day,
} as const;

export type Scale = keyof typeof scales;

/** The scale that a window of this width is nearest to. */
export function nearestScale(width: number): Scale {
  const off = (scale: Scale) => Math.abs(Math.log(width / scales[scale]));
  return (Object.keys(scales) as Scale[]).reduce((best, scale) => (off(scale) < off(best) ? scale : best));
}
