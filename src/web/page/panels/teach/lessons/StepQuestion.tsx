import type { StepPartsFragment } from '../../../api/generated.ts';
import { useMessages } from '../../../settings/useSettings.tsx';
import { useAnnounce } from '../../../ui/Announcer.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Mistake } from '../Mistake.tsx';
import { Paragraphs } from '../Paragraphs.tsx';

type Question = NonNullable<StepPartsFragment['question']>;

/** A question of a lesson: options that answer back, or an answer to compare one's own with. */
export function StepQuestion({ question, chosen, onChoose }: { readonly question: Question; readonly chosen: number | null; readonly onChoose: (option: number) => void }) {
  const say = useMessages();
  const announce = useAnnounce();
  const option = chosen === null ? undefined : question.options[chosen];
  const choose = (index: number) => {
    const picked = question.options[index];
    onChoose(index);
    announce([say(picked?.correct ? 'teach.right' : 'teach.wrong'), picked?.feedback].filter(Boolean).join(' '));
  };
  return (
    <section className="question" aria-label={say('teach.question')}>
      <h3 lang="en">{question.text}</h3>
      {question.options.length > 0 ? (
        <>
          <ol className="options">
            {question.options.map(({ text, correct }, index) => (
              <li key={text}>
                <button type="button" lang="en" aria-pressed={index === chosen} className={index === chosen ? (correct ? 'option is-right' : 'option is-wrong') : 'option'} onClick={() => choose(index)}>
                  {index === chosen && <Icon name={correct ? 'check' : 'cross'} />}
                  <span>{text}</span>
                </button>
              </li>
            ))}
          </ol>
          {option && (
            <div className={option.correct ? 'feedback is-right' : 'feedback is-wrong'}>
              <p><strong>{say(option.correct ? 'teach.right' : 'teach.wrong')}</strong> {option.feedback && <span lang="en">{option.feedback}</span>}</p>
              {option.misconception && <Mistake mistake={option.misconception} />}
            </div>
          )}
        </>
      ) : chosen === null ? <Button onClick={() => onChoose(-1)}>{say('teach.question.show')}</Button> : null}
      {question.answer && (chosen !== null) && <div className="feedback"><h4>{say('teach.notes.answer')}</h4><Paragraphs text={question.answer} /></div>}
    </section>
  );
}
