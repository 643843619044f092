import { useAnswer } from '../../api/ask.ts';
import type { AccountFragment } from '../../api/generated.ts';
import { SourceTextDocument } from '../../api/generated.ts';
import { useMessages } from '../../settings/useSettings.tsx';
import { Button } from '../../ui/Button.tsx';
import { ModalityTag } from '../../ui/Link.tsx';
import { useView } from '../../view/useView.ts';
import { paragraphs } from '../evidence/passages.ts';
import { howRead } from '../evidence/reading.ts';

/** A quote within the paragraph it stands in; until the text is there, within the words next to it. */
export function InContext({ claim }: { readonly claim: AccountFragment }) {
  const say = useMessages();
  const [, dispatch] = useView();
  const { document, assertedBy, modality, id, start, end } = claim;
  const text = useAnswer(SourceTextDocument, { document: document.slug });
  const read = text.data?.document?.slug === document.slug ? text.data.document.text : null;
  const around = read === null ? [] : paragraphs(read, [{ id, start, end }]).filter(paragraph => paragraph.some(({ marks }) => marks.length > 0));
  return (
    <figure className="in-context">
      <blockquote lang="en">
        {around.length > 0
          ? around.map(paragraph => <p key={paragraph[0]?.start}>{paragraph.map(stretch => (stretch.marks.length > 0 ? <mark key={stretch.start}>{stretch.text}</mark> : stretch.text))}</p>)
          : <p>… {claim.prefix}<mark>{claim.quote}</mark>{claim.suffix} …</p>}
      </blockquote>
      <figcaption>
        <ModalityTag modality={modality} />
        {assertedBy && <span className="claim-who">{say('evidence.asserted-by', { who: assertedBy })}</span>}
        <cite lang="en">{document.title}</cite>
        <span className="claim-by">{[document.author, document.date?.display].filter(Boolean).join(', ')}</span>
        <Button look="quiet" icon="text" onClick={() => dispatch({ type: 'read', passage: { document: document.slug, evidence: id } })}>{say('evidence.read')}</Button>
      </figcaption>
      <p className="in-context-cue">{howRead(say, claim)}</p>
    </figure>
  );
}
