/** A span of time as people write it where room is scarce: what its two ends have in common is said once, "28 to 30 June 1956". */
export function shortSpan(display: string): string {
  const [from, to, ...rest] = display.split(' to ');
  if (!from || !to || rest.length > 0) return display;
  const [left, right] = [from.split(' '), to.split(' ')];
  let same = 0;
  while (same < Math.min(left.length, right.length) - 1 && left.at(-1 - same) === right.at(-1 - same)) same++;
  return same === 0 ? display : `${left.slice(0, left.length - same).join(' ')} to ${to}`;
}
