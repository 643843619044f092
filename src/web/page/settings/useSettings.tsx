import type { ReactNode } from 'react';
import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';

import type { MessageKey, Values } from '../messages/messages.ts';
import { tell } from '../messages/messages.ts';
import type { Settings } from './settings.ts';
import { keep, load } from './settings.ts';

interface Held {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
}

const SettingsContext = createContext<Held | null>(null);

/** Holds the settings and puts them on the document: its language and its colours. */
export function SettingsProvider({ children }: { readonly children: ReactNode }) {
  const [settings, set] = useState(() => load(window.localStorage, navigator.languages));
  useEffect(() => {
    keep(window.localStorage, settings);
    document.documentElement.lang = settings.language;
    document.documentElement.dataset['theme'] = settings.theme;
  }, [settings]);
  const held = useMemo(() => ({ settings, change: (part: Partial<Settings>) => set(now => ({ ...now, ...part })) }), [settings]);
  return <SettingsContext value={held}>{children}</SettingsContext>;
}

export function useSettings(): Held {
  const held = useContext(SettingsContext);
  if (!held) throw new Error('There is no SettingsProvider around this component.');
  return held;
}

export type Tell = (key: MessageKey, values?: Values) => string;

/** Tells messages in the reader's language. */
export function useMessages(): Tell {
  const { language } = useSettings().settings;
  return useMemo(() => (key: MessageKey, values?: Values) => tell(language, key, values), [language]);
}

/** Whether a media query holds, now and whenever that changes. */
export function useMedia(query: string): boolean {
  const media = useMemo(() => window.matchMedia(query), [query]);
  return useSyncExternalStore(
    changed => {
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => media.matches,
  );
}

/** Whether the colours are dark: by choice, or because the system's are. */
export function useDark(): boolean {
  const systemIsDark = useMedia('(prefers-color-scheme: dark)');
  const { theme } = useSettings().settings;
  return theme === 'dark' || (theme === 'system' && systemIsDark);
}
