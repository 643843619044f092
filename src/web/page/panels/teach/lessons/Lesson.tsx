import { useEffect, useRef } from 'react';

import { useAnswer } from '../../../api/ask.ts';
import type { LessonQuery } from '../../../api/generated.ts';
import { LessonDocument } from '../../../api/generated.ts';
import { useMessages } from '../../../settings/useSettings.tsx';
import { useAnnounce } from '../../../ui/Announcer.tsx';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Answered, Empty } from '../../../ui/States.tsx';
import { useView } from '../../../view/useView.ts';
import { Paragraphs } from '../Paragraphs.tsx';
import type { LessonPlace } from '../teachState.ts';
import { inLesson } from '../teachState.ts';
import { useTeaching } from '../useTeaching.ts';
import { Notes } from './Notes.tsx';
import { StepPicture } from './StepPicture.tsx';
import { StepQuestion } from './StepQuestion.tsx';
import { usePresenterKeys } from './usePresenterKeys.ts';

type Found = NonNullable<LessonQuery['lesson']>;

/** A lesson, one step at a time: what to read beside what to look at. */
export function Lesson({ place }: { readonly place: LessonPlace }) {
  const say = useMessages();
  const asked = useAnswer(LessonDocument, { slug: place.slug });
  return (
    <Answered asked={asked} empty={{ when: ({ lesson }) => lesson === null, show: <Unknown slug={place.slug} /> }}>
      {({ lesson }) => lesson && (lesson.steps.length > 0 ? <Steps lesson={lesson} place={place} /> : <Empty title={say('teach.lessons.none')} />)}
    </Answered>
  );
}

function Unknown({ slug }: { readonly slug: string }) {
  const say = useMessages();
  const [, change] = useTeaching();
  return (
    <Empty icon="learn" title={say('teach.lesson.unknown', { slug })}>
      <Button onClick={() => change(now => ({ ...now, lesson: null }))}>{say('teach.lesson.all')}</Button>
    </Empty>
  );
}

function Steps({ lesson, place }: { readonly lesson: Found; readonly place: LessonPlace }) {
  const say = useMessages();
  const announce = useAnnounce();
  const [, dispatch] = useView();
  const [, change] = useTeaching();
  const last = lesson.steps.length;
  const at = Math.min(place.step, last);
  const step = lesson.steps[at - 1];
  const text = useRef<HTMLDivElement>(null);
  const go = (to: number) => {
    const next = lesson.steps[to - 1];
    if (!next || to === at) return;
    dispatch({ type: 'select', selection: null }, { passing: true });
    change(now => inLesson(now, { step: to }));
    announce(`${say('teach.lesson.step', { at: to, last })}: ${next.title}`);
  };
  const present = (isPresented: boolean) => {
    change(now => inLesson(now, { isPresented }));
    if (!isPresented && document.fullscreenElement) void document.exitFullscreen();
  };
  const toggleFull = () => void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
  const showNotes = () => change(now => inLesson(now, { hasNotes: !place.hasNotes }));
  usePresenterKeys(place.isPresented, { next: () => go(at + 1), previous: () => go(at - 1), first: () => go(1), last: () => go(last), notes: showNotes, full: toggleFull, leave: () => present(false) });
  useEffect(() => {
    // In newer browsers it answers with a promise, which React would take for a clean-up.
    void text.current?.scrollTo(0, 0);
  }, [at]);
  if (!step) return null;

  return (
    <article className={place.isPresented ? 'lesson is-presented' : 'lesson'} aria-label={lesson.title}>
      <header className="lesson-head">
        {!place.isPresented && <IconButton icon="back" name={say('teach.lesson.all')} onClick={() => change(now => ({ ...now, lesson: null }))} />}
        <p className="lesson-title" lang="en">{lesson.title}</p>
        <nav className="steps" aria-label={say('teach.lesson.steps')}>
          <ol>
            {lesson.steps.map(({ number, title }) => (
              <li key={number}><button type="button" aria-current={number === at ? 'step' : undefined} aria-label={`${number}. ${title}`} title={title} onClick={() => go(number)}>{number}</button></li>
            ))}
          </ol>
        </nav>
        {place.isPresented ? (
          <>
            <Button look="quiet" aria-pressed={place.hasNotes} onClick={showNotes}>{say('teach.present.notes')} <kbd>N</kbd></Button>
            <Button look="quiet" icon="fit" onClick={toggleFull}>{say('teach.present.full')} <kbd>F</kbd></Button>
            <IconButton icon="close" name={say('teach.present.leave')} onClick={() => present(false)} />
          </>
        ) : <Button icon="fit" onClick={() => present(true)}>{say('teach.present')}</Button>}
      </header>
      <div className="lesson-body">
        <div className="lesson-text" ref={text} tabIndex={-1}>
          <p className="lesson-count">{say('teach.lesson.step', { at, last })}</p>
          <h2 lang="en">{step.title}</h2>
          <Paragraphs text={step.text} />
          {step.question && <StepQuestion key={at} question={step.question} chosen={place.chosen.get(at) ?? null} onChoose={option => change(now => inLesson(now, { chosen: new Map([...place.chosen, [at, option]]) }))} />}
        </div>
        <StepPicture key={at} step={step} />
      </div>
      {place.isPresented && place.hasNotes && <Notes lesson={lesson} step={step} next={lesson.steps[at]?.title ?? null} />}
      <footer className="lesson-foot">
        <Button icon="back" disabled={at === 1} onClick={() => go(at - 1)}>{say('teach.lesson.previous')}</Button>
        {step.focus[0] && !place.isPresented && <Button look="quiet" icon="graph" onClick={() => dispatch({ type: 'look-at', slug: step.focus[0]?.slug ?? '', panel: 'explore' })}>{say('evidence.entity.explore')}</Button>}
        {place.isPresented && <p className="unseen">{say('teach.present.keys')}</p>}
        <Button look="strong" disabled={at === last} onClick={() => go(at + 1)}>{say('teach.lesson.next')}</Button>
      </footer>
    </article>
  );
}
