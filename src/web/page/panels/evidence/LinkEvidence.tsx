import { useAnswer } from '../../api/ask.ts';
import type { AccountFragment, LinkEvidenceQuery } from '../../api/generated.ts';
import { LinkEvidenceDocument } from '../../api/generated.ts';
import { useMessages } from '../../settings/useSettings.tsx';
import { Button } from '../../ui/Button.tsx';
import { EntityButton } from '../../ui/Entity.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Confidence, ContestedTag, LinkButton, ModalityTag } from '../../ui/Link.tsx';
import { Answered, Empty } from '../../ui/States.tsx';
import { useView } from '../../view/useView.ts';
import type { LinkName } from '../../view/view.ts';
import { howRead } from './reading.ts';
import type { Standing } from './standing.ts';
import { standingOf } from './standing.ts';

/** Who says that a link holds, in which words and how firmly, and who denies it. */
export function LinkEvidence({ link: { source, type, target } }: { readonly link: LinkName }) {
  const say = useMessages();
  const asked = useAnswer(LinkEvidenceDocument, { source, target, types: [type] });
  return (
    <Answered asked={asked} empty={{ when: ({ links }) => links.nodes.length === 0, show: <Empty title={say('evidence.unknown')} /> }}>
      {data => <Found data={data} />}
    </Answered>
  );
}

function Found({ data: { links, others, against } }: { readonly data: LinkEvidenceQuery }) {
  const say = useMessages();
  const [link] = links.nodes;
  if (!link) return null;
  const claims = link.evidence.nodes;
  const standing = standingOf(claims);
  const besides = others.nodes.filter(({ id }) => id !== link.id);
  return (
    <article className="link-evidence">
      <div className="claim-head">
        <EntityButton entity={link.source} showDate />
        <p className={`claim-reading family-${link.family} ${link.sign < 0 ? 'reading-against' : ''}`}>{say(`type.${link.type}`)}</p>
        <EntityButton entity={link.target} showDate />
        <p className="claim-facts">
          <Confidence value={link.confidence} /> <ModalityTag modality={link.modality} /> {link.contested && <ContestedTag />}
          <span>{say('link.claims', { count: link.evidenceCount })}</span>
          {link.status !== 'UNREVIEWED' && <span className={`tag status-${link.status}`}>{say(`status.${link.status}`)}</span>}
        </p>
      </div>
      <Verdict standing={standing} />
      <div className={standing.denying.length > 0 && standing.affirming.length > 0 ? 'claims claims-both' : 'claims'}>
        <Side title={say('evidence.affirm', { count: standing.affirming.length })} claims={standing.affirming} look="for" />
        <Side title={say('evidence.deny', { count: standing.denying.length })} claims={standing.denying} look="against" />
      </div>
      {link.evidence.pageInfo.hasNextPage && <p className="truncated">{say('evidence.more', { count: claims.length })}</p>}
      <Besides title={say('evidence.others')} links={besides} />
      <Besides title={say('evidence.against')} links={against.nodes} />
    </article>
  );
}

function Verdict({ standing: { verdict, affirmed, denied } }: { readonly standing: Standing }) {
  const say = useMessages();
  switch (verdict) {
    case 'agree': return <p className="verdict verdict-agree"><Icon name="check" />{say('evidence.agree', { count: affirmed })}</p>;
    case 'hedge': return <p className="verdict"><Icon name="warning" />{say('evidence.hedge')}</p>;
    case 'disagree': return <p className="verdict verdict-disagree"><Icon name="warning" />{say('evidence.disagree', { affirm: say('link.documents', { count: affirmed }), deny: say('link.documents', { count: denied }) })}</p>;
    case 'within': return <p className="verdict verdict-disagree"><Icon name="warning" />{say('evidence.within')}</p>;
    case 'deny': return <p className="verdict verdict-disagree"><Icon name="cross" />{say('evidence.deny', { count: denied })}</p>;
    case 'none': return <p className="verdict"><Icon name="warning" />{say('evidence.by-hand')}</p>;
  }
}

function Side({ title, claims, look }: { readonly title: string; readonly claims: readonly AccountFragment[]; readonly look: 'for' | 'against' }) {
  if (claims.length === 0) return null;
  return (
    <section className={`side side-${look}`}>
      <h3>{title}</h3>
      <ol>{claims.map(claim => <li key={claim.id}><Claim claim={claim} /></li>)}</ol>
    </section>
  );
}

/** One claim: its words among those around them, who says it, and where. */
function Claim({ claim }: { readonly claim: AccountFragment }) {
  const say = useMessages();
  const [, dispatch] = useView();
  const { document, assertedBy, modality } = claim;
  return (
    <figure className="claim">
      <blockquote lang="en">{claim.quote}</blockquote>
      <figcaption>
        <ModalityTag modality={modality} />
        {assertedBy && <span className="claim-who">{say('evidence.asserted-by', { who: assertedBy })}</span>}
        <cite lang="en">{document.title}</cite>
        {(document.author ?? document.date) && (
          <span className="claim-by">{[document.author && say('evidence.by', { author: document.author }), document.date?.display].filter(Boolean).join(', ')}</span>
        )}
      </figcaption>
      <div className="claim-actions">
        <Button icon="text" onClick={() => dispatch({ type: 'read', passage: { document: document.slug, evidence: claim.id } })}>{say('evidence.read')}</Button>
        <details>
          <summary>{say('evidence.rule')}</summary>
          <p>{howRead(say, claim)} <Confidence value={claim.confidence} /></p>
        </details>
      </div>
    </figure>
  );
}

function Besides({ title, links }: { readonly title: string; readonly links: LinkEvidenceQuery['others']['nodes'] }) {
  if (links.length === 0) return null;
  return (
    <section className="besides">
      <h3>{title}</h3>
      <ul>{links.map(link => <li key={link.id}><LinkButton link={link} /></li>)}</ul>
    </section>
  );
}
