/** Something that wants room in a lane: from `from` to `to`, in pixels. */
export interface Wish {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

export interface Lanes {
  /** The lane of each that found room, from 0 at the top. */
  readonly laneOf: ReadonlyMap<string, number>;
  readonly count: number;
}

/** Gives each the topmost lane in which nothing is in its way, the first ones first; those for whom none of `most` lanes has room get none. */
export function layLanes(wishes: readonly Wish[], most: number, gap: number): Lanes {
  const laneOf = new Map<string, number>();
  const lanes: Wish[][] = [];
  for (const wish of wishes) {
    let at = lanes.findIndex(lane => lane.every(other => other.to + gap <= wish.from || wish.to + gap <= other.from));
    if (at < 0 && lanes.length < most) at = lanes.push([]) - 1;
    if (at < 0) continue;
    lanes[at]?.push(wish);
    laneOf.set(wish.id, at);
  }
  return { laneOf, count: lanes.length };
}

/** Marks that lie closer to each other than `gap` pixels, taken together; from left to right. */
export function gather<Mark extends { readonly x: number }>(marks: readonly Mark[], gap: number): readonly (readonly Mark[])[] {
  const groups: Mark[][] = [];
  for (const mark of [...marks].sort((a, b) => a.x - b.x)) {
    const last = groups.at(-1);
    const first = last?.[0];
    if (last && first && mark.x - first.x < gap) last.push(mark);
    else groups.push([mark]);
  }
  return groups;
}
