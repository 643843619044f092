import { useCallback, useEffect, useState } from 'react';

import { useMedia } from '../../settings/useSettings.tsx';

const pause = 650;

/**
 * How far a loss has spread: -1 while nothing is taken out, then one step after the other up to `farthest`. Where motion is not wanted it is there at once.
 * @param of Names what is taken out; something else spreads anew.
 */
export function useSpread(of: string, isOut: boolean, farthest: number): { readonly reached: number; readonly replay: () => void } {
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  const [spread, setSpread] = useState({ of, isOut, reached: -1 });
  const isSame = spread.of === of && spread.isOut === isOut;
  const reached = isOut ? (isStill ? farthest : isSame ? spread.reached : -1) : -1;
  useEffect(() => {
    if (!isOut || isStill || reached >= farthest) return undefined;
    const timer = window.setTimeout(() => setSpread({ of, isOut, reached: reached + 1 }), pause);
    return () => window.clearTimeout(timer);
  }, [of, isOut, isStill, reached, farthest]);
  const replay = useCallback(() => setSpread({ of, isOut, reached: -1 }), [of, isOut]);
  return { reached, replay };
}
