import type { Language } from '../messages/messages.ts';
import { languages } from '../messages/messages.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** What a person prefers on this machine. It is kept in the browser and is no part of a view's address. */
export interface Settings {
  readonly theme: Theme;
  readonly language: Language;
}

const keptAs = 'settings';

/** The settings kept here, or what the browser says its owner prefers. */
export function load(storage: Pick<Storage, 'getItem'>, preferred: readonly string[]): Settings {
  const kept = parsed(storage.getItem(keptAs));
  return {
    theme: themes.find(theme => theme === kept['theme']) ?? 'system',
    language: language(kept['language']) ?? preferred.map(tag => language(tag.slice(0, 2))).find(known => known !== undefined) ?? 'en',
  };
}

export function keep(storage: Pick<Storage, 'setItem'>, settings: Settings): void {
  storage.setItem(keptAs, JSON.stringify(settings));
}

function language(word: unknown): Language | undefined {
  return (Object.keys(languages) as Language[]).find(known => known === word);
}

function parsed(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
