import { useMessages } from '../../settings/useSettings.tsx';
import { Button } from '../../ui/Button.tsx';
import { useView } from '../../view/useView.ts';

interface Citation {
  readonly id: string;
  readonly quote: string;
  readonly document: { readonly slug: string; readonly title: string };
}

/** The words of a text, and the way to where they stand. */
export function Quote({ citation }: { readonly citation: Citation }) {
  const say = useMessages();
  const [, dispatch] = useView();
  const { id, quote, document } = citation;
  return (
    <figure className="quote">
      <blockquote lang="en">{quote}</blockquote>
      <figcaption>
        <cite lang="en">{document.title}</cite>
        <Button look="quiet" icon="text" className="no-print" onClick={() => dispatch({ type: 'read', passage: { document: document.slug, evidence: id } })}>{say('evidence.read')}</Button>
      </figcaption>
    </figure>
  );
}
