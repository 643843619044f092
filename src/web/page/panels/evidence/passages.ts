/** A stretch of a text that somebody reads a claim in. Offsets are UTF-16 code units, as in JavaScript's strings. */
export interface Mark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of a text with the marks that cover all of it. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly string[];
}

/** Cuts a text wherever a mark begins or ends. The stretches in order make up the whole text; marks may overlap, and reach no further than the text. */
export function stretches(text: string, marks: readonly Mark[]): readonly Stretch[] {
  const within = marks.filter(({ start, end }) => start < end && start < text.length && end > 0);
  const cuts = new Set([0, text.length, ...within.flatMap(({ start, end }) => [Math.max(0, start), Math.min(end, text.length)])]);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? text.length;
    return { start, text: text.slice(start, end), marks: within.filter(mark => mark.start <= start && mark.end >= end).map(({ id }) => id) };
  });
}

/** A paragraph of a text: its stretches, none of which crosses its borders. */
export type Paragraph = readonly Stretch[];

/** The text in paragraphs, which empty lines divide; the empty lines themselves are left out, and so are the facts that stand before a text between lines of `---`. */
export function paragraphs(text: string, marks: readonly Mark[]): readonly Paragraph[] {
  const found: Paragraph[] = [];
  const facts = /^---\n[\s\S]*?\n---\n\s*/.exec(text)?.[0].length ?? 0;
  let start = facts;
  for (const [gap, at] of [...[...text.matchAll(/\n[^\S\n]*\n\s*/g)].map(match => [match[0], match.index] as const), ['', text.length] as const]) {
    if (at < facts) continue;
    if (at > start) {
      const shifted = marks.map(mark => ({ ...mark, start: mark.start - start, end: mark.end - start }));
      found.push(stretches(text.slice(start, at), shifted).map(stretch => ({ ...stretch, start: stretch.start + start })));
    }
    start = at + gap.length;
  }
  return found;
}
