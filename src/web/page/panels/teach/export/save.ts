import { strToU8, zipSync } from 'fflate';

import type { QuizQuery } from '../../../api/generated.ts';
import type { Tell } from '../../../settings/useSettings.tsx';
import { ankiFile } from './anki.ts';
import { qtiFiles } from './qti.ts';

/** Saves a quiz as a QTI 2.1 package. */
export function saveQti(quiz: QuizQuery['quiz'], title: string, say: Tell): void {
  const words = { kind: (kind: Parameters<typeof kindName>[1]) => kindName(say, kind), role: (role: 'ACTOR' | 'CONDITION') => say(`teach.role.${role}`), row: (row: number) => say('teach.diamond.row', { row }) };
  const files = [...qtiFiles(quiz, title, words)].map(([name, text]) => [name, strToU8(text)] as const);
  save(`quiz-${quiz.seed}-qti.zip`, new Blob([zipSync(Object.fromEntries(files)) as Uint8Array<ArrayBuffer>], { type: 'application/zip' }));
}

/** Saves a quiz as notes for Anki. */
export function saveAnki(quiz: QuizQuery['quiz'], _: string, say: Tell): void {
  save(`quiz-${quiz.seed}-anki.csv`, new Blob([ankiFile(quiz, role => say(`teach.role.${role}`))], { type: 'text/csv' }));
}

function kindName(say: Tell, kind: QuizQuery['quiz']['exercises'][number]['kind']): string {
  return say(`teach.kind.${kind}`);
}

function save(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken the file by then; keeping it would keep its memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
