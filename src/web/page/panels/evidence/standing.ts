import type { AccountFragment } from '../../api/generated.ts';

/** How the claims of a link stand to each other. */
export interface Standing {
  readonly affirming: readonly AccountFragment[];
  readonly denying: readonly AccountFragment[];
  /** How many documents affirm it, and how many deny it. */
  readonly affirmed: number;
  readonly denied: number;
  readonly verdict: 'agree' | 'hedge' | 'disagree' | 'within' | 'deny' | 'none';
}

/** Sorts claims into those for a link and those against it, and says whether its documents agree. */
export function standingOf(claims: readonly AccountFragment[]): Standing {
  const affirming = claims.filter(({ modality }) => modality !== 'NEGATED');
  const denying = claims.filter(({ modality }) => modality === 'NEGATED');
  const [affirmed, denied] = [documentsOf(affirming).size, documentsOf(denying).size];
  const verdict = () => {
    if (claims.length === 0) return 'none';
    if (affirming.length === 0) return 'deny';
    if (denying.length > 0) return new Set([...documentsOf(claims)]).size === 1 ? 'within' : 'disagree';
    return affirming.every(({ modality }) => modality === 'HEDGED') ? 'hedge' : 'agree';
  };
  return { affirming, denying, affirmed, denied, verdict: verdict() };
}

function documentsOf(claims: readonly AccountFragment[]): ReadonlySet<string> {
  return new Set(claims.map(({ document }) => document.slug));
}
