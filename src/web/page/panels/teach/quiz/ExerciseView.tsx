import { useMessages } from '../../../settings/useSettings.tsx';
import { useAnnounce } from '../../../ui/Announcer.tsx';
import { Button } from '../../../ui/Button.tsx';
import type { Answer } from './answers.ts';
import { CardBoard } from './CardBoard.tsx';
import { Feedback } from './Feedback.tsx';
import type { Exercise } from './marking.ts';
import { isComplete, markOf } from './marking.ts';
import { OrderList } from './OrderList.tsx';
import { PickOne } from './PickOne.tsx';

/** One exercise: its question, what there is to do, and once it is marked, what came of it. */
export function ExerciseView({ exercise, answer, onAnswer, onNext }: {
  readonly exercise: Exercise;
  readonly answer: Answer;
  readonly onAnswer: (answer: Answer) => void;
  readonly onNext: () => void;
}) {
  const say = useMessages();
  const announce = useAnnounce();
  const mark = answer.isGiven ? markOf(exercise, answer) : null;
  const change = (picks: Answer['picks']) => onAnswer({ ...answer, picks });
  const give = () => {
    onAnswer({ ...answer, isGiven: true });
    const { isRight, mistakes } = markOf(exercise, answer);
    announce([say(isRight === null ? 'teach.feedback.marked' : isRight ? 'teach.right' : 'teach.wrong'), ...mistakes.map(({ name }) => name)].join(' '));
  };
  const isPick = exercise.kind === 'PICK_TRIGGER' || exercise.kind === 'FALSE_ARROW';
  return (
    <article className="exercise">
      <p className="exercise-kind">{say(`teach.kind.${exercise.kind}`)}</p>
      <h3 lang="en">{exercise.question}</h3>
      {isPick ? <PickOne exercise={exercise} answer={answer} onAnswer={change} />
        : exercise.kind === 'ORDER_CHAIN' ? <OrderList exercise={exercise} answer={answer} mark={mark} onAnswer={change} />
        : <CardBoard exercise={exercise} answer={answer} mark={mark} onAnswer={change} />}
      {mark && <Feedback exercise={exercise} answer={answer} mark={mark} />}
      <div className="exercise-foot">
        {mark ? <Button look="strong" onClick={onNext}>{say('teach.quiz.next')}</Button> : (
          <>
            <Button look="strong" disabled={!isComplete(exercise, answer)} onClick={give}>{say('teach.quiz.check')}</Button>
            <Button look="quiet" onClick={onNext}>{say('teach.quiz.skip')}</Button>
          </>
        )}
      </div>
    </article>
  );
}
