import { useCallback } from 'react';

import { asAskError } from '../../api/ask.ts';
import type { ClashFragment } from '../../api/generated.ts';
import { RevertDocument } from '../../api/generated.ts';
import type { Queue, Step, Waiting } from './queue.ts';
import { lastHeld } from './queue.ts';
import { useDecide } from './useDecide.ts';

/** A decision that did not hold, because somebody was faster. */
export class ClashError extends Error {
  readonly clash: ClashFragment;

  constructor(clash: ClashFragment) {
    super(clash.message);
    this.clash = clash;
  }
}

interface Kind<Item extends Waiting> {
  /** How it stands now, where somebody was faster. */
  readonly nowOf: (clash: ClashFragment) => Item | null;
  /** Whether all decisions that one correction takes are about the thing itself, and so change its revision. */
  readonly isAlone: boolean;
}

/** Carries decisions out that the queue shows already: taken back when the server does not agree, undone when the reviewer says so. */
export function useAttempts<Item extends Waiting>(queue: Queue<Item>, step: (step: Step<Item>) => void, { nowOf, isAlone }: Kind<Item>) {
  const decide = useDecide();

  const failed = useCallback((id: string, failure: unknown) => {
    const isClash = failure instanceof ClashError;
    const message = failure instanceof Error ? asAskError(failure).message : String(failure);
    step({ type: 'failed', id, trouble: { kind: isClash ? 'conflict' : 'refused', message }, ...(isClash ? { now: nowOf(failure.clash) } : {}) });
    return message;
  }, [nowOf, step]);

  /** Answers what went wrong; null when nothing did. The deed gives the numbers of its decisions. */
  const attempt = useCallback(async (id: string, deed: () => Promise<readonly number[]>) => {
    try {
      step({ type: 'held', id, entries: await deed() });
      return null;
    } catch (failure) {
      return failed(id, failure);
    }
  }, [failed, step]);

  const undo = useCallback(async (): Promise<{ readonly id: string; readonly message: string | null } | null> => {
    const id = lastHeld(queue);
    const entries = (id && queue.verdicts.get(id)?.entries) || [];
    if (!id || entries.length === 0) return null;
    try {
      let revision = 0;
      for (const number of [...entries].reverse()) {
        const { revert } = await decide(RevertDocument, { number, reason: '', expectedRevision: isAlone && revision > 0 ? revision : number });
        if (revert.conflict) throw new ClashError(revert.conflict);
        if (isAlone || revision === 0) revision = revert.entry?.number ?? 0;
      }
      step({ type: 'undone', id, revision });
      return { id, message: null };
    } catch (failure) {
      return { id, message: failed(id, failure) };
    }
  }, [decide, failed, isAlone, queue, step]);

  return { attempt, undo };
}
