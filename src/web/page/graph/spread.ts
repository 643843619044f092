import type { Position } from './scene.ts';

/** A thing in the picture: where its middle lies and the room it takes. */
export interface Box extends Position {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Whether it has to stay where it is. */
  readonly isFixed: boolean;
}

const rounds = 200;

/**
 * Moves boxes apart until none lies on another, with `gap` between them, each as little as it takes; two that are fixed stay as they are.
 * Gives up, with some still touching, where there is no room after many rounds.
 */
export function spread(boxes: readonly Box[], gap: number): ReadonlyMap<string, Position> {
  const moved = boxes.map(box => ({ ...box }));
  for (let round = 0, isTight = true; isTight && round < rounds; round++) {
    isTight = false;
    for (const [index, one] of moved.entries()) {
      for (const other of moved.slice(index + 1)) isTight = part(one, other, gap) || isTight;
    }
  }
  return new Map(moved.map(({ id, x, y }) => [id, { x, y }]));
}

type Loose = { -readonly [Key in keyof Box]: Box[Key] };

/** Moves two boxes apart the shorter way, and says whether that was needed. */
function part(one: Loose, other: Loose, gap: number): boolean {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const [overX, overY] = [(one.width + other.width) / 2 + gap - Math.abs(dx), (one.height + other.height) / 2 + gap - Math.abs(dy)];
  if (overX <= 0 || overY <= 0 || (one.isFixed && other.isFixed)) return false;
  const share = one.isFixed ? 0 : other.isFixed ? 1 : 0.5;
  const [way, over] = overX < overY ? (['x', overX] as const) : (['y', overY] as const);
  // A little more than needed, so that rounding does not bring them together again.
  const by = (over + 0.01) * ((way === 'x' ? dx : dy) < 0 ? -1 : 1);
  one[way] -= by * share;
  other[way] += by * (1 - share);
  return true;
}
