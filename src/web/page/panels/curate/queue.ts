import type { ReviewableFragment, ReviewableNameFragment, ReviewStatus } from '../../api/generated.ts';

export type Reviewable = ReviewableFragment;
export type ReviewableName = ReviewableNameFragment;

/** What can wait for a verdict: a link or a name. */
export interface Waiting {
  readonly id: string;
  readonly status: ReviewStatus;
  /** The number of the last decision on it; 0 when there is none. */
  readonly revision: number;
}

/** What was decided about one of them in this sitting. */
export interface Verdict {
  readonly status: Exclude<ReviewStatus, 'UNREVIEWED'>;
  /** The numbers of its decisions in the journal; none while it is on its way. A correction has two. */
  readonly entries: readonly number[];
  /** What stands in its place now, in words. */
  readonly instead: string | null;
}

/** Why a decision did not hold: somebody was faster, or the server refused it. */
export interface Trouble {
  readonly kind: 'conflict' | 'refused';
  readonly message: string;
}

/** The queue as it stands in this sitting: what was loaded stays in its place, decided or not. */
export interface Queue<Item extends Waiting> {
  readonly items: readonly Item[];
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Ids in the order in which they were decided; the last is undone first. */
  readonly decided: readonly string[];
  readonly troubles: ReadonlyMap<string, Trouble>;
}

export type Step<Item extends Waiting> =
  | { readonly type: 'loaded'; readonly items: readonly Item[]; readonly isFirst?: boolean }
  /** Shown at once, before the server has answered. */
  | { readonly type: 'decide'; readonly id: string; readonly status: Verdict['status']; readonly instead?: string }
  | { readonly type: 'held'; readonly id: string; readonly entries: readonly number[] }
  | { readonly type: 'failed'; readonly id: string; readonly trouble: Trouble; readonly now?: Item | null }
  | { readonly type: 'undone'; readonly id: string; readonly revision: number };

export const emptyQueue: Queue<never> = { items: [], verdicts: new Map(), decided: [], troubles: new Map() };

/** The queue after a step. */
export function advance<Item extends Waiting>(queue: Queue<Item>, step: Step<Item>): Queue<Item> {
  switch (step.type) {
    case 'loaded': {
      const known = new Set(queue.items.map(({ id }) => id));
      const fresh = step.items.filter(({ id }) => !known.has(id));
      return { ...queue, items: step.isFirst ? [...fresh, ...queue.items] : [...queue.items, ...fresh] };
    }
    case 'decide':
      return {
        ...queue,
        verdicts: new Map([...queue.verdicts, [step.id, { status: step.status, entries: [], instead: step.instead ?? null }]]),
        decided: [...queue.decided.filter(id => id !== step.id), step.id],
        troubles: without(queue.troubles, step.id),
      };
    case 'held': {
      const verdict = queue.verdicts.get(step.id);
      return verdict ? { ...queue, verdicts: new Map([...queue.verdicts, [step.id, { ...verdict, entries: step.entries }]]) } : queue;
    }
    case 'failed':
      return {
        items: queue.items.map(item => (item.id === step.id && step.now ? step.now : item)),
        verdicts: without(queue.verdicts, step.id),
        decided: queue.decided.filter(id => id !== step.id),
        troubles: new Map([...queue.troubles, [step.id, step.trouble]]),
      };
    case 'undone':
      return {
        items: queue.items.map(item => (item.id === step.id ? { ...item, status: 'UNREVIEWED', revision: step.revision } : item)),
        verdicts: without(queue.verdicts, step.id),
        decided: queue.decided.filter(id => id !== step.id),
        troubles: without(queue.troubles, step.id),
      };
  }
}

/** The last decision that can be undone: one that the server holds. */
export function lastHeld({ decided, verdicts }: Pick<Queue<Waiting>, 'decided' | 'verdicts'>): string | null {
  return decided.findLast(id => (verdicts.get(id)?.entries.length ?? 0) > 0) ?? null;
}

/** The next that waits for a decision, after this one first, then from the start. */
export function nextOpen<Item extends Waiting>({ items, verdicts }: Queue<Item>, after: string): Item | null {
  const at = items.findIndex(({ id }) => id === after);
  const turned = [...items.slice(at + 1), ...items.slice(0, Math.max(0, at))];
  return turned.find(({ id, status }) => status === 'UNREVIEWED' && !verdicts.has(id)) ?? null;
}

function without<Value>(map: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> {
  return new Map([...map].filter(([one]) => one !== key));
}
