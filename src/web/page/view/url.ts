import { families, kinds, linkTypes, modalities, statuses } from '../api/words.ts';
import type { Filters, LinkName, Params, Passage, Selection, View } from './view.ts';
import { firstView, linkKey, noFilters } from './view.ts';

/** The part of an address behind the `?` that reproduces a view; empty for the first view. What is as usual is left out. */
export function write(view: View): string {
  const address = new URLSearchParams();
  const put = (key: string, value: string) => {
    if (value) address.set(key, value);
  };
  put('view', view.panel === firstView.panel ? '' : view.panel);
  put('about', view.about ?? '');
  put('select', view.selection ? writeSelection(view.selection) : '');
  put('read', view.passage ? writePassage(view.passage) : '');
  put('as', view.shown === 'list' ? 'list' : '');
  put('families', view.filters.families.join(','));
  put('types', view.filters.types.join(','));
  put('kinds', view.filters.kinds.join(','));
  put('modality', view.filters.modality.join(','));
  put('status', view.filters.status.join(','));
  put('documents', view.filters.documents.join(','));
  put('confidence', view.filters.minConfidence > 0 ? String(view.filters.minConfidence) : '');
  put('during', view.filters.during);
  for (const [panel, params] of Object.entries(view.params)) for (const [key, value] of Object.entries(params)) put(`${panel}.${key}`, value);
  put('embed', view.embed ? '1' : '');
  // Commas, colons and slashes may stand in a query as they are, and addresses are read by people.
  return address.toString().replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%3A', ':');
}

/** The view that an address asks for. Whatever in it has no meaning is passed over. */
export function read(search: string): View {
  const address = new URLSearchParams(search);
  const get = (key: string) => address.get(key) ?? '';
  return {
    panel: get('view') || firstView.panel,
    about: get('about') || null,
    selection: readSelection(get('select')),
    passage: readPassage(get('read')),
    filters: readFilters(get),
    shown: get('as') === 'list' ? 'list' : 'graph',
    params: readParams(address),
    embed: get('embed') === '1',
  };
}

function writeSelection(selection: Selection): string {
  return selection.kind === 'entity' ? selection.slug : linkKey(selection.link);
}

function readSelection(text: string): Selection | null {
  if (!text) return null;
  const link = readLink(text);
  if (link) return { kind: 'link', link };
  return text.includes('/') ? null : { kind: 'entity', slug: text };
}

/** The link that a text such as `secret-speech/CAUSED/hungarian-uprising` names; null when it names none. */
export function readLink(text: string): LinkName | null {
  const [source, word, target, ...rest] = text.split('/');
  const type = linkTypes.find(known => known === word);
  return source && type && target && rest.length === 0 ? { source, type, target } : null;
}

function writePassage({ document, evidence }: Passage): string {
  return evidence ? `${document}/${evidence}` : document;
}

function readPassage(text: string): Passage | null {
  if (!text) return null;
  const slash = text.indexOf('/');
  if (slash < 0) return { document: text, evidence: null };
  return slash === 0 ? null : { document: text.slice(0, slash), evidence: text.slice(slash + 1) || null };
}

function readFilters(get: (key: string) => string): Filters {
  const confidence = Number(get('confidence'));
  return {
    families: among(families, get('families')),
    types: among(linkTypes, get('types')),
    kinds: among(kinds, get('kinds')),
    modality: among(modalities, get('modality')),
    status: among(statuses, get('status')),
    documents: list(get('documents')),
    minConfidence: confidence > 0 && confidence <= 1 ? confidence : noFilters.minConfidence,
    during: /^[-\dX~?%.]*\/?[-\dX~?%.]*$/.test(get('during')) ? get('during') : noFilters.during,
  };
}

function readParams(address: URLSearchParams): View['params'] {
  const params: Record<string, Record<string, string>> = {};
  for (const [name, value] of address) {
    const [, panel, key] = /^([a-z][a-z-]*)\.([a-z][a-z-]*)$/.exec(name) ?? [];
    if (panel && key && value) params[panel] = { ...params[panel], [key]: value };
  }
  return params satisfies Readonly<Record<string, Params>>;
}

function list(text: string): string[] {
  return [...new Set(text.split(',').filter(Boolean))];
}

function among<Word extends string>(known: readonly Word[], text: string): Word[] {
  const asked = list(text);
  return asked.flatMap(word => known.filter(one => one === word));
}
