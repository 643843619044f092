import type { LinkLookFragment, Modality } from '../api/generated.ts';
import { useMessages, useSettings } from '../settings/useSettings.tsx';
import { useView } from '../view/useView.ts';
import { linkKey, linkNameOf } from '../view/view.ts';
import { KindMark } from './Entity.tsx';

/** How sure a link is, as a bar with its percentage. */
export function Confidence({ value }: { readonly value: number }) {
  const say = useMessages();
  const { language } = useSettings().settings;
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(value);
  return (
    <span className="confidence" title={say('link.confidence.value', { percent })}>
      <svg viewBox="0 0 40 6" aria-hidden="true"><rect width="40" height="6" rx="3" /><rect className="full" width={Math.max(3, 40 * value)} height="6" rx="3" /></svg>
      <span>{percent}</span>
    </span>
  );
}

/** How firmly something is said, as a small label. */
export function ModalityTag({ modality }: { readonly modality: Modality }) {
  const say = useMessages();
  return <span className={`tag modality-${modality}`}>{say(`modality.${modality}`)}</span>;
}

export function ContestedTag() {
  const say = useMessages();
  return <span className="tag tag-contested">{say('link.contested')}</span>;
}

/** A link told in a sentence, as a button that selects it and so opens its evidence. */
export function LinkButton({ link }: { readonly link: LinkLookFragment }) {
  const say = useMessages();
  const [view, dispatch] = useView();
  const name = linkNameOf(link);
  const isSelected = view.selection?.kind === 'link' && linkKey(view.selection.link) === linkKey(name);
  return (
    <button
      type="button" className={`link-sentence family-${link.family}`} aria-pressed={isSelected}
      onClick={() => dispatch({ type: 'select', selection: { kind: 'link', link: name } })}
    >
      <span className="link-words">
        <KindMark kind={link.source.kind} /> {link.source.name}{' '}
        <em className={link.sign < 0 ? 'reading reading-against' : 'reading'}>{say(`type.${link.type}`)}</em>{' '}
        <KindMark kind={link.target.kind} /> {link.target.name}
      </span>
      <span className="link-facts">
        <Confidence value={link.confidence} />
        {link.modality !== 'ASSERTED' && <ModalityTag modality={link.modality} />}
        {link.contested && <ContestedTag />}
        <span>{link.added && link.documentCount === 0 ? say('link.added') : say('link.documents', { count: link.documentCount })}</span>
      </span>
    </button>
  );
}
