import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { paragraphs, stretches } from './passages.ts';

const offset = fc.integer({ min: -3, max: 45 });
const marks = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-f]{1,2}$/), start: offset, end: offset }), { maxLength: 6, selector: ({ id }) => id });

describe('A marked text', () => {
  it('is cut so that every letter lies in the stretch that has exactly its marks', () => {
    fc.assert(fc.property(fc.string({ maxLength: 40 }), marks, (text, all) => {
      const cut = stretches(text, all);

      expect(cut.map(stretch => stretch.text).join('')).toBe(text);
      for (const stretch of cut) {
        for (let at = stretch.start; at < stretch.start + stretch.text.length; at++) {
          // The slow and obvious way: ask each mark about each letter.
          expect(stretch.marks).toEqual(all.filter(({ start, end }) => start <= at && at < end).map(({ id }) => id));
        }
      }
    }));
  });

  it('keeps marks that overlap apart', () => {
    expect(stretches('abcdef', [{ id: 'x', start: 1, end: 4 }, { id: 'y', start: 3, end: 5 }])).toEqual([
      { start: 0, text: 'a', marks: [] }, { start: 1, text: 'bc', marks: ['x'] }, { start: 3, text: 'd', marks: ['x', 'y'] },
      { start: 4, text: 'e', marks: ['y'] }, { start: 5, text: 'f', marks: [] },
    ]);
  });

  it('is told without the facts that stand before it', () => {
    const text = '---\ntitle: "A"\n\n---\n\nWords.\n\nMore.';

    expect(paragraphs(text, [{ id: 'x', start: 21, end: 26 }]).map(paragraph => paragraph.map(stretch => [stretch.text, ...stretch.marks]))).toEqual([[['Words', 'x'], ['.']], [['More.']]]);
  });

  it('is told in paragraphs without losing a word or a mark', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('word ', 'and ', '\n', '\n\n', ' \n \n'), { maxLength: 14 }).map(parts => parts.join('')), marks, (text, all) => {
      const told = paragraphs(text, all).flat();

      expect(told.map(stretch => stretch.text).join('').replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
      for (const stretch of told) {
        expect(text.slice(stretch.start, stretch.start + stretch.text.length)).toBe(stretch.text);
        expect(stretch.marks).toEqual(all.filter(({ start, end }) => start <= stretch.start && stretch.start < end).map(({ id }) => id));
      }
    }));
  });
});
