import type { ReviewableFragment, ReviewStatus } from '../../api/generated.ts';

export type Reviewable = ReviewableFragment;

/** What was decided about a link in this sitting. */
export interface Verdict {
  readonly status: Exclude<ReviewStatus, 'UNREVIEWED'>;
  /** The numbers of its decisions in the journal; none while it is on its way. A correction has two. */
  readonly entries: readonly number[];
  /** What another link was added instead, in words. */
  readonly instead: string | null;
}

/** Why a decision did not hold: somebody was faster, or the server refused it. */
export interface Trouble {
  readonly kind: 'conflict' | 'refused';
  readonly message: string;
}

/** The queue as it stands in this sitting: what was loaded stays in its place, decided or not. */
export interface Queue {
  readonly links: readonly Reviewable[];
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Ids in the order in which they were decided; the last is undone first. */
  readonly decided: readonly string[];
  readonly troubles: ReadonlyMap<string, Trouble>;
}

export type Step =
  | { readonly type: 'loaded'; readonly links: readonly Reviewable[]; readonly isFirst?: boolean }
  | { readonly type: 'restart' }
  /** Shown at once, before the server has answered. */
  | { readonly type: 'decide'; readonly id: string; readonly status: Verdict['status']; readonly instead?: string }
  | { readonly type: 'held'; readonly id: string; readonly entries: readonly number[] }
  | { readonly type: 'failed'; readonly id: string; readonly trouble: Trouble; readonly now?: Reviewable | null }
  | { readonly type: 'undone'; readonly id: string; readonly revision: number };

export const emptyQueue: Queue = { links: [], verdicts: new Map(), decided: [], troubles: new Map() };

/** The queue after a step. */
export function advance(queue: Queue, step: Step): Queue {
  switch (step.type) {
    case 'restart':
      return emptyQueue;
    case 'loaded': {
      const known = new Set(queue.links.map(({ id }) => id));
      const fresh = step.links.filter(({ id }) => !known.has(id));
      return { ...queue, links: step.isFirst ? [...fresh, ...queue.links] : [...queue.links, ...fresh] };
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
        links: queue.links.map(link => (link.id === step.id && step.now ? step.now : link)),
        verdicts: without(queue.verdicts, step.id),
        decided: queue.decided.filter(id => id !== step.id),
        troubles: new Map([...queue.troubles, [step.id, step.trouble]]),
      };
    case 'undone':
      return {
        links: queue.links.map(link => (link.id === step.id ? { ...link, status: 'UNREVIEWED', revision: step.revision } : link)),
        verdicts: without(queue.verdicts, step.id),
        decided: queue.decided.filter(id => id !== step.id),
        troubles: without(queue.troubles, step.id),
      };
  }
}

/** The last decision that can be undone: one that the server holds. */
export function lastHeld({ decided, verdicts }: Queue): string | null {
  return decided.findLast(id => (verdicts.get(id)?.entries.length ?? 0) > 0) ?? null;
}

/** The next link that waits for a decision, after this one first, then from the start. */
export function nextOpen({ links, verdicts }: Queue, after: string): Reviewable | null {
  const at = links.findIndex(({ id }) => id === after);
  const turned = [...links.slice(at + 1), ...links.slice(0, Math.max(0, at))];
  return turned.find(({ id, status }) => status === 'UNREVIEWED' && !verdicts.has(id)) ?? null;
}

function without<Value>(map: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> {
  return new Map([...map].filter(([one]) => one !== key));
}
