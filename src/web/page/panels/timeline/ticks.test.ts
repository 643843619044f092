import { describe, expect, it } from 'vitest';

import type { Language } from '../../messages/messages.ts';
import { describe as inWords, ticksOf } from './ticks.ts';
import type { TimeWindow } from './window.ts';

const time = (text: string) => Date.parse(`${text}T00:00Z`);
// Which spaces stand around a dash is up to the browser.
const tell = (window: TimeWindow, language: Language) => inWords(window, language).replace(/\s/gu, ' ');
const labels = (from: string, to: string, count = 8, language: 'en' | 'de' = 'en') => ticksOf({ from: time(from), to: time(to) }, count, language);

describe('The axis', () => {
  it('counts years over decades', () => {
    expect(labels('1918-01-01', '1965-01-01').map(({ label }) => label)).toEqual(['1915', '1920', '1925', '1930', '1935', '1940', '1945', '1950', '1955', '1960', '1965']);
  });

  it('names months in the reader\'s language, with the year where it begins', () => {
    expect(labels('1956-10-01', '1957-03-01', 5).map(({ label, context }) => [label, context])).toEqual([['Oct', '1956'], ['Nov', ''], ['Dec', ''], ['Jan', '1957'], ['Feb', ''], ['Mar', '']]);
    expect(labels('1956-10-01', '1957-01-01', 3, 'de').map(({ label }) => label)).toContain('Dez');
  });

  it('counts days within months, and never less than a day', () => {
    expect(labels('1956-10-30', '1956-11-03', 30).map(({ label, context }) => [label, context])).toEqual([['30', 'October 1956'], ['31', ''], ['1', 'November 1956'], ['2', ''], ['3', '']]);
  });

  it('counts centuries, and says which years lie before our era', () => {
    const years = ticksOf({ from: Date.UTC(-400, 0), to: Date.UTC(300, 0) }, 7, 'en').map(({ label }) => label);

    expect(years[0]).toMatch(/^401 (B|BC)$/);
    expect(years.at(-1)).toBe('300');
  });

  it('says in words what is on the screen', () => {
    expect(tell({ from: time('1953-01-01'), to: time('1965-01-01') }, 'en')).toBe('1953 – 1964');
    expect(tell({ from: time('1956-10-23'), to: time('1956-11-05') }, 'de')).toBe('23. Oktober – 4. November 1956');
  });
});
