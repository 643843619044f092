import type { SceneLink } from './scene.ts';

/** What the looks ask of a link that is drawn among `count`. */
export function linkData(link: SceneLink, count: number) {
  return {
    label: link.label, family: link.family, sign: link.sign, modality: link.modality, contested: link.contested, tone: link.tone ?? '',
    width: 1 + 2.6 * link.confidence, span: link.span ?? 1, isLabelled: count <= 60 && link.family !== 'STRUCTURE',
  };
}
