import type { QuizQuery } from '../../../api/generated.ts';
import { inOrder } from '../quiz/Feedback.tsx';
import type { Exercise } from '../quiz/marking.ts';
import { roles } from '../quiz/marking.ts';
import { once, sentenceOf } from '../quiz/sentence.ts';
import { feedbackOf } from './key.ts';
import type { Xml } from './xml.ts';
import { element } from './xml.ts';

/** A quiz as notes for Anki: CSV with a question, an answer that quotes the texts, and tags. Anki reads the lines that begin with `#` as settings. */
export function ankiFile(quiz: QuizQuery['quiz'], role: (role: 'ACTOR' | 'CONDITION') => string): string {
  const notes = quiz.exercises.map(exercise => [front(exercise), back(exercise, role), tags(exercise)]);
  return ['#separator:Comma', '#html:true', '#columns:Front,Back,Tags', '#tags column:3', ...notes.map(note => note.map(field).join(','))].join('\n') + '\n';
}

/** A field of CSV: in quotes, with the quotes in it doubled. */
export function field(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function front({ question, options }: Exercise): string {
  return html(element('p', {}, question), element('ul', {}, options.map(({ text }) => element('li', {}, text))));
}

function back(exercise: Exercise, role: (role: 'ACTOR' | 'CONDITION') => string): string {
  const { kind, options, explanation } = exercise;
  const quoted = once(explanation).map(one => element('li', {}, sentenceOf(one), one.citation ? element('blockquote', {}, `“${one.citation.quote}”`, ' ', element('cite', {}, one.citation.document.title)) : []));
  const wrong = kind === 'PICK_TRIGGER' ? options.flatMap(({ text, correct }, index) => (correct ? [] : [element('li', {}, `${text}: ${feedbackOf(exercise, index)}`)])) : [];
  return html(...answer(), ...(wrong.length > 0 ? [element('ul', {}, wrong)] : []), element('ul', {}, quoted));

  function answer(): readonly Xml[] {
    switch (kind) {
      case 'ORDER_CHAIN': return [element('p', {}, element('b', {}, inOrder(exercise).join(' → ')))];
      case 'DIAMOND_NINE': return [element('ol', {}, [...options].sort((a, b) => (a.place ?? 0) - (b.place ?? 0)).map(({ text }) => element('li', {}, text)))];
      case 'ACTOR_OR_CONDITION': return roles.map(one => element('p', {}, `${role(one)}: `, element('b', {}, options.filter(option => option.role === one).map(({ text }) => text).join(', '))));
      case 'PICK_TRIGGER':
      case 'FALSE_ARROW': return options.filter(({ correct }) => correct).map(({ text, feedback }) => element('p', {}, element('b', {}, text), ` ${feedback}`));
    }
  }
}

function tags({ kind, subject, options }: Exercise): string {
  const mistakes = new Set(options.flatMap(({ misconception }) => misconception?.code ?? []));
  return ['graphservice', kind.toLowerCase(), ...(subject ? [subject.slug] : []), ...[...mistakes].map(code => code.toLowerCase())].join(' ');
}

function html(...parts: readonly Xml[]): string {
  return parts.map(({ xml }) => xml).join('');
}
