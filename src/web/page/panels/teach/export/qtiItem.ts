import type { Exercise } from '../quiz/marking.ts';
import { diamondRows, roles } from '../quiz/marking.ts';
import { once, sentenceOf } from '../quiz/sentence.ts';
import { feedbackOf } from './key.ts';
import type { Xml } from './xml.ts';
import { element } from './xml.ts';

/** The words of an item that are not the server's. */
export interface ItemWords {
  readonly kind: (kind: Exercise['kind']) => string;
  readonly role: (role: 'ACTOR' | 'CONDITION') => string;
  readonly row: (row: number) => string;
}

export const qtiNamespaces = {
  xmlns: 'http://www.imsglobal.org/xsd/imsqti_v2p1',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': 'http://www.imsglobal.org/xsd/imsqti_v2p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd',
};

/** The feedback that is shown whatever was answered: what the texts say. */
const said = 'said';
const card = (index: number) => `option${index + 1}`;
const place = (index: number) => `place${index + 1}`;

/** An exercise as a QTI 2.1 item, with its key and with feedback that quotes the texts. */
export function qtiItem(exercise: Exercise, identifier: string, words: ItemWords): Xml {
  const { kind, number, options } = exercise;
  const isPick = kind === 'PICK_TRIGGER' || kind === 'FALSE_ARROW';
  const isArguable = kind === 'DIAMOND_NINE';
  const response = { identifier: 'RESPONSE', ...declared(exercise) };
  return element(
    'assessmentItem', { ...qtiNamespaces, identifier, title: `${number}. ${words.kind(kind)}`, 'xml:lang': 'en', adaptive: false, timeDependent: false },
    element('responseDeclaration', response, element('correctResponse', {}, key(exercise).map(value => element('value', {}, value)))),
    element('outcomeDeclaration', { identifier: 'SCORE', cardinality: 'single', baseType: 'float', normalMaximum: isArguable ? 0 : 1 }, element('defaultValue', {}, element('value', {}, '0'))),
    element('outcomeDeclaration', { identifier: 'FEEDBACK', cardinality: 'multiple', baseType: 'identifier' }),
    element('itemBody', {}, interaction(exercise, words)),
    element(
      'responseProcessing', {},
      isArguable ? [] : element('responseCondition', {}, element('responseIf', {},
        element('match', {}, element('variable', { identifier: 'RESPONSE' }), element('correct', { identifier: 'RESPONSE' })),
        element('setOutcomeValue', { identifier: 'SCORE' }, element('baseValue', { baseType: 'float' }, '1')))),
      element('setOutcomeValue', { identifier: 'FEEDBACK' }, element('multiple', {}, isPick ? element('variable', { identifier: 'RESPONSE' }) : [], element('baseValue', { baseType: 'identifier' }, said))),
    ),
    isPick ? options.map((_, index) => element('modalFeedback', { outcomeIdentifier: 'FEEDBACK', identifier: card(index), showHide: 'show' }, element('p', {}, feedbackOf(exercise, index)))) : [],
    element('modalFeedback', { outcomeIdentifier: 'FEEDBACK', identifier: said, showHide: 'show' }, general(exercise), quotes(exercise)),
  );
}

function declared({ kind }: Exercise) {
  if (kind === 'ORDER_CHAIN') return { cardinality: 'ordered', baseType: 'identifier' };
  return kind === 'PICK_TRIGGER' || kind === 'FALSE_ARROW' ? { cardinality: 'single', baseType: 'identifier' } : { cardinality: 'multiple', baseType: 'directedPair' };
}

/** The right answer, as QTI writes values. */
function key({ kind, options }: Exercise): readonly string[] {
  const indexed = options.map((option, index) => ({ option, index }));
  switch (kind) {
    case 'ORDER_CHAIN': return indexed.sort((a, b) => (a.option.place ?? 0) - (b.option.place ?? 0)).map(({ index }) => card(index));
    case 'PICK_TRIGGER':
    case 'FALSE_ARROW': return indexed.filter(({ option }) => option.correct).map(({ index }) => card(index));
    case 'DIAMOND_NINE': return indexed.map(({ option, index }) => `${card(index)} ${place((option.place ?? 1) - 1)}`);
    case 'ACTOR_OR_CONDITION': return indexed.map(({ option, index }) => `${card(index)} ${place(roles.indexOf(option.role ?? 'ACTOR'))}`);
  }
}

function interaction({ kind, question, options }: Exercise, words: ItemWords): Xml {
  const asked = element('prompt', {}, question);
  const common = { responseIdentifier: 'RESPONSE', shuffle: false };
  const choices = options.map(({ text }, index) => element('simpleChoice', { identifier: card(index) }, text));
  if (kind === 'ORDER_CHAIN') return element('orderInteraction', { ...common, orientation: 'vertical' }, asked, choices);
  if (kind === 'PICK_TRIGGER' || kind === 'FALSE_ARROW') return element('choiceInteraction', { ...common, maxChoices: 1 }, asked, choices);
  const places = kind === 'DIAMOND_NINE'
    ? diamondRows(options.length).map((width, row) => ({ text: words.row(row + 1), width }))
    : roles.map(role => ({ text: words.role(role), width: options.length }));
  return element(
    'matchInteraction', { ...common, maxAssociations: options.length }, asked,
    element('simpleMatchSet', {}, options.map(({ text }, index) => element('simpleAssociableChoice', { identifier: card(index), matchMax: 1 }, text))),
    element('simpleMatchSet', {}, places.map(({ text, width }, index) => element('simpleAssociableChoice', { identifier: place(index), matchMax: width }, text))),
  );
}

/** What is said of mistakes where the answer is not one option. */
function general({ kind, options }: Exercise): readonly Xml[] {
  if (kind === 'PICK_TRIGGER' || kind === 'FALSE_ARROW') return [];
  const mistakes = [...new Map(options.flatMap(({ misconception }) => (misconception ? [[misconception.code, misconception] as const] : []))).values()];
  return mistakes.map(({ name, description }) => element('p', {}, element('strong', {}, name), `: ${description}`));
}

function quotes({ explanation }: Exercise): readonly Xml[] {
  return once(explanation).flatMap(one => [
    element('p', {}, sentenceOf(one)),
    ...(one.citation ? [element('blockquote', {}, element('p', {}, `“${one.citation.quote}”`), element('p', {}, element('cite', {}, one.citation.document.title)))] : []),
  ]);
}
