import type { CitedFragment } from '../../../api/generated.ts';

/** What an explanation says, without the citation in brackets at its end: where the quote stands beside it, once is enough. */
export function sentenceOf({ text, citation }: CitedFragment): string {
  const bracket = citation ? text.lastIndexOf(' (“') : -1;
  return bracket > 0 ? `${text.slice(0, bracket)}.` : text;
}

/** Each cited sentence once. */
export function once(cited: readonly CitedFragment[]): readonly CitedFragment[] {
  return [...new Map(cited.map(one => [one.text, one])).values()];
}
