import { describe, expect, it } from 'vitest';

import { shortSpan } from './shortSpan.ts';

describe('A span of time in little room', () => {
  it('says month and year once where its ends share them', () => {
    expect(shortSpan('28 June 1956 to 30 June 1956')).toBe('28 to 30 June 1956');
    expect(shortSpan('23 October 1956 to 10 November 1956')).toBe('23 October to 10 November 1956');
    expect(shortSpan('March 1956 to June 1956')).toBe('March to June 1956');
  });

  it('stays as it is where its ends share nothing, and where it is no span', () => {
    for (const display of ['1929 to 1933', 'November 1956 to 1957', '25 February 1956', 'about 1956 to about 1963', 'from 1953']) expect(shortSpan(display)).toBe(display);
  });

  it('never leaves an end without words', () => {
    expect(shortSpan('1956 to 1956')).toBe('1956 to 1956');
  });
});
