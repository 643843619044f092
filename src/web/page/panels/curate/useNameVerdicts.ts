import { useCallback } from 'react';

import type { ClashFragment } from '../../api/generated.ts';
import { AddEntityDocument, RevertDocument, ReviewEntityDocument } from '../../api/generated.ts';
import type { Described } from './described.ts';
import { inputOf } from './described.ts';
import type { Queue, ReviewableName, Step, Verdict } from './queue.ts';
import { ClashError, useAttempts } from './useAttempts.ts';
import { useDecide } from './useDecide.ts';

const names = { nowOf: ({ entity }: ClashFragment) => entity ?? null, isAlone: true };

/** Decides about names of the queue: shown at once, taken back when the server does not agree. */
export function useNameVerdicts(queue: Queue<ReviewableName>, step: (step: Step<ReviewableName>) => void) {
  const decide = useDecide();
  const { attempt, undo } = useAttempts(queue, step, names);

  const review = useCallback(async ({ slug }: ReviewableName, status: Verdict['status'], reason: string, expectedRevision: number) => {
    const { reviewEntity } = await decide(ReviewEntityDocument, { entity: slug, status, reason, expectedRevision });
    if (reviewEntity.conflict) throw new ClashError(reviewEntity.conflict);
    return reviewEntity.entry?.number ?? 0;
  }, [decide]);

  /** Answers what went wrong; null when nothing did. */
  const judge = useCallback((name: ReviewableName, status: Verdict['status'], reason: string) => {
    step({ type: 'decide', id: name.id, status });
    return attempt(name.id, async () => [await review(name, status, reason, name.revision)]);
  }, [attempt, review, step]);

  /** Describes an entity anew and so vouches for it: the verdict goes with the description, and one undo takes back both. */
  const correct = useCallback((name: ReviewableName, right: Described, reason: string) => {
    step({ type: 'decide', id: name.id, status: 'ACCEPTED', instead: right.name });
    return attempt(name.id, async () => {
      const { addEntity } = await decide(AddEntityDocument, { ...inputOf(right), slug: name.slug, reason, expectedRevision: name.revision });
      if (addEntity.conflict) throw new ClashError(addEntity.conflict);
      const described = addEntity.entry?.number ?? 0;
      try {
        return [described, await review(name, 'ACCEPTED', reason, described)];
      } catch (failure) {
        await decide(RevertDocument, { number: described, reason });
        throw failure;
      }
    });
  }, [attempt, decide, review, step]);

  return { judge, correct, undo };
}
