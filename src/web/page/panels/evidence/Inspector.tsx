import './evidence.css';

import { useMessages } from '../../settings/useSettings.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { ErrorBoundary } from '../../ui/States.tsx';
import { useView } from '../../view/useView.ts';
import { linkKey } from '../../view/view.ts';
import { EntityCard } from './EntityCard.tsx';
import { LinkEvidence } from './LinkEvidence.tsx';
import { SourceText } from './SourceText.tsx';

/** Beside every panel: the evidence of the link that is selected, what is known of the entity, or the source text. */
export default function Inspector() {
  const say = useMessages();
  const [{ selection, passage }, dispatch] = useView();
  if (!selection && !passage) return null;
  const of = passage ? passage.document : selection?.kind === 'link' ? linkKey(selection.link) : (selection?.slug ?? '');
  const title = passage ? 'evidence.text.title' : selection?.kind === 'link' ? 'evidence.title' : 'page.details';
  return (
    <aside
      className={passage ? 'inspector is-reading' : 'inspector'} aria-label={say(title)}
      onKeyDown={event => event.key === 'Escape' && dispatch(passage ? { type: 'read', passage: null } : { type: 'select', selection: null })}
    >
      <header className="inspector-head">
        {passage && selection
          ? <IconButton icon="back" name={say('evidence.text.back')} onClick={() => dispatch({ type: 'read', passage: null })} />
          : null}
        <h2>{say(title)}</h2>
        <IconButton icon="close" name={say('page.close')} onClick={() => dispatch({ type: 'select', selection: null })} />
      </header>
      <div className="inspector-body" tabIndex={-1}>
        <ErrorBoundary of={of}>
          {passage ? <SourceText key={passage.document} passage={passage} />
            : selection?.kind === 'link' ? <LinkEvidence link={selection.link} />
            : selection ? <EntityCard slug={selection.slug} /> : null}
        </ErrorBoundary>
      </div>
    </aside>
  );
}
