/** A seed that is short enough to be written on a blackboard. */
export function newSeed(): number {
  return 1 + (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 9999;
}
