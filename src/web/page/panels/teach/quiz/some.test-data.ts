import type { CauseRole, CitedFragment, ExercisePartsFragment, ExerciseKind, MistakeFragment, Misconception } from '../../../api/generated.ts';

/** Makes exercises for tests: only what a test is about has to be said. */
export function someMistake(code: Misconception, name: string = code): MistakeFragment {
  return { code, name, description: `What is wrong about ${code}.` };
}

export function someCited(text: string, quote = text): CitedFragment {
  return {
    text: `${text} (“${quote}”, A book).`,
    link: { type: 'CAUSED', source: { slug: 'a' }, target: { slug: 'b' } },
    citation: { id: text, quote, document: { slug: 'a-book', title: 'A book' } },
  };
}

interface Part {
  readonly text?: string;
  readonly correct?: boolean;
  readonly place?: number;
  readonly role?: CauseRole;
  readonly misconception?: MistakeFragment;
}

export function someExercise(kind: ExerciseKind, parts: readonly Part[], number = 1): ExercisePartsFragment {
  return {
    number, kind, question: 'Which?', subject: null, explanation: [someCited('Fire caused famine')],
    options: parts.map((part, index) => ({
      text: part.text ?? `option ${index}`, correct: part.correct ?? null, place: part.place ?? null, role: part.role ?? null, feedback: `feedback ${index}`,
      misconception: part.misconception ?? null, entity: { slug: `e${index}`, name: `option ${index}`, kind: 'EVENT' }, target: null, explanation: [],
    })),
  };
}
