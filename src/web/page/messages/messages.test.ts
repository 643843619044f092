import { describe, expect, it } from 'vitest';

import type { Message } from './en.ts';
import { en } from './en.ts';
import type { Language, MessageKey } from './messages.ts';
import { languages, messages, tell } from './messages.ts';

const keys = Object.keys(en) as MessageKey[];
const forms = (message: Message) => (typeof message === 'string' ? [message] : [message.one, message.other]);
const gaps = (text: string) => [...text.matchAll(/\{[a-z]+\}/g)].map(([gap]) => gap).sort();

describe.each(Object.keys(languages) as Language[])('The messages in %s', language => {
  it('are all there and say something', () => {
    expect(Object.keys(messages[language]).sort()).toEqual([...keys].sort());
    expect(keys.filter(key => forms(messages[language][key]).some(form => form.trim() === ''))).toEqual([]);
  });

  it('leave the same gaps as the English ones, where a form does not say the number in words', () => {
    const longest = (message: Message) => gaps(forms(message).at(-1) ?? '');

    expect(keys.filter(key => longest(messages[language][key]).join() !== longest(en[key]).join())).toEqual([]);
  });
});

describe('A message', () => {
  it('with a number takes the form of one or of many', () => {
    expect(tell('en', 'explore.more', { count: 1 })).toBe('One more');
    expect(tell('en', 'explore.more', { count: 1240 })).toBe('1,240 more');
    expect(tell('de', 'explore.more', { count: 1240 })).toBe('1.240 mehr');
  });
});
