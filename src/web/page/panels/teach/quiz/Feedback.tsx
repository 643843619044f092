import type { CitedFragment } from '../../../api/generated.ts';
import { useMessages } from '../../../settings/useSettings.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Mistake } from '../Mistake.tsx';
import { Quote } from '../Quote.tsx';
import type { Answer } from './answers.ts';
import type { Exercise, Mark, Option } from './marking.ts';
import { once, sentenceOf } from './sentence.ts';

/** What came of an answer: right or not, what a mistake shows, and what the texts say, in their own words. */
export function Feedback({ exercise, answer, mark }: { readonly exercise: Exercise; readonly answer: Answer; readonly mark: Mark }) {
  const say = useMessages();
  const verdict = mark.isRight === null ? 'open' : mark.isRight ? 'right' : 'wrong';
  const chosen = exercise.kind === 'PICK_TRIGGER' || exercise.kind === 'FALSE_ARROW' ? exercise.options[answer.picks[0] ?? -1] : undefined;
  const right = exercise.options.find(({ correct }) => correct);
  const wrong = chosen ? [] : mark.wrong.flatMap(index => exercise.options[index] ?? []);
  return (
    <section className={`feedback is-${verdict}`} aria-label={say('teach.feedback')}>
      <p className="feedback-verdict"><Icon name={verdict === 'right' ? 'check' : verdict === 'wrong' ? 'cross' : 'warning'} /> <strong>{verdictText()}</strong></p>
      {mark.mistakes.map(mistake => <Mistake key={mistake.code} mistake={mistake} />)}
      {chosen && !chosen.correct && <p><span lang="en"><strong>{chosen.text}.</strong> {plain(chosen.feedback, mark)}</span></p>}
      {chosen && right && !chosen.correct && <p>{say('teach.feedback.right')} <strong lang="en">{right.text}.</strong> <span lang="en">{plain(right.feedback, mark)}</span></p>}
      {chosen?.correct && <p lang="en">{chosen.feedback}</p>}
      {wrong.length > 0 && (
        <ul className="feedback-wrong">
          {wrong.map(option => <li key={option.text}><strong lang="en">{option.text}</strong> {told(option)}</li>)}
        </ul>
      )}
      {exercise.kind === 'ORDER_CHAIN' && !mark.isRight && <p>{say('teach.feedback.order')} <span lang="en">{inOrder(exercise).join(' → ')}</span></p>}
      <Said cited={[...once(exercise.explanation)]} />
    </section>
  );

  function told(option: Option): string {
    if (exercise.kind === 'ORDER_CHAIN') return say('teach.feedback.misplaced');
    if (option.role) return `→ ${say(`teach.role.${option.role}`)}`;
    return say('teach.feedback.row', { row: option.place ?? 1 });
  }

  function verdictText(): string {
    if (verdict === 'open') return say('teach.feedback.diamond', { count: exercise.options.length - mark.wrong.length, all: exercise.options.length });
    if (exercise.kind === 'ACTOR_OR_CONDITION' && verdict === 'wrong') return say('teach.feedback.sorted', { right: exercise.options.length - mark.wrong.length, all: exercise.options.length });
    return say(verdict === 'right' ? 'teach.right' : 'teach.wrong');
  }
}

/** The names of a chain in the order of the texts. */
export function inOrder({ options }: Exercise): readonly string[] {
  return [...options].sort((a, b) => (a.place ?? 0) - (b.place ?? 0)).map(({ text }) => text);
}

/** Feedback without the name of a misconception that stands above it already. */
function plain(feedback: string, { mistakes }: Mark): string {
  const named = mistakes.find(({ name }) => feedback.includes(`${name}: `));
  return named ? feedback.replace(`${named.name}: `, '').replace(named.description, '').trim() : feedback;
}

export function Said({ cited }: { readonly cited: readonly CitedFragment[] }) {
  const say = useMessages();
  if (cited.length === 0) return null;
  return (
    <div className="said">
      <h4>{say('teach.feedback.said')}</h4>
      <ol>
        {cited.map(one => (
          <li key={one.text}>
            <p lang="en">{sentenceOf(one)}</p>
            {one.citation && <Quote citation={one.citation} />}
          </li>
        ))}
      </ol>
    </div>
  );
}
