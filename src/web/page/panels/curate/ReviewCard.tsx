import { useMessages } from '../../settings/useSettings.tsx';
import { EntityButton } from '../../ui/Entity.tsx';
import { Confidence, ContestedTag, ModalityTag } from '../../ui/Link.tsx';
import { InContext } from './InContext.tsx';
import type { Reviewable, Trouble, Verdict } from './queue.ts';
import { Standing } from './Standing.tsx';

/** A link that waits for a verdict: what it says, and the words it was read from. */
export function ReviewCard({ link, verdict, trouble, place }: {
  readonly link: Reviewable;
  readonly verdict: Verdict | null;
  readonly trouble: Trouble | null;
  readonly place: number;
}) {
  const say = useMessages();
  return (
    <article className={`review-card card ${verdict ? `is-${verdict.status}` : ''}`} aria-label={say('link.sentence', { source: link.source.name, reading: say(`type.${link.type}`), target: link.target.name })}>
      <p className="review-place">{say('curate.place', { place })}</p>
      <div className="review-claim">
        <EntityButton entity={link.source} showDate />
        <p className={`claim-reading family-${link.family} ${link.sign < 0 ? 'reading-against' : ''}`}>{say(`type.${link.type}`)}</p>
        <EntityButton entity={link.target} showDate />
      </div>
      <p className="claim-facts">
        <Confidence value={link.confidence} /> <ModalityTag modality={link.modality} /> {link.contested && <ContestedTag />}
        <span>{say('link.claims', { count: link.evidenceCount })}</span> <span>{say('link.documents', { count: link.documentCount })}</span>
      </p>
      <Standing of={link} verdict={verdict} trouble={trouble} instead={told => say('curate.instead', { link: told })} />
      {link.evidence.nodes.length === 0 ? <p>{say('evidence.by-hand')}</p> : (
        <ol className="review-claims">{link.evidence.nodes.map(claim => <li key={claim.id}><InContext claim={claim} /></li>)}</ol>
      )}
      {link.evidenceCount > link.evidence.nodes.length && link.evidence.nodes.length > 0 && <p className="truncated">{say('evidence.more', { count: link.evidence.nodes.length })}</p>}
    </article>
  );
}
