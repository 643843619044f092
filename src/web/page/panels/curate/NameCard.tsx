import { useMessages } from '../../settings/useSettings.tsx';
import { EntityButton } from '../../ui/Entity.tsx';
import { LinkButton } from '../../ui/Link.tsx';
import type { ReviewableName, Trouble, Verdict } from './queue.ts';
import { Standing } from './Standing.tsx';

/** A name that waits for a verdict: what it is taken for, and what is told of it. */
export function NameCard({ name, verdict, trouble, place }: {
  readonly name: ReviewableName;
  readonly verdict: Verdict | null;
  readonly trouble: Trouble | null;
  readonly place: number;
}) {
  const say = useMessages();
  const { aliases, description, links, mentions, wikidata } = name;
  const left = links.totalCount - links.nodes.length;
  return (
    <article className={`review-card card ${verdict ? `is-${verdict.status}` : ''}`} aria-label={name.name}>
      <p className="review-place">{say('curate.place', { place })}</p>
      <div className="review-claim"><EntityButton entity={name} showDate /></div>
      <p className="claim-facts">
        <span className="tag">{say(`kind.${name.kind}`)}</span> <span>{say(`curate.origin.${name.origin}`)}</span>
        <span>{say('evidence.entity.mentions', { count: mentions })}</span> {wikidata && <span>Wikidata {wikidata}</span>}
      </p>
      <Standing of={name} verdict={verdict} trouble={trouble} instead={told => say('curate.name.now', { name: told })} />
      {description && <p lang="en">{description}</p>}
      {aliases.length > 0 && <p>{say('evidence.entity.aliases')}: <span lang="en">{aliases.join(', ')}</span></p>}
      <h3 className="name-told">{say('evidence.entity.links', { count: links.totalCount })}</h3>
      <ul className="name-links">{links.nodes.map(link => <li key={link.id}><LinkButton link={link} /></li>)}</ul>
      {left > 0 && <p className="hint">{say('explore.more', { count: left })}</p>}
    </article>
  );
}
