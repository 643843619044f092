import type { LessonQuery, StepPartsFragment } from '../../../api/generated.ts';
import { useMessages } from '../../../settings/useSettings.tsx';
import { Paragraphs } from '../Paragraphs.tsx';

/** What a presenter wants to know of a step and the class need not see at once: the answer, what wrong ones show, and what comes next. */
export function Notes({ lesson, step, next }: {
  readonly lesson: Pick<NonNullable<LessonQuery['lesson']>, 'objectives' | 'minutes'>;
  readonly step: StepPartsFragment;
  readonly next: string | null;
}) {
  const say = useMessages();
  const { question } = step;
  return (
    <aside className="notes" tabIndex={0} aria-label={say('teach.present.notes')}>
      {question && (
        <section>
          <h3>{say('teach.notes.answer')}</h3>
          {question.answer && <Paragraphs text={question.answer} />}
          <ul>
            {question.options.map(({ text, correct, feedback, misconception }) => (
              <li key={text} lang="en">
                <strong>{correct ? '✓' : '✗'} {text}</strong> {feedback} {misconception && <em>({misconception.name})</em>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {lesson.objectives.length > 0 && (
        <section>
          <h3>{say('teach.notes.objectives')}</h3>
          <ul lang="en">{lesson.objectives.map(objective => <li key={objective}>{objective}</li>)}</ul>
        </section>
      )}
      {next && <section><h3>{say('teach.notes.next')}</h3><p lang="en">{next}</p></section>}
    </aside>
  );
}
