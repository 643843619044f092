/** A label broken into lines, with the room that it takes. */
export interface Wrapped {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

const mostLines = 3;

/** Breaks a label at its spaces so that no line is wider than `width` where words allow it; what goes beyond three lines ends in "…". */
export function wrap(label: string, width: number, lineHeight: number, measure: (text: string) => number): Wrapped {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line === undefined || measure(longer) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  const shown = lines.length > mostLines ? [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1] ?? ''} …`] : lines;
  return { text: shown.join('\n'), width: Math.max(...shown.map(measure)), height: shown.length * lineHeight };
}
