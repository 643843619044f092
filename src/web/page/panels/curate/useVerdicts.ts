import { useCallback } from 'react';

import { asAskError } from '../../api/ask.ts';
import type { ClashFragment, LinkType } from '../../api/generated.ts';
import { AddLinkDocument, RevertDocument, ReviewLinkDocument } from '../../api/generated.ts';
import type { LinkName } from '../../view/view.ts';
import type { Queue, Reviewable, Step, Verdict } from './queue.ts';
import { lastHeld } from './queue.ts';
import { useDecide } from './useDecide.ts';

/** A decision that did not hold, with the link as it stands now. */
class ClashError extends Error {
  readonly clash: ClashFragment;

  constructor(clash: ClashFragment) {
    super(clash.message);
    this.clash = clash;
  }
}

/** Decides about links of the queue: shown at once, taken back when the server does not agree. */
export function useVerdicts(queue: Queue, step: (step: Step) => void) {
  const decide = useDecide();

  const review = useCallback(async (link: Reviewable, status: Verdict['status'], reason: string) => {
    const { reviewLink } = await decide(ReviewLinkDocument, { link: link.id, status, reason, expectedRevision: link.revision });
    if (reviewLink.conflict) throw new ClashError(reviewLink.conflict);
    return reviewLink.entry?.number ?? 0;
  }, [decide]);

  const attempt = useCallback(async (id: string, deed: () => Promise<readonly number[]>) => {
    try {
      step({ type: 'held', id, entries: await deed() });
      return null;
    } catch (failure) {
      const isClash = failure instanceof ClashError;
      const message = failure instanceof Error ? asAskError(failure).message : String(failure);
      step({ type: 'failed', id, trouble: { kind: isClash ? 'conflict' : 'refused', message }, ...(isClash ? { now: failure.clash.link } : {}) });
      return message;
    }
  }, [step]);

  /** Answers what went wrong; null when nothing did. */
  const judge = useCallback((link: Reviewable, status: Verdict['status'], reason: string) => {
    step({ type: 'decide', id: link.id, status });
    return attempt(link.id, async () => [await review(link, status, reason)]);
  }, [attempt, review, step]);

  /** Puts another link in the place of a wrong one: the right one is added first, so that nothing is lost when that fails. */
  const correct = useCallback((link: Reviewable, right: LinkName & { readonly type: LinkType }, told: string, reason: string) => {
    step({ type: 'decide', id: link.id, status: 'REJECTED', instead: told });
    return attempt(link.id, async () => {
      const { addLink } = await decide(AddLinkDocument, { source: right.source, type: right.type, target: right.target, reason });
      if (addLink.conflict) throw new ClashError(addLink.conflict);
      const added = addLink.entry?.number ?? 0;
      try {
        return [added, await review(link, 'REJECTED', reason)];
      } catch (failure) {
        await decide(RevertDocument, { number: added, reason });
        throw failure;
      }
    });
  }, [attempt, decide, review, step]);

  const undo = useCallback(async (): Promise<{ readonly id: string; readonly message: string | null } | null> => {
    const id = lastHeld(queue);
    const entries = (id && queue.verdicts.get(id)?.entries) || [];
    if (!id || entries.length === 0) return null;
    try {
      let revision = 0;
      for (const number of [...entries].reverse()) {
        const { revert } = await decide(RevertDocument, { number, reason: '', expectedRevision: number });
        if (revert.conflict) throw new ClashError(revert.conflict);
        if (revision === 0) revision = revert.entry?.number ?? 0;
      }
      step({ type: 'undone', id, revision });
      return { id, message: null };
    } catch (failure) {
      const isClash = failure instanceof ClashError;
      const message = failure instanceof Error ? failure.message : String(failure);
      step({ type: 'failed', id, trouble: { kind: isClash ? 'conflict' : 'refused', message }, ...(isClash ? { now: failure.clash.link } : {}) });
      return { id, message };
    }
  }, [decide, queue, step]);

  return { judge, correct, undo };
}
