import type { Content } from './content.ts';
import { xml } from './xml.ts';

type Type = 'string' | 'double' | 'int' | 'boolean';

interface Key {
  readonly id: string;
  readonly of: 'node' | 'edge';
  readonly type: Type;
}

const keys = [
  { id: 'label', of: 'node', type: 'string' }, { id: 'kind', of: 'node', type: 'string' }, { id: 'description', of: 'node', type: 'string' },
  { id: 'when', of: 'node', type: 'string' }, { id: 'earliest', of: 'node', type: 'string' }, { id: 'latest', of: 'node', type: 'string' },
  { id: 'wikidata', of: 'node', type: 'string' },
  { id: 'type', of: 'edge', type: 'string' }, { id: 'family', of: 'edge', type: 'string' }, { id: 'modality', of: 'edge', type: 'string' },
  { id: 'status', of: 'edge', type: 'string' }, { id: 'confidence', of: 'edge', type: 'double' }, { id: 'contested', of: 'edge', type: 'boolean' },
  { id: 'claims', of: 'edge', type: 'int' }, { id: 'quote', of: 'edge', type: 'string' },
] as const satisfies readonly Key[];

type Values<Of extends Key['of']> = Readonly<Partial<Record<Extract<(typeof keys)[number], { readonly of: Of }>['id'], string | number | boolean | null | undefined>>>;

/** The graph in GraphML 1.0, as Gephi, yEd, Cytoscape and NetworkX read it. */
export function graphMl({ name, entities, links }: Content): string {
  const known = new Set(entities.map(({ slug }) => slug));
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    `  <desc>${xml(name)}</desc>`,
    ...keys.map(({ id, of, type }) => `  <key id="${id}" for="${of}" attr.name="${id}" attr.type="${type}"/>`),
    '  <graph id="shown" edgedefault="directed">',
    ...entities.map(({ slug, name: label, kind, description, when, wikidata }) =>
      element('node', `id="${xml(slug)}"`, { label, kind, description, when: when?.edtf, earliest: when?.earliest, latest: when?.latest, wikidata } satisfies Values<'node'>)),
    ...links.filter(({ source, target }) => known.has(source.slug) && known.has(target.slug)).map(({ source, target, type, family, modality, status, confidence, contested, evidence }, at) =>
      element('edge', `id="e${at}" source="${xml(source.slug)}" target="${xml(target.slug)}"`, {
        type, family, modality, status, confidence, contested, claims: evidence.nodes.length, quote: evidence.nodes[0]?.quote,
      } satisfies Values<'edge'>)),
    '  </graph>',
    '</graphml>',
  ];
  return `${lines.join('\n')}\n`;
}

function element(tag: 'node' | 'edge', attributes: string, values: Values<'node'> | Values<'edge'>): string {
  const data = Object.entries(values).flatMap(([key, value]) => (value === null || value === undefined || value === '' ? [] : [`      <data key="${key}">${xml(String(value))}</data>`]));
  return data.length === 0 ? `    <${tag} ${attributes}/>` : `    <${tag} ${attributes}>\n${data.join('\n')}\n    </${tag}>`;
}
