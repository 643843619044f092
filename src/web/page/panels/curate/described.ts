import type { EntityKind } from '../../api/generated.ts';
import type { ReviewableName } from './queue.ts';

/** An entity as the form describes it; what is not known is empty. */
export interface Described {
  readonly name: string;
  readonly kind: EntityKind;
  /** Other names, one a line. */
  readonly aliases: string;
  readonly description: string;
  /** In EDTF, as the server tells and takes it. */
  readonly when: string;
  readonly wikidata: string;
}

export const blank: Described = { name: '', kind: 'EVENT', aliases: '', description: '', when: '', wikidata: '' };

export function describedOf({ name, kind, aliases, description, when, wikidata }: ReviewableName): Described {
  return { name, kind, aliases: aliases.join('\n'), description: description ?? '', when: when?.edtf ?? '', wikidata: wikidata ?? '' };
}

/** What the server is told: all of it, for what is left out is no longer said of the entity. */
export function inputOf({ name, kind, aliases, description, when, wikidata }: Described) {
  const others = aliases.split('\n').map(alias => alias.trim()).filter(alias => alias !== '');
  return { name: name.trim(), kind, aliases: [...new Set(others)], description: description.trim() || null, when: when.trim() || null, wikidata: wikidata.trim() || null };
}

/** Whether two descriptions tell the server the same. */
export function isSame(one: Described, other: Described): boolean {
  return JSON.stringify(inputOf(one)) === JSON.stringify(inputOf(other));
}
