import type { LinkType } from '../../api/generated.ts';
import { linkTypes } from '../../api/words.ts';
import type { PanelState } from '../../view/useView.ts';
import { readLink } from '../../view/url.ts';
import type { LinkName } from '../../view/view.ts';
import { linkKey } from '../../view/view.ts';

export const parts = ['queue', 'names', 'add', 'add-name', 'merge', 'history'] as const;
export type Part = (typeof parts)[number];

export interface Curation {
  readonly part: Part;
  /** The link that is looked at in the queue; null for its first. */
  readonly at: LinkName | null;
  /** The entity that is looked at among the names; null for the first. */
  readonly name: string | null;
  /** Whether the form that corrects it is open. */
  readonly isCorrecting: boolean;
  /** Only links at this entity are in the queue. */
  readonly of: string | null;
  /** The link that is being added. */
  readonly source: string | null;
  readonly type: LinkType;
  readonly target: string | null;
  /** The entity that stays in a merge, and those that become part of it. */
  readonly into: string | null;
  readonly merged: readonly string[];
}

export const untouched: Curation = { part: 'queue', at: null, name: null, isCorrecting: false, of: null, source: null, type: 'CAUSED', target: null, into: null, merged: [] };

/** How the panel lies in the address. Keys, names and reasons are not part of it. */
export const curationState: PanelState<Curation> = {
  panel: 'curate',
  read: params => {
    const into = params['into'] ?? null;
    return {
      part: parts.find(part => part === params['part']) ?? untouched.part,
      at: readLink(params['at'] ?? ''),
      name: params['name'] ?? null,
      isCorrecting: params['correct'] === '1',
      of: params['of'] ?? null,
      source: params['source'] ?? null,
      type: linkTypes.find(type => type === params['type']) ?? untouched.type,
      target: params['target'] ?? null,
      into,
      merged: [...new Set((params['merged'] ?? '').split(',').filter(slug => slug && slug !== into))].slice(0, 100),
    };
  },
  write: ({ part, at, name, isCorrecting, of, source, type, target, into, merged }) => ({
    ...(part === untouched.part ? {} : { part }),
    ...(at ? { at: linkKey(at) } : {}),
    ...(name ? { name } : {}),
    ...(isCorrecting ? { correct: '1' } : {}),
    ...(of ? { of } : {}),
    ...(source ? { source } : {}),
    ...(type === untouched.type ? {} : { type }),
    ...(target ? { target } : {}),
    ...(into ? { into } : {}),
    ...(merged.length > 0 ? { merged: merged.join(',') } : {}),
  }),
};
