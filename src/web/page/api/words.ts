import type { EntityKind, LinkFamily, LinkType, Modality, ReviewStatus } from './generated.ts';

/** The schema's enums in the order in which the page shows them. A value that the schema gains is asked for by the compiler. */
const kindOrder: Readonly<Record<EntityKind, number>> = { EVENT: 0, CONDITION: 1, PERSON: 2, ORGANIZATION: 3, PLACE: 4, CONCEPT: 5 };
const familyOrder: Readonly<Record<LinkFamily, number>> = { CAUSAL: 0, DEED: 1, STANCE: 2, STRUCTURE: 3 };
const modalityOrder: Readonly<Record<Modality, number>> = { ASSERTED: 0, HEDGED: 1, REPORTED: 2, NEGATED: 3 };
const statusOrder: Readonly<Record<ReviewStatus, number>> = { ACCEPTED: 0, UNREVIEWED: 1, REJECTED: 2 };

export const familyOf: Readonly<Record<LinkType, LinkFamily>> = {
  CAUSED: 'CAUSAL', TRIGGERED: 'CAUSAL', CONTRIBUTED_TO: 'CAUSAL', ENABLED: 'CAUSAL', MOTIVATED: 'CAUSAL', PREVENTED: 'CAUSAL',
  DELIVERED: 'DEED', CARRIED_OUT: 'DEED', PARTICIPATED_IN: 'DEED', LED: 'DEED', CREATED: 'DEED', SUPPRESSED: 'DEED', KILLED: 'DEED', DISCLOSED: 'DEED',
  REHABILITATED: 'DEED', INVADED: 'DEED', DECLARED_WAR_ON: 'DEED', ALLIED_WITH: 'DEED', SUCCEEDED: 'DEED',
  DENOUNCED: 'STANCE', SUPPORTED: 'STANCE', OPPOSED: 'STANCE',
  OCCURRED_IN: 'STRUCTURE', OCCURRED_DURING: 'STRUCTURE', PART_OF: 'STRUCTURE', MEMBER_OF: 'STRUCTURE', PRECEDED: 'STRUCTURE',
};

function inOrder<Word extends string>(order: Readonly<Record<Word, number>>): readonly Word[] {
  return (Object.keys(order) as Word[]).sort((a, b) => order[a] - order[b]);
}

export const kinds = inOrder(kindOrder);
export const families = inOrder(familyOrder);
export const modalities = inOrder(modalityOrder);
export const statuses = inOrder(statusOrder);
export const linkTypes = Object.keys(familyOf) as readonly LinkType[];
