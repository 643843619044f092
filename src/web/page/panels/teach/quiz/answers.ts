/** What a learner did in one exercise. What the numbers mean depends on its kind: see `marking.ts`. */
export interface Answer {
  /** The chosen option; or the options in the learner's order; or the slot of each option, null while it lies in none. */
  readonly picks: readonly (number | null)[];
  /** Whether the learner asked to have it marked; from then on it stands. */
  readonly isGiven: boolean;
}

/** Answers by the number of their exercise. */
export type Answers = ReadonlyMap<number, Answer>;

/** Answers as they stand in an address: `1:2.0.1*,2:3` is an order of three that was marked, and a choice that was not yet. */
export function writeAnswers(answers: Answers): string {
  return [...answers]
    .sort(([a], [b]) => a - b)
    .filter(([, { picks }]) => picks.length > 0)
    .map(([number, { picks, isGiven }]) => `${number}:${picks.map(pick => pick ?? '_').join('.')}${isGiven ? '*' : ''}`)
    .join(',');
}

export function readAnswers(text: string): Answers {
  const read = text.split(',').flatMap(part => {
    const [, number, picks, mark] = /^(\d{1,2}):((?:\d{1,2}|_)(?:\.(?:\d{1,2}|_))*)(\*?)$/.exec(part) ?? [];
    if (!number || !picks) return [];
    return [[Number(number), { picks: picks.split('.').map(pick => (pick === '_' ? null : Number(pick))), isGiven: mark === '*' }] as const];
  });
  return new Map(read);
}

export function withAnswer(answers: Answers, number: number, answer: Answer): Answers {
  return new Map([...answers, [number, answer]]);
}
