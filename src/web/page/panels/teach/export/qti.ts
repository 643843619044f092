import type { QuizQuery } from '../../../api/generated.ts';
import type { ItemWords } from './qtiItem.ts';
import { qtiItem, qtiNamespaces } from './qtiItem.ts';
import { element, xmlFile } from './xml.ts';

/** The files of a QTI 2.1 package by their names: its manifest, the test, and an item for each exercise. */
export function qtiFiles(quiz: QuizQuery['quiz'], title: string, words: ItemWords): ReadonlyMap<string, string> {
  const items = quiz.exercises.map(exercise => ({ exercise, id: `exercise${exercise.number}`, file: `items/exercise${exercise.number}.xml` }));
  const test = element(
    'assessmentTest', { ...qtiNamespaces, identifier: `quiz${Math.abs(quiz.seed)}`, title },
    element('outcomeDeclaration', { identifier: 'SCORE', cardinality: 'single', baseType: 'float' }),
    element('testPart', { identifier: 'part1', navigationMode: 'nonlinear', submissionMode: 'individual' },
      element('assessmentSection', { identifier: 'section1', title, visible: true }, items.map(({ id, file }) => element('assessmentItemRef', { identifier: id, href: file })))),
    element('outcomeProcessing', {}, element('setOutcomeValue', { identifier: 'SCORE' }, element('sum', {}, element('testVariables', { variableIdentifier: 'SCORE' })))),
  );
  const resource = (id: string, type: string, file: string, needs: readonly string[]) =>
    element('resource', { identifier: `resource-${id}`, type, href: file }, element('file', { href: file }), needs.map(need => element('dependency', { identifierref: `resource-${need}` })));
  const manifest = element(
    'manifest', {
      xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1', 'xmlns:xsi': qtiNamespaces['xmlns:xsi'],
      'xsi:schemaLocation': 'http://www.imsglobal.org/xsd/imscp_v1p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd',
      identifier: `package${Math.abs(quiz.seed)}`,
    },
    element('metadata', {}, element('schema', {}, 'QTIv2.1 Package'), element('schemaversion', {}, '1.0.0')),
    element('organizations'),
    element('resources', {},
      resource('test', 'imsqti_test_xmlv2p1', 'test.xml', items.map(({ id }) => id)),
      items.map(({ id, file }) => resource(id, 'imsqti_item_xmlv2p1', file, []))),
  );
  return new Map([
    ['imsmanifest.xml', xmlFile(manifest)],
    ['test.xml', xmlFile(test)],
    ...items.map(({ exercise, id, file }) => [file, xmlFile(qtiItem(exercise, id, words))] as const),
  ]);
}
