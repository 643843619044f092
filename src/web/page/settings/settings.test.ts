import { describe, expect, it } from 'vitest';

import { keep, load } from './settings.ts';

function storage() {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
}

describe('The settings', () => {
  it('are kept', () => {
    const browser = storage();
    keep(browser, { theme: 'dark', language: 'de' });

    expect(load(browser, ['en-GB'])).toEqual({ theme: 'dark', language: 'de' });
  });

  it('begin with the first language of the reader that the page speaks', () => {
    expect(load(storage(), ['fr-FR', 'de-CH', 'en'])).toEqual({ theme: 'system', language: 'de' });
  });

  it('that make no sense are passed over', () => {
    const browser = storage();
    browser.setItem('settings', '{"theme":"plaid"');

    expect(load(browser, ['fr'])).toEqual({ theme: 'system', language: 'en' });
  });
});
