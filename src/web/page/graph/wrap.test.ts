import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { wrap } from './wrap.ts';

const measure = (text: string) => text.length;

describe('A label', () => {
  it('is broken between words where it would be too wide', () => {
    expect(wrap('Destruction of the cult of personality', 16, 10, measure)).toEqual({ text: 'Destruction of\nthe cult of\npersonality', width: 14, height: 30 });
  });

  it('that is too long for three lines says so', () => {
    expect(wrap('one two three four five six seven', 8, 10, measure).text).toBe('one two\nthree\nfour …');
  });

  it('keeps its words in order and is only wider than asked where a word or the mark of more is', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 12 }), fc.integer({ min: 3, max: 20 }), (words, width) => {
      const wrapped = wrap(words.join(' '), width, 10, measure);
      const shown = wrapped.text.replace(/ …$/, '').split(/\s/);

      expect(words.slice(0, shown.length)).toEqual(shown);
      for (const line of wrapped.text.replace(/ …$/, '').split('\n')) expect(line.length <= width || !line.includes(' ')).toBe(true);
    }));
  });
});
