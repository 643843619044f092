import { useEffect, useRef } from 'react';

import { useAnswer } from '../../../api/ask.ts';
import type { QuizQuery } from '../../../api/generated.ts';
import { QuizDocument } from '../../../api/generated.ts';
import { useMessages } from '../../../settings/useSettings.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Answered, Empty } from '../../../ui/States.tsx';
import type { QuizChoice } from '../teachState.ts';
import { makeQuiz } from '../teachState.ts';
import { useTeaching } from '../useTeaching.ts';
import { withAnswer } from './answers.ts';
import { ExerciseView } from './ExerciseView.tsx';
import { HandOut } from './HandOut.tsx';
import { fitting, markOf, scoreOf } from './marking.ts';
import type { Exercise } from './marking.ts';
import { QuizPrint } from './QuizPrint.tsx';
import { Score } from './Score.tsx';
import { newSeed } from './seed.ts';

/** A quiz: one exercise after the other, and at the end how it went. */
export function Quiz({ choice, seed }: { readonly choice: QuizChoice; readonly seed: number }) {
  const say = useMessages();
  const [, change] = useTeaching();
  const { size, kinds, about } = choice;
  const asked = useAnswer(QuizDocument, { seed, size, kinds: kinds.length > 0 ? kinds : null, about: about.length > 0 ? about : null });
  const again = () => change(now => ({ ...now, quiz: { ...now.quiz, seed: null } }));
  const empty = <Empty icon="learn" title={say('teach.quiz.empty')}>{say('teach.quiz.empty.more')} <Button onClick={again}>{say('teach.quiz.choose')}</Button></Empty>;
  return (
    <div className="quiz" aria-busy={asked.pending || asked.stale}>
      <Answered asked={asked} empty={{ when: ({ quiz }) => quiz.exercises.length === 0, show: empty }}>
        {({ quiz }) => <Found quiz={quiz} choice={choice} onChoose={again} />}
      </Answered>
    </div>
  );
}

function Found({ quiz, choice, onChoose }: { readonly quiz: QuizQuery['quiz']; readonly choice: QuizChoice; readonly onChoose: () => void }) {
  const say = useMessages();
  const [teaching, change] = useTeaching();
  const { exercises } = quiz;
  const answerTo = (exercise: Exercise) => fitting(exercise, teaching.answers.get(exercise.number));
  const exercise = exercises[teaching.at - 1];
  const open = exercises.filter(one => !answerTo(one).isGiven).map(({ number }) => number);
  const body = useRef<HTMLDivElement>(null);
  const goTo = (at: number) => change(now => ({ ...now, at: Math.min(at, exercises.length + 1) }));
  useEffect(() => {
    // In newer browsers it answers with a promise, which React would take for a clean-up.
    void body.current?.scrollTo(0, 0);
  }, [teaching.at]);
  const about = quiz.about.map(({ name }) => name).join(', ');
  const title = about ? say('teach.quiz.about', { names: about }) : say('teach.quiz.title');

  return (
    <>
      <header className="quiz-head">
        <div>
          <h2>{title}</h2>
          <p className="quiz-facts">{say('teach.quiz.facts', { count: exercises.length, seed: String(quiz.seed) })}{exercises.length < choice.size && <> · {say('teach.quiz.fewer')}</>}</p>
        </div>
        <HandOut quiz={quiz} title={title} onChoose={onChoose} />
      </header>
      {teaching.isPrinting ? <QuizPrint quiz={quiz} title={title} /> : (
        <div className="quiz-body" ref={body}>
          <nav className="steps" aria-label={say('teach.quiz.exercises')}>
            <ol>
              {exercises.map(one => {
                const answer = answerTo(one);
                const state = !answer.isGiven ? 'open' : markOf(one, answer).isRight === false ? 'wrong' : 'right';
                const name = `${say('teach.quiz.exercise', { number: one.number })}, ${say(state === 'open' ? 'teach.quiz.open' : state === 'right' ? 'teach.quiz.done' : 'teach.wrong')}`;
                return <li key={one.number}><button type="button" className={`is-${state}`} aria-current={one === exercise ? 'step' : undefined} aria-label={name} onClick={() => goTo(one.number)}>{one.number}</button></li>;
              })}
              <li><button type="button" aria-current={exercise ? undefined : 'step'} onClick={() => goTo(exercises.length + 1)}>{say('teach.score')}</button></li>
            </ol>
          </nav>
          {exercise ? (
            <ExerciseView
              key={exercise.number} exercise={exercise} answer={answerTo(exercise)} onNext={() => goTo(teaching.at + 1)}
              onAnswer={answer => change(now => ({ ...now, answers: withAnswer(now.answers, exercise.number, answer) }))}
            />
          ) : (
            <Score
              score={scoreOf(exercises, answerTo)} open={open} onOpen={goTo} onAgain={() => change(now => ({ ...now, answers: new Map(), at: 1 }))}
              onOther={() => change(now => makeQuiz(now, { ...now.quiz, seed: newSeed() }))}
            />
          )}
        </div>
      )}
    </>
  );
}
