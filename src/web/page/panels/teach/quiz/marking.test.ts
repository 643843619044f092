import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { diamondRows, fitting, isComplete, longestRun, markOf, move, put, rowOf, scoreOf, unanswered } from './marking.ts';
import { someExercise, someMistake } from './some.test-data.ts';

const given = (...picks: (number | null)[]) => ({ picks, isGiven: true });
const reversed = someMistake('REVERSED');

describe('A chain to order', () => {
  // The cards lie as the places 2, 3, 1.
  const chain = someExercise('ORDER_CHAIN', [2, 3, 1].map(place => ({ place, misconception: reversed })));

  it('is right in the order of its places, and in no other', () => {
    fc.assert(fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), picks => {
      expect(markOf(chain, given(...picks)).isRight).toBe(picks.join() === '2,0,1');
    }));
  });

  it('counts as wrong only the card that has to be moved, and names the misconception once', () => {
    expect(markOf(chain, given(0, 1, 2))).toEqual({ isRight: false, wrong: [2], mistakes: [reversed] });
  });

  it('of any length has as few wrong cards as moving them takes', () => {
    const longest = (numbers: readonly number[]): number => Math.max(0, ...numbers.map((number, at) => 1 + longest(numbers.slice(at + 1).filter(next => next > number))));
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 7 }), numbers => {
      const kept = longestRun(numbers);
      const run = numbers.filter((_, at) => kept.has(at));

      expect(run).toEqual([...run].sort((a, b) => a - b));
      expect(kept.size).toBe(longest(numbers));
    }));
  });

  it('keeps all its cards however they are moved', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: -1, max: 5 }), fc.integer({ min: -1, max: 5 }))), moves => {
      const moved = moves.reduce((picks, [from, to]) => (from < 0 ? picks : move(picks, Math.min(from, 4), to)), [0, 1, 2, 3, 4] as readonly (number | null)[]);

      expect([...moved].sort()).toEqual([0, 1, 2, 3, 4]);
    }));
  });
});

describe('A trigger to pick', () => {
  const background = someMistake('BACKGROUND_AS_TRIGGER');
  const trigger = someExercise('PICK_TRIGGER', [{ correct: false, misconception: background }, { correct: true }]);

  it('names the misconception that the wrong one shows', () => {
    expect(markOf(trigger, given(0))).toEqual({ isRight: false, wrong: [0], mistakes: [background] });
    expect(markOf(trigger, given(1))).toEqual({ isRight: true, wrong: [], mistakes: [] });
  });
});

describe('A false arrow to spot', () => {
  it('passed over is the mistake that it is made of', () => {
    const shared = someMistake('SHARED_CAUSE');
    const arrows = someExercise('FALSE_ARROW', [{ correct: false }, { correct: true, misconception: shared }]);

    expect(markOf(arrows, given(0)).mistakes).toEqual([shared]);
    expect(markOf(arrows, given(1)).mistakes).toEqual([]);
  });
});

describe('A diamond', () => {
  it.each([[9, [1, 2, 3, 2, 1]], [4, [1, 2, 1]]])('of %i cards has its rows', (cards, rows) => {
    expect(diamondRows(cards)).toEqual(rows);
    expect(Array.from({ length: cards }, (_, slot) => rowOf(slot, cards))).toEqual(rows.flatMap((width, row) => Array.from({ length: width }, () => row + 1)));
  });

  const diamond = someExercise('DIAMOND_NINE', [1, 2, 2, 3].map(place => ({ place, misconception: someMistake('SINGLE_CAUSE') })));

  it('is neither right nor wrong, but tells what lies far from where the texts have it', () => {
    expect(markOf(diamond, given(3, 1, 2, 0))).toEqual({ isRight: null, wrong: [0, 3], mistakes: [] });
    expect(markOf(diamond, given(1, 0, 2, 3)).wrong).toEqual([]);
  });

  it('never has two cards in one place', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(3), fc.option(fc.nat(3))), { maxLength: 20 }), puts => {
      const picks = puts.reduce((now, [card, slot]) => put(diamond, now, card, slot), unanswered(diamond).picks);
      const used = picks.filter(slot => slot !== null);

      expect(new Set(used).size).toBe(used.length);
      expect(fitting(diamond, { picks, isGiven: false }).picks).toEqual(picks);
    }));
  });
});

describe('Cards to sort', () => {
  const [great, nobody] = [someMistake('GREAT_MEN'), someMistake('NOBODY_ACTED')];
  const sorting = someExercise('ACTOR_OR_CONDITION', [{ role: 'ACTOR', misconception: nobody }, { role: 'CONDITION', misconception: great }, { role: 'CONDITION', misconception: great }]);

  it('name each misconception once', () => {
    expect(markOf(sorting, given(1, 0, 0)).mistakes).toEqual([nobody, great]);
    expect(markOf(sorting, given(0, 1, 1)).isRight).toBe(true);
  });

  it('can be checked when all are in a heap', () => {
    expect(isComplete(sorting, given(0, null, 1))).toBe(false);
    expect(isComplete(sorting, given(0, 0, 1))).toBe(true);
  });
});

describe('An answer from an address', () => {
  it.each([
    ['ORDER_CHAIN', [0, 0, 1]], ['ORDER_CHAIN', [0, 1]], ['PICK_TRIGGER', [7]], ['FALSE_ARROW', [0, 1]], ['DIAMOND_NINE', [0, 0, 1]], ['ACTOR_OR_CONDITION', [0, 1, 2]],
  ] as const)('to %s that does not fit is as if nothing had been done', (kind, picks) => {
    const exercise = someExercise(kind, [{ place: 1 }, { place: 2 }, { place: 3 }]);

    expect(fitting(exercise, given(...picks))).toEqual(unanswered(exercise));
  });
});

describe('A score', () => {
  it('counts what is right among all that can be, and gathers misconceptions with their exercises', () => {
    const exercises = [
      someExercise('PICK_TRIGGER', [{ correct: true }, { correct: false, misconception: reversed }], 1),
      someExercise('PICK_TRIGGER', [{ correct: true }, { correct: false, misconception: reversed }], 2),
      someExercise('DIAMOND_NINE', [1, 2, 2, 3].map(place => ({ place })), 3),
      someExercise('FALSE_ARROW', [{ correct: true }, { correct: false }], 4),
    ];
    const answers = [given(1), given(1), given(0, 1, 2, 3), given(0)];

    expect(scoreOf(exercises, ({ number }) => answers[number - 1] ?? given())).toEqual({ right: 1, counted: 3, given: 4, mistakes: [{ mistake: reversed, exercises: [1, 2] }] });
  });
});
