import { useId } from 'react';

import { useMessages } from '../../../settings/useSettings.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import type { Answer } from './answers.ts';
import type { Exercise } from './marking.ts';

/** One option to pick: the trigger, or the arrow that no text supports. */
export function PickOne({ exercise, answer, onAnswer }: { readonly exercise: Exercise; readonly answer: Answer; readonly onAnswer: (picks: Answer['picks']) => void }) {
  const say = useMessages();
  const name = useId();
  const chosen = answer.picks[0] ?? null;
  return (
    <fieldset className="picks">
      <legend className="unseen">{exercise.question}</legend>
      {exercise.options.map(({ text, correct }, index) => {
        const verdict = !answer.isGiven ? '' : correct ? 'is-right' : index === chosen ? 'is-wrong' : '';
        return (
          <label key={text} className={`option ${verdict}`}>
            <input type="radio" name={name} checked={index === chosen} disabled={answer.isGiven} onChange={() => onAnswer([index])} />
            <span lang="en">{text}</span>
            {verdict && <Icon name={correct ? 'check' : 'cross'} />}
            {verdict && <span className="unseen">{say(correct ? 'teach.right' : 'teach.wrong')}</span>}
          </label>
        );
      })}
    </fieldset>
  );
}
