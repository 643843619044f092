import { useMessages } from '../../../settings/useSettings.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Mistake } from '../Mistake.tsx';
import type { Score as Found } from './marking.ts';

/** How a quiz went, and which misconceptions it met. */
export function Score({ score, open, onOpen, onAgain, onOther }: {
  readonly score: Found;
  /** The exercises that are not marked yet. */
  readonly open: readonly number[];
  readonly onOpen: (number: number) => void;
  readonly onAgain: () => void;
  readonly onOther: () => void;
}) {
  const say = useMessages();
  return (
    <article className="score">
      <h3>{say('teach.score')}</h3>
      <p className="score-number">{say('teach.score.right', { right: score.right, counted: score.counted })}</p>
      <p className="score-note">{say('teach.score.diamonds')}</p>
      {open.length > 0 && (
        <p className="score-open">
          {say('teach.score.open')} {open.map(number => <Button key={number} look="quiet" onClick={() => onOpen(number)}>{say('teach.quiz.exercise', { number })}</Button>)}
        </p>
      )}
      <h4>{say('teach.score.mistakes')}</h4>
      {score.mistakes.length === 0 ? <p>{say(score.given > 0 ? 'teach.score.none' : 'teach.score.nothing')}</p> : (
        <ul className="score-mistakes">
          {score.mistakes.map(({ mistake, exercises }) => (
            <li key={mistake.code}>
              <Mistake mistake={mistake} />
              <p>{exercises.map(number => <Button key={number} look="quiet" onClick={() => onOpen(number)}>{say('teach.quiz.exercise', { number })}</Button>)}</p>
            </li>
          ))}
        </ul>
      )}
      <div className="exercise-foot">
        <Button onClick={onAgain}>{say('teach.score.again')}</Button>
        <Button look="strong" onClick={onOther}>{say('teach.score.other')}</Button>
      </div>
    </article>
  );
}
