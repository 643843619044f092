import { useAnswer } from '../../../api/ask.ts';
import { LessonsDocument } from '../../../api/generated.ts';
import { useMessages } from '../../../settings/useSettings.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Answered, Empty } from '../../../ui/States.tsx';
import { openLesson } from '../teachState.ts';
import { useTeaching } from '../useTeaching.ts';

/** The lessons there are. */
export function Lessons() {
  const say = useMessages();
  const [, change] = useTeaching();
  const asked = useAnswer(LessonsDocument, {});
  return (
    <Answered asked={asked} empty={{ when: ({ lessons }) => lessons.length === 0, show: <Empty icon="learn" title={say('teach.lessons.none')}>{say('teach.lessons.none.more')}</Empty> }}>
      {({ lessons }) => (
        <div className="lessons">
          <h2>{say('teach.part.lessons')}</h2>
          <p className="lead">{say('teach.lessons.lead')}</p>
          <ul>
            {lessons.map(lesson => (
              <li key={lesson.slug} className="card lesson-card">
                <h3 lang="en">{lesson.title}</h3>
                <p className="lesson-facts">
                  {[lesson.audience, lesson.minutes && say('teach.lessons.minutes', { count: lesson.minutes }), say('teach.lessons.steps', { count: lesson.steps.length })].filter(Boolean).join(' · ')}
                </p>
                {lesson.summary && <p lang="en">{lesson.summary}</p>}
                {lesson.objectives.length > 0 && <ul className="objectives" lang="en">{lesson.objectives.map(objective => <li key={objective}>{objective}</li>)}</ul>}
                <Button look="strong" aria-label={`${say('teach.lessons.begin')}: ${lesson.title}`} onClick={() => change(now => openLesson(now, lesson.slug))}>{say('teach.lessons.begin')}</Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Answered>
  );
}
