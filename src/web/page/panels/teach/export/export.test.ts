import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { QuizQuery } from '../../../api/generated.ts';
import { someExercise, someMistake } from '../quiz/some.test-data.ts';
import { ankiFile, field } from './anki.ts';
import { qtiFiles } from './qti.ts';
import { element, escaped } from './xml.ts';

const words = { kind: (kind: string) => kind, role: (role: string) => role, row: (row: number) => `Row ${row}` };
const quiz: QuizQuery['quiz'] = {
  seed: 7, about: [], budget: { truncated: false },
  exercises: [
    someExercise('ORDER_CHAIN', [{ place: 2, text: 'Bread & war' }, { place: 1, text: 'A "quoted" <b>' }], 1),
    someExercise('PICK_TRIGGER', [{ correct: false, misconception: someMistake('BACKGROUND_AS_TRIGGER') }, { correct: true }], 2),
    someExercise('FALSE_ARROW', [{ correct: false }, { correct: true, misconception: someMistake('SHARED_CAUSE') }], 3),
    someExercise('DIAMOND_NINE', [1, 2, 2, 3].map(place => ({ place })), 4),
    someExercise('ACTOR_OR_CONDITION', [{ role: 'CONDITION' }, { role: 'ACTOR' }], 5),
  ],
};
const files = qtiFiles(quiz, 'Quiz', words);
const item = (number: number) => files.get(`items/exercise${number}.xml`) ?? '';

describe('XML', () => {
  it('takes any text and gives it back', () => {
    const back = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => {
      expect(back(escaped(text))).toBe(text.replace(/[^\t\n\r\u0020-\ufffd]/g, ''));
      expect(escaped(text)).not.toMatch(/[<>]|&(?!lt;|gt;|amp;)/);
    }));
  });

  it('leaves out attributes without a value', () => {
    expect(element('a', { b: undefined, c: '"<' }, 'd', element('e')).xml).toBe('<a c="&quot;&lt;">d<e/></a>');
  });
});

describe('A QTI package', () => {
  it('has a manifest that names every file in it', () => {
    const manifest = files.get('imsmanifest.xml') ?? '';
    const named = [...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, href]) => href);

    expect([...files.keys()].filter(name => name !== 'imsmanifest.xml').sort()).toEqual(named.sort());
    expect(manifest).toContain('imsqti_test_xmlv2p1');
  });

  it('has a key in every item', () => {
    const keys = [1, 2, 3, 4, 5].map(number => [...(/<correctResponse>(.*)<\/correctResponse>/.exec(item(number))?.[1] ?? '').matchAll(/<value>([^<]+)/g)].map(([, value]) => value));

    expect(keys).toEqual([['option2', 'option1'], ['option2'], ['option2'], ['option1 place1', 'option2 place2', 'option3 place2', 'option4 place3'], ['option1 place2', 'option2 place1']]);
  });

  it('tells who chose wrongly why, and everybody what the texts say', () => {
    expect(item(2)).toContain('<modalFeedback outcomeIdentifier="FEEDBACK" identifier="option1" showHide="show"><p>feedback 0</p>');
    expect(item(3)).toContain('feedback 0 option 1 feedback 1');
    expect(item(1)).toContain('<p>“Fire caused famine”</p><p><cite>A book</cite></p>');
  });

  it('does not grade what is to be argued about', () => {
    expect(item(4)).not.toContain('<responseCondition>');
    expect(item(1)).toContain('<responseCondition>');
  });
});

describe('Notes for Anki', () => {
  it('are fields of CSV, whatever stands in them', () => {
    fc.assert(fc.property(fc.string(), text => {
      expect(field(text).slice(1, -1).replaceAll('""', '"')).toBe(text);
    }));
  });

  it('say how they are to be read, and hold a note for each exercise with its answer and quotes', () => {
    const lines = ankiFile(quiz, role => role).trimEnd().split('\n');

    expect(lines.slice(0, 4)).toEqual(['#separator:Comma', '#html:true', '#columns:Front,Back,Tags', '#tags column:3']);
    expect(lines).toHaveLength(4 + quiz.exercises.length);
    expect(lines[4]).toContain('A ""quoted"" &lt;b&gt; → Bread &amp; war');
    expect(lines[5]).toMatch(/,"graphservice pick_trigger background_as_trigger"$/);
    expect(lines[4]).toContain('<blockquote>“Fire caused famine” <cite>A book</cite></blockquote>');
  });
});
