/** What a column needs to know of a thing: when it was, as far as known. */
export interface Dated {
  readonly slug: string;
  readonly when?: { readonly earliest?: string | null; readonly latest?: string | null } | null;
}

export interface Arrow {
  readonly source: string;
  readonly target: string;
}

/** Which side of the picture things are drawn to: everything as early as it can be, or as late. */
export type Side = 'early' | 'late';

/**
 * The column of each thing, from 0 on the left. An effect lies right of its causes; what certainly was before something else does not lie right of it.
 * Where the two contradict each other, in a loop or where an effect is dated before its cause, the causes win over the dates, and the first arrow over the last.
 */
export function columns(things: readonly Dated[], arrows: readonly Arrow[], side: Side): ReadonlyMap<string, number> {
  const slugs = new Set(things.map(({ slug }) => slug));
  const forward = withoutLoops(things, arrows.filter(({ source, target }) => source !== target && slugs.has(source) && slugs.has(target)));
  const causal = side === 'early' ? forward : forward.map(turned);
  const dated = side === 'early' ? earlier(things) : earlier(things).map(turned);
  const places = placed(things, causal, dated);
  if (side === 'early') return places;
  const last = Math.max(0, ...places.values());
  return new Map([...places].map(([slug, column]) => [slug, last - column]));
}

const turned = ({ source, target }: Arrow): Arrow => ({ source: target, target: source });

function earlier(things: readonly Dated[]): readonly Arrow[] {
  return things.flatMap(one => things.filter(other => isBefore(one, other)).map(other => ({ source: one.slug, target: other.slug })));
}

/** Whether one was over, certainly, before the other began. */
export function isBefore(one: Dated, other: Dated): boolean {
  const [end, start] = [one.when?.latest, other.when?.earliest];
  return Boolean(end && start) && dayOf(end ?? '') < dayOf(start ?? '');
}

// Years before 0001 carry a minus, so that days are not in the order of their letters.
function dayOf(date: string): number {
  const [, sign, year, month = '1', day = '1'] = /^(-?)(\d+)(?:-(\d+))?(?:-(\d+))?/.exec(date) ?? [];
  return (sign ? -Number(year) : Number(year)) * 372 + Number(month) * 31 + Number(day);
}

// Takes things whose predecessors all have their column; where dates leave none, one whose causes have.
function placed(things: readonly Dated[], causal: readonly Arrow[], dated: readonly Arrow[]): ReadonlyMap<string, number> {
  const causes = into(causal);
  const before = into(dated);
  const places = new Map<string, number>();
  const left = new Set(things.map(({ slug }) => slug));
  const isFree = (slug: string, arrows: ReadonlyMap<string, readonly string[]>) => (arrows.get(slug) ?? []).every(one => places.has(one));
  while (left.size > 0) {
    const open = [...left].filter(slug => isFree(slug, causes));
    const next = open.find(slug => isFree(slug, before)) ?? open[0];
    if (next === undefined) break;
    const bounds = [...(causes.get(next) ?? []).map(one => (places.get(one) ?? 0) + 1), ...(before.get(next) ?? []).map(one => places.get(one) ?? 0)];
    places.set(next, Math.max(0, ...bounds));
    left.delete(next);
  }
  return places;
}

function into(arrows: readonly Arrow[]): ReadonlyMap<string, readonly string[]> {
  const sources = new Map<string, string[]>();
  for (const { source, target } of arrows) {
    const known = sources.get(target);
    if (known) known.push(source);
    else sources.set(target, [source]);
  }
  return sources;
}

/** The arrows without those that close a loop. */
function withoutLoops(things: readonly Dated[], arrows: readonly Arrow[]): readonly Arrow[] {
  const from = new Map(things.map(({ slug }) => [slug, arrows.filter(({ source }) => source === slug)]));
  const state = new Map<string, 'open' | 'done'>();
  const kept: Arrow[] = [];
  const walk = (slug: string): void => {
    state.set(slug, 'open');
    for (const arrow of from.get(slug) ?? []) {
      if (state.get(arrow.target) === 'open') continue;
      kept.push(arrow);
      if (!state.has(arrow.target)) walk(arrow.target);
    }
    state.set(slug, 'done');
  };
  for (const { slug } of things) if (!state.has(slug)) walk(slug);
  return kept;
}
