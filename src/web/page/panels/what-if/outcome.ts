import type { AffectedFragment, EntityNameFragment, LinkLookFragment, WhatIfQuery } from '../../api/generated.ts';
import type { Tone } from '../../graph/scene.ts';
import type { Layer } from '../causal/readable.ts';

export type Outcome = WhatIfQuery['whatIf'];

/** What comes of a thing when others are taken out. */
export type Fate = 'removed' | 'lost' | 'weakened';

export interface Fated {
  readonly fate: Fate;
  /** How many links away from what is taken out; 0 for that itself. */
  readonly distance: number;
}

export function fates({ without, lost, weakened }: Outcome): ReadonlyMap<string, Fated> {
  const of = (fate: Fate) => ({ entity, distance }: AffectedFragment) => [entity.slug, { fate, distance }] as const;
  return new Map([...lost.map(of('lost')), ...weakened.map(of('weakened')), ...without.map(({ slug }) => [slug, { fate: 'removed' as const, distance: 0 }] as const)]);
}

/** What is affected, by its distance from what is taken out. */
export function affectedLayers({ lost, weakened }: Outcome): readonly Layer<EntityNameFragment>[] {
  const all = [...lost, ...weakened];
  const distances = [...new Set(all.map(({ distance }) => distance))].sort((a, b) => a - b);
  return distances.map(distance => ({ distance, nodes: all.filter(one => one.distance === distance).map(({ entity }) => entity) }));
}

/** The tone of a thing when the loss has spread `reached` links far; below 0, nothing is taken out yet. */
export function nodeTone(fated: Fated | undefined, reached: number): Tone | undefined {
  return fated && fated.distance <= reached ? fated.fate : undefined;
}

/** A link is lost with its cause. */
export function linkTone(link: LinkLookFragment, fate: ReadonlyMap<string, Fated>, reached: number): Tone | undefined {
  const tones = [link.source.slug, link.target.slug].map(slug => nodeTone(fate.get(slug), reached));
  if (tones.includes('removed')) return 'removed';
  return tones[0] === 'lost' ? 'lost' : undefined;
}

/** How far the loss spreads at the most. */
export function farthest(fate: ReadonlyMap<string, Fated>): number {
  return Math.max(0, ...[...fate.values()].map(({ distance }) => distance));
}
