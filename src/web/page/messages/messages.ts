import { de } from './de.ts';
import type { Message } from './en.ts';
import { en } from './en.ts';

export type MessageKey = keyof typeof en;
export type Messages = Readonly<Record<MessageKey, Message>>;

export const languages = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof languages;

export const messages: Readonly<Record<Language, Messages>> = { en, de };

export type Values = Readonly<Record<string, string | number>>;

/** Tells a message. Numbers are written as the language writes them; `count` chooses between one and many. */
export function tell(language: Language, key: MessageKey, values: Values = {}): string {
  const message = messages[language][key];
  const form = typeof message === 'string' ? message : message[new Intl.PluralRules(language).select(Number(values['count'])) === 'one' ? 'one' : 'other'];
  return form.replace(/\{([a-z]+)\}/g, (gap: string, name: string) => {
    const value = values[name];
    return value === undefined ? gap : typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value;
  });
}
