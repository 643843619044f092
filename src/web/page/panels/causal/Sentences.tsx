import type { ToldFragment } from '../../api/generated.ts';
import { useMessages } from '../../settings/useSettings.tsx';
import { Button } from '../../ui/Button.tsx';
import { LinkButton, ModalityTag } from '../../ui/Link.tsx';
import { useView } from '../../view/useView.ts';
import { linkNameOf } from '../../view/view.ts';

/** Links told one sentence each; `quoted` adds the words of the text that says so. */
export function Sentences({ told, quoted }: { readonly told: readonly ToldFragment[]; readonly quoted: boolean }) {
  return (
    <ol className="sentences">
      {told.map(one => (
        <li key={one.link.id}>
          <LinkButton link={one.link} />
          {quoted && <Citation told={one} />}
        </li>
      ))}
    </ol>
  );
}

function Citation({ told: { link, citation } }: { readonly told: ToldFragment }) {
  const say = useMessages();
  const [, dispatch] = useView();
  if (!citation) return null;
  const read = () => {
    dispatch({ type: 'select', selection: { kind: 'link', link: linkNameOf(link) } });
    dispatch({ type: 'read', passage: { document: citation.document.slug, evidence: citation.id } }, { passing: true });
  };
  return (
    <figure className="citation">
      <blockquote lang="en">{citation.quote}</blockquote>
      <figcaption>
        <cite lang="en">{citation.document.title}</cite>
        {citation.assertedBy && <span>{say('evidence.asserted-by', { who: citation.assertedBy })}</span>}
        {citation.modality !== 'ASSERTED' && <ModalityTag modality={citation.modality} />}
        <Button look="quiet" icon="text" onClick={read} aria-label={`${say('evidence.read')}: ${citation.document.title}`}>{say('evidence.read')}</Button>
      </figcaption>
    </figure>
  );
}
