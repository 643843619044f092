import './teach.css';
import './print.css';

import { useMessages } from '../../settings/useSettings.tsx';
import { Choice } from '../../ui/Button.tsx';
import { usePanelState } from '../../view/useView.ts';
import { Lesson } from './lessons/Lesson.tsx';
import { Lessons } from './lessons/Lessons.tsx';
import { Quiz } from './quiz/Quiz.tsx';
import { QuizStart } from './quiz/QuizStart.tsx';
import { parts, teachingState } from './teachState.ts';
import { Worksheet } from './worksheet/Worksheet.tsx';

/** For class: lessons step by step, quizzes made of cited links, and a worksheet on what might have been. */
export default function Teach() {
  const say = useMessages();
  const [teaching, change] = usePanelState(teachingState);
  const body = () => {
    switch (teaching.part) {
      case 'lessons': return teaching.lesson ? <Lesson place={teaching.lesson} /> : <Lessons />;
      case 'quiz': return teaching.quiz.seed === null ? <QuizStart /> : <Quiz choice={teaching.quiz} seed={teaching.quiz.seed} />;
      case 'worksheet': return <Worksheet />;
    }
  };
  return (
    <section className="teach" aria-label={say('teach.title')}>
      <div className="teach-bar">
        <Choice
          name={say('teach.parts')} value={teaching.part} onChange={part => change(now => ({ ...now, part }))}
          options={parts.map(part => ({ value: part, label: say(`teach.part.${part}`) }))}
        />
      </div>
      <div className="teach-body">{body()}</div>
    </section>
  );
}
