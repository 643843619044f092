import { useCallback } from 'react';

import type { ClashFragment, LinkType } from '../../api/generated.ts';
import { AddLinkDocument, RevertDocument, ReviewLinkDocument } from '../../api/generated.ts';
import type { LinkName } from '../../view/view.ts';
import type { Queue, Reviewable, Step, Verdict } from './queue.ts';
import { ClashError, useAttempts } from './useAttempts.ts';
import { useDecide } from './useDecide.ts';

const links = { nowOf: ({ link }: ClashFragment) => link ?? null, isAlone: false };

/** Decides about links of the queue: shown at once, taken back when the server does not agree. */
export function useVerdicts(queue: Queue<Reviewable>, step: (step: Step<Reviewable>) => void) {
  const decide = useDecide();
  const { attempt, undo } = useAttempts(queue, step, links);

  const review = useCallback(async (link: Reviewable, status: Verdict['status'], reason: string) => {
    const { reviewLink } = await decide(ReviewLinkDocument, { link: link.id, status, reason, expectedRevision: link.revision });
    if (reviewLink.conflict) throw new ClashError(reviewLink.conflict);
    return reviewLink.entry?.number ?? 0;
  }, [decide]);

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

  return { judge, correct, undo };
}
