import type { ExerciseKind } from '../../api/generated.ts';
import type { PanelState } from '../../view/useView.ts';
import type { Answers } from './quiz/answers.ts';
import { readAnswers, writeAnswers } from './quiz/answers.ts';

export const parts = ['lessons', 'quiz', 'worksheet'] as const;
export type Part = (typeof parts)[number];

const kindOrder: Readonly<Record<ExerciseKind, number>> = { ORDER_CHAIN: 0, PICK_TRIGGER: 1, FALSE_ARROW: 2, DIAMOND_NINE: 3, ACTOR_OR_CONDITION: 4 };
export const exerciseKinds = (Object.keys(kindOrder) as ExerciseKind[]).sort((a, b) => kindOrder[a] - kindOrder[b]);

/** The most exercises the server makes at once. */
export const mostExercises = 20;

/** The lesson that is read, and what was done in it. */
export interface LessonPlace {
  readonly slug: string;
  /** From 1. */
  readonly step: number;
  /** The option chosen in a step; -1 where the answer to a question without options is shown. */
  readonly chosen: ReadonlyMap<number, number>;
  readonly isPresented: boolean;
  /** Whether the presenter's notes are shown. */
  readonly hasNotes: boolean;
}

/** What makes a quiz: the same for everybody who is given it. */
export interface QuizChoice {
  /** Null while it is not yet made. */
  readonly seed: number | null;
  readonly size: number;
  readonly kinds: readonly ExerciseKind[];
  readonly about: readonly string[];
}

export interface Teaching {
  readonly part: Part;
  readonly lesson: LessonPlace | null;
  readonly quiz: QuizChoice;
  readonly answers: Answers;
  /** The exercise that is open, from 1; one more than there are is the end. */
  readonly at: number;
  /** Whether the quiz lies there as it will be printed. */
  readonly isPrinting: boolean;
}

export const untaught: Teaching = {
  part: 'lessons', lesson: null, quiz: { seed: null, size: 8, kinds: [], about: [] }, answers: new Map(), at: 1, isPrinting: false,
};

export function openLesson(teaching: Teaching, slug: string): Teaching {
  return { ...teaching, part: 'lessons', lesson: { slug, step: 1, chosen: new Map(), isPresented: false, hasNotes: false } };
}

export function inLesson(teaching: Teaching, change: Partial<LessonPlace>): Teaching {
  return teaching.lesson ? { ...teaching, lesson: { ...teaching.lesson, ...change } } : teaching;
}

/** Another quiz: what was answered belongs to the one before. */
export function makeQuiz(teaching: Teaching, quiz: QuizChoice): Teaching {
  return { ...teaching, part: 'quiz', quiz, answers: new Map(), at: 1, isPrinting: false };
}

/** How the panel lies in the address. */
export const teachingState: PanelState<Teaching> = {
  panel: 'teach',
  read: params => ({
    part: parts.find(part => part === params['part']) ?? untaught.part,
    lesson: params['lesson'] ? {
      slug: params['lesson'],
      step: whole(params['step'], 1, 30) ?? 1,
      chosen: readChosen(params['chosen'] ?? ''),
      isPresented: params['present'] === '1',
      hasNotes: params['notes'] === '1',
    } : null,
    quiz: {
      seed: whole(params['seed'], -2147483648, 2147483647),
      size: whole(params['size'], 1, mostExercises) ?? untaught.quiz.size,
      kinds: exerciseKinds.filter(kind => (params['kinds'] ?? '').split(',').includes(kind)),
      about: [...new Set((params['about'] ?? '').split(',').filter(Boolean))].slice(0, 10),
    },
    answers: readAnswers(params['answers'] ?? ''),
    at: whole(params['at'], 1, mostExercises + 1) ?? 1,
    isPrinting: params['print'] === '1',
  }),
  write: ({ part, lesson, quiz, answers, at, isPrinting }) => ({
    ...(part === untaught.part ? {} : { part }),
    ...(lesson ? {
      lesson: lesson.slug,
      ...(lesson.step === 1 ? {} : { step: String(lesson.step) }),
      ...(lesson.chosen.size === 0 ? {} : { chosen: [...lesson.chosen].map(([step, option]) => `${step}:${option < 0 ? 'shown' : option}`).join(',') }),
      ...(lesson.isPresented ? { present: '1' } : {}),
      ...(lesson.hasNotes ? { notes: '1' } : {}),
    } : {}),
    ...(quiz.seed === null ? {} : { seed: String(quiz.seed) }),
    ...(quiz.size === untaught.quiz.size ? {} : { size: String(quiz.size) }),
    ...(quiz.kinds.length === 0 ? {} : { kinds: quiz.kinds.join(',') }),
    ...(quiz.about.length === 0 ? {} : { about: quiz.about.join(',') }),
    ...(answers.size === 0 ? {} : { answers: writeAnswers(answers) }),
    ...(at === 1 ? {} : { at: String(at) }),
    ...(isPrinting ? { print: '1' } : {}),
  }),
};

function whole(text: string | undefined, least: number, most: number): number | null {
  if (!text || !/^-?\d{1,10}$/.test(text)) return null;
  const number = Number(text);
  return number >= least && number <= most ? number : null;
}

function readChosen(text: string): LessonPlace['chosen'] {
  return new Map(text.split(',').flatMap(part => {
    const [, step, option] = /^(\d{1,2}):(\d{1,2}|shown)$/.exec(part) ?? [];
    return step && option ? [[Number(step), option === 'shown' ? -1 : Number(option)] as const] : [];
  }));
}
