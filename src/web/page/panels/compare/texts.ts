import type { PanelState } from '../../view/useView.ts';

/** The most texts that the server compares. */
export const most = 10;

/** The slugs of the texts that are compared; none until somebody chooses. */
export const compareState: PanelState<readonly string[]> = {
  panel: 'compare',
  read: params => [...new Set((params['texts'] ?? '').split(',').filter(Boolean))].slice(0, most),
  write: texts => (texts.length > 0 ? { texts: texts.join(',') } : {}),
};

/** Adds a text or takes it out; one more than can be compared is not added. */
export function toggle(texts: readonly string[], slug: string): readonly string[] {
  if (texts.includes(slug)) return texts.filter(one => one !== slug);
  return texts.length < most ? [...texts, slug] : texts;
}

/** The texts to begin with: those that speak of what is disputed most often, then the others, as many as can be compared. */
export function beginWith(disputes: readonly (readonly string[])[], all: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const dispute of disputes) for (const slug of new Set(dispute)) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  const disputed = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([slug]) => slug);
  return [...new Set([...disputed, ...all])].slice(0, most);
}
