import type { EntityKind } from '../api/generated.ts';
import type { Content, SharedEntity, SharedLink } from './content.ts';

/** The terms as W3C's Web Annotation vocabulary and schema.org name them, written out so that no context has to be fetched. */
const terms = {
  schema: 'https://schema.org/', oa: 'http://www.w3.org/ns/oa#', rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#', xsd: 'http://www.w3.org/2001/XMLSchema#',
  id: '@id', type: '@type',
  name: 'schema:name', alternateName: 'schema:alternateName', description: 'schema:description', author: 'schema:author',
  sameAs: { '@id': 'schema:sameAs', '@type': '@id' }, startDate: 'schema:startDate', endDate: 'schema:endDate', dateCreated: 'schema:dateCreated',
  subject: { '@id': 'rdf:subject', '@type': '@id' }, predicate: { '@id': 'rdf:predicate', '@type': '@id' }, object: { '@id': 'rdf:object', '@type': '@id' },
  Annotation: 'oa:Annotation', SpecificResource: 'oa:SpecificResource', TextQuoteSelector: 'oa:TextQuoteSelector', TextPositionSelector: 'oa:TextPositionSelector',
  motivation: { '@id': 'oa:motivatedBy', '@type': '@id' }, body: { '@id': 'oa:hasBody', '@type': '@id' }, target: { '@id': 'oa:hasTarget', '@type': '@id' },
  source: { '@id': 'oa:hasSource', '@type': '@id' }, selector: { '@id': 'oa:hasSelector', '@type': '@id' },
  exact: 'oa:exact', prefix: 'oa:prefix', suffix: 'oa:suffix',
  start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' }, end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
} as const;

const classes: Readonly<Record<EntityKind, string>> = {
  EVENT: 'schema:Event', CONDITION: 'schema:Thing', PERSON: 'schema:Person', ORGANIZATION: 'schema:Organization', PLACE: 'schema:Place', CONCEPT: 'schema:DefinedTerm',
};

/**
 * What is shown as linked data: entities in the terms of schema.org, links as RDF statements, and each piece of evidence as a W3C annotation whose target
 * is the passage in its document. What these vocabularies have no word for (`g:confidence`, the types of links) is named under the server's address.
 */
export function jsonLd({ address, entities, links }: Content): string {
  const base = new URL('/', address).href;
  const documents = new Map(links.flatMap(({ evidence }) => evidence.nodes.map(({ document }) => [document.slug, document] as const)));
  const graph = [
    ...entities.map(entity => entityNode(entity, base)),
    ...[...documents.values()].map(({ slug, title, author, date }) => ({
      id: documentId(slug, base), type: 'schema:CreativeWork', name: title, ...(author ? { author } : {}), ...(date ? { dateCreated: date.edtf } : {}),
    })),
    ...links.flatMap(link => [linkNode(link, base), ...annotations(link, base)]),
  ];
  return `${JSON.stringify({ '@context': { ...terms, g: `${base}#` }, '@graph': graph }, null, 2)}\n`;
}

function entityNode({ slug, name, kind, description, aliases, wikidata, when }: SharedEntity, base: string) {
  const isEvent = kind === 'EVENT';
  return {
    id: entityId(slug, base), type: classes[kind], name,
    ...(aliases && aliases.length > 0 ? { alternateName: aliases } : {}),
    ...(description ? { description } : {}),
    ...(wikidata ? { sameAs: `http://www.wikidata.org/entity/${wikidata}` } : {}),
    // schema.org gives start and end to events alone; the date as it was written is kept for all.
    ...(when && isEvent && when.earliest ? { startDate: when.earliest } : {}),
    ...(when && isEvent && when.latest ? { endDate: when.latest } : {}),
    ...(when ? { 'g:edtf': when.edtf } : {}),
    'g:kind': kind,
  };
}

function linkNode(link: SharedLink, base: string) {
  return {
    id: linkId(link, base), type: 'rdf:Statement', subject: entityId(link.source.slug, base), predicate: `g:${link.type}`, object: entityId(link.target.slug, base),
    'g:confidence': link.confidence, 'g:modality': link.modality, 'g:status': link.status, 'g:contested': link.contested,
  };
}

function annotations(link: SharedLink, base: string) {
  return link.evidence.nodes.map(({ id, quote, prefix, suffix, start, end, modality, assertedBy, document }) => ({
    id: `${base}#evidence/${encodeURIComponent(id)}`, type: 'Annotation', motivation: 'oa:linking', body: linkId(link, base),
    target: {
      type: 'SpecificResource', source: documentId(document.slug, base),
      selector: [{ type: 'TextQuoteSelector', exact: quote, prefix, suffix }, { type: 'TextPositionSelector', start, end }],
    },
    'g:modality': modality, ...(assertedBy ? { 'g:assertedBy': assertedBy } : {}),
  }));
}

function entityId(slug: string, base: string): string {
  return `${base}?about=${encodeURIComponent(slug)}`;
}

function documentId(slug: string, base: string): string {
  return `${base}?read=${encodeURIComponent(slug)}`;
}

function linkId({ source, type, target }: SharedLink, base: string): string {
  return `${base}?select=${encodeURIComponent(source.slug)}/${type}/${encodeURIComponent(target.slug)}`;
}
