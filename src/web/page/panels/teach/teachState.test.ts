import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { read, write } from '../../view/url.ts';
import { firstView } from '../../view/view.ts';
import type { Teaching } from './teachState.ts';
import { exerciseKinds, inLesson, makeQuiz, openLesson, parts, teachingState, untaught } from './teachState.ts';

const slug = fc.stringMatching(/^[a-z0-9](-?[a-z0-9]){0,9}$/);
const teaching: fc.Arbitrary<Teaching> = fc.record({
  part: fc.constantFrom(...parts),
  lesson: fc.option(fc.record({
    slug, step: fc.integer({ min: 1, max: 30 }), isPresented: fc.boolean(), hasNotes: fc.boolean(),
    chosen: fc.dictionary(fc.integer({ min: 1, max: 30 }).map(String), fc.integer({ min: -1, max: 9 }), { maxKeys: 3 }).map(chosen => new Map(Object.entries(chosen).map(([step, option]) => [Number(step), option] as const))),
  })),
  quiz: fc.record({
    seed: fc.option(fc.integer()), size: fc.integer({ min: 1, max: 20 }), about: fc.uniqueArray(slug, { maxLength: 4 }),
    kinds: fc.subarray([...exerciseKinds]).map(kinds => exerciseKinds.filter(kind => kinds.includes(kind))),
  }),
  answers: fc.constantFrom(new Map(), new Map([[1, { picks: [1, 0], isGiven: true }]])),
  at: fc.integer({ min: 1, max: 21 }),
  isPrinting: fc.boolean(),
});

describe('What is taught', () => {
  it('comes back from an address as it went in', () => {
    fc.assert(fc.property(teaching, one => {
      const view = { ...firstView, params: { teach: teachingState.write(one, firstView) } };

      expect(teachingState.read(read(write(view)).params['teach'] ?? {}, view)).toEqual(one);
    }));
  });

  it('needs no address at first', () => {
    expect(teachingState.write(untaught, firstView)).toEqual({});
  });

  it('is passed over where an address asks for what cannot be', () => {
    expect(teachingState.read({ seed: '1e9', size: '900', kinds: 'NONSENSE,ORDER_CHAIN', at: '-3', step: '0', lesson: 'x' }, firstView)).toMatchObject({
      quiz: { seed: null, size: untaught.quiz.size, kinds: ['ORDER_CHAIN'] }, at: 1, lesson: { step: 1 },
    });
  });
});

describe('Another quiz', () => {
  it('forgets the answers to the one before', () => {
    const before = { ...untaught, answers: new Map([[1, { picks: [0], isGiven: true }]]), at: 4 };

    expect(makeQuiz(before, { ...untaught.quiz, seed: 5 })).toMatchObject({ part: 'quiz', quiz: { seed: 5 }, answers: new Map(), at: 1 });
  });
});

describe('A lesson', () => {
  it('begins at its first step, and nothing changes in one that is not open', () => {
    expect(openLesson(untaught, 'bread').lesson).toMatchObject({ slug: 'bread', step: 1 });
    expect(inLesson(untaught, { step: 3 })).toBe(untaught);
  });
});
