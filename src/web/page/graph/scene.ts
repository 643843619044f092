import type { EntityKind, EntityNameFragment, LinkFamily, LinkLookFragment, Modality } from '../api/generated.ts';
import { linkKey, linkNameOf } from '../view/view.ts';

export interface Position {
  readonly x: number;
  readonly y: number;
}

/** What a panel has to say of a thing in the picture, beside what it is. */
export type Tone = 'faded' | 'path' | 'removed' | 'lost' | 'weakened';

export interface SceneNode {
  /** The entity's slug. */
  readonly id: string;
  readonly label: string;
  readonly kind: EntityKind;
  /** How much larger than the least it is drawn, from 0 to 1. */
  readonly weight: number;
  readonly isCenter: boolean;
  /** How many of its links are not in the picture; 0 shows nothing. */
  readonly hidden: number;
  /** Where it is held; null lets the arrangement place it. */
  readonly pinned: Position | null;
  readonly tone?: Tone;
  /** A line of its own under the label, such as a date. */
  readonly note?: string;
}

export interface SceneLink {
  /** As `linkKey` writes it. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly family: LinkFamily;
  readonly sign: number;
  readonly confidence: number;
  readonly modality: Modality;
  readonly contested: boolean;
  /** The link's global id, by which exports ask for its evidence. */
  readonly record?: string;
  readonly tone?: Tone;
  /** In layers: how many columns lie between its ends, 1 where nothing is said. */
  readonly span?: number;
}

/** A picture, before anybody knows where on the screen it will be. */
export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly links: readonly SceneLink[];
}

/** How a picture is arranged: as a web of forces, or in layers from causes on the left to effects on the right. */
export type Form = 'web' | 'layers';

/** The most that is drawn; a picture with more has to be narrowed, and the page says so. */
export const drawable = 2000;

export function sceneNode(entity: EntityNameFragment, more: Partial<Omit<SceneNode, 'id' | 'label' | 'kind'>> = {}): SceneNode {
  const weight = Math.min(1, Math.log2(1 + entity.mentions) / 6);
  return { id: entity.slug, label: entity.name, kind: entity.kind, weight, isCenter: false, hidden: 0, pinned: null, ...more };
}

export function sceneLink(link: LinkLookFragment, label: string, tone?: Tone): SceneLink {
  const { family, sign, confidence, modality, contested } = link;
  const look = { id: linkKey(linkNameOf(link)), record: link.id, source: link.source.slug, target: link.target.slug, label, family, sign, confidence, modality, contested };
  return tone ? { ...look, tone } : look;
}
