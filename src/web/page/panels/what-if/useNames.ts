import { useSettings } from '../../settings/useSettings.tsx';

/** Names in a row, as the reader's language strings them together. */
export function useNames(named: readonly { readonly name: string }[]): string {
  const { language } = useSettings().settings;
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(named.map(({ name }) => name));
}
