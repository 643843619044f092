import type { CauseRole, ExercisePartsFragment, MistakeFragment } from '../../../api/generated.ts';
import type { Answer } from './answers.ts';

export type Exercise = ExercisePartsFragment;
export type Option = Exercise['options'][number];

/** The two heaps of ACTOR_OR_CONDITION, in the order of their slots. */
export const roles: readonly CauseRole[] = ['ACTOR', 'CONDITION'];

/** What came of marking an answer. */
export interface Mark {
  /** Null where opinions may differ. */
  readonly isRight: boolean | null;
  /** The options that a learner got wrong, by index; in a diamond, those more than a row away from where the texts have them. */
  readonly wrong: readonly number[];
  /** What the mistakes show, each once. */
  readonly mistakes: readonly MistakeFragment[];
}

/** The rows of a diamond: how many cards each holds. */
export function diamondRows(cards: number): readonly number[] {
  return cards >= 9 ? [1, 2, 3, 2, 1] : [1, 2, 1];
}

/** The row, from 1, in which a slot of a diamond lies. */
export function rowOf(slot: number, cards: number): number {
  let behind = 0;
  const rows = diamondRows(cards);
  const row = rows.findIndex(width => (behind += width) > slot);
  return row < 0 ? rows.length : row + 1;
}

/** How many slots there are to put cards into; 0 where nothing is put anywhere. */
export function slotCount({ kind, options }: Exercise): number {
  if (kind === 'DIAMOND_NINE') return diamondRows(options.length).reduce((sum, width) => sum + width, 0);
  return kind === 'ACTOR_OR_CONDITION' ? roles.length : 0;
}

/** An answer before the learner did anything, and in place of one that an address made up. */
export function unanswered({ kind, options }: Exercise): Answer {
  const blank = kind === 'ORDER_CHAIN' ? options.map((_, index) => index) : kind === 'PICK_TRIGGER' || kind === 'FALSE_ARROW' ? [] : options.map(() => null);
  return { picks: blank, isGiven: false };
}

/** The answer where it fits the exercise. */
export function fitting(exercise: Exercise, answer: Answer | undefined): Answer {
  const { kind, options } = exercise;
  const blank = unanswered(exercise);
  if (!answer) return blank;
  const { picks } = answer;
  const isOption = (pick: number | null) => pick !== null && pick < options.length;
  switch (kind) {
    case 'ORDER_CHAIN':
      return picks.length === options.length && picks.every(isOption) && new Set(picks).size === picks.length ? answer : blank;
    case 'PICK_TRIGGER':
    case 'FALSE_ARROW':
      return picks.length === 1 && picks.every(isOption) ? answer : blank;
    case 'DIAMOND_NINE':
    case 'ACTOR_OR_CONDITION': {
      const used = picks.filter(pick => pick !== null);
      const isOnce = kind === 'ACTOR_OR_CONDITION' || new Set(used).size === used.length;
      return picks.length === options.length && isOnce && used.every(slot => slot < slotCount(exercise)) ? answer : blank;
    }
  }
}

/** Whether all is done that can be marked. */
export function isComplete(exercise: Exercise, { picks }: Answer): boolean {
  return picks.length > 0 && picks.every(pick => pick !== null) && (exercise.kind !== 'ORDER_CHAIN' || picks.length === exercise.options.length);
}

/** Puts a card into a slot; a card that lay in a slot for one changes places with it. */
export function put(exercise: Exercise, picks: Answer['picks'], card: number, slot: number | null): Answer['picks'] {
  const from = picks[card] ?? null;
  const swapped = exercise.kind === 'DIAMOND_NINE' && slot !== null ? picks.map(pick => (pick === slot ? from : pick)) : picks;
  return swapped.map((pick, index) => (index === card ? slot : pick));
}

/** Moves what lies at one place of an order to another. */
export function move(picks: Answer['picks'], from: number, to: number): Answer['picks'] {
  if (from === to || to < 0 || to >= picks.length) return picks;
  const rest = picks.filter((_, index) => index !== from);
  return [...rest.slice(0, to), picks[from] ?? null, ...rest.slice(to)];
}

export function markOf(exercise: Exercise, { picks }: Answer): Mark {
  const { kind, options } = exercise;
  const marked = (wrong: readonly number[], isRight: boolean | null = wrong.length === 0): Mark => ({
    isRight, wrong, mistakes: isRight === null ? [] : distinct(wrong.flatMap(index => options[index]?.misconception ?? [])),
  });
  switch (kind) {
    case 'ORDER_CHAIN': {
      // Wrong is what would have to be moved: one card in a wrong place is one mistake, not as many as there are cards behind it.
      const stays = longestRun(picks.map(pick => options[pick ?? -1]?.place ?? 0));
      return marked(picks.flatMap((pick, at) => (pick === null || stays.has(at) ? [] : [pick])).sort((a, b) => a - b));
    }
    case 'PICK_TRIGGER':
    case 'FALSE_ARROW': {
      const chosen = picks[0] ?? -1;
      if (options[chosen]?.correct) return marked([]);
      // Who passes over a false arrow makes the mistake that it is made of.
      const mistake = options[chosen]?.misconception ?? options.find(({ correct }) => correct)?.misconception;
      return { isRight: false, wrong: [chosen], mistakes: mistake ? [mistake] : [] };
    }
    case 'DIAMOND_NINE':
      return marked(options.flatMap(({ place }, index) => (Math.abs(rowOf(picks[index] ?? 0, options.length) - (place ?? 1)) > 1 ? [index] : [])), null);
    case 'ACTOR_OR_CONDITION':
      return marked(options.flatMap(({ role }, index) => (roles[picks[index] ?? -1] === role ? [] : [index])));
  }
}

/** Where the longest run lies whose numbers grow, gaps allowed; of several the one that comes to its end first. */
export function longestRun(numbers: readonly number[]): ReadonlySet<number> {
  const runs: (readonly number[])[] = [];
  numbers.forEach((number, at) => {
    const before = runs.filter(run => (numbers[run.at(-1) ?? 0] ?? 0) < number);
    runs.push([...before.reduce<readonly number[]>((best, run) => (run.length > best.length ? run : best), []), at]);
  });
  return new Set(runs.reduce<readonly number[]>((best, run) => (run.length > best.length ? run : best), []));
}

function distinct(mistakes: readonly MistakeFragment[]): readonly MistakeFragment[] {
  return [...new Map(mistakes.map(mistake => [mistake.code, mistake])).values()];
}

/** How a quiz went so far. Diamonds are not counted: there, opinions may differ. */
export interface Score {
  readonly right: number;
  readonly counted: number;
  readonly given: number;
  readonly mistakes: readonly { readonly mistake: MistakeFragment; readonly exercises: readonly number[] }[];
}

export function scoreOf(exercises: readonly Exercise[], answerTo: (exercise: Exercise) => Answer): Score {
  const marks = exercises.map(exercise => ({ exercise, answer: answerTo(exercise) }))
    .filter(({ answer }) => answer.isGiven)
    .map(({ exercise, answer }) => ({ number: exercise.number, mark: markOf(exercise, answer) }));
  const all = distinct(marks.flatMap(({ mark }) => mark.mistakes));
  return {
    right: marks.filter(({ mark }) => mark.isRight === true).length,
    counted: exercises.filter(({ kind }) => kind !== 'DIAMOND_NINE').length,
    given: marks.length,
    mistakes: all.map(mistake => ({
      mistake, exercises: marks.filter(({ mark }) => mark.mistakes.some(({ code }) => code === mistake.code)).map(({ number }) => number),
    })),
  };
}
