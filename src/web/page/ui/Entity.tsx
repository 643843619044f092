import type { EntityKind, EntityNameFragment } from '../api/generated.ts';
import { useMessages } from '../settings/useSettings.tsx';
import { useView } from '../view/useView.ts';

/** The silhouettes of the kinds: the same shapes as in the graph. */
const shapes: Readonly<Record<EntityKind, string>> = {
  EVENT: 'M3 5.5h14v9H3z',
  CONDITION: 'M3 5.5c4-2 10-2 14 0v9c-4 2-10 2-14 0z',
  PERSON: 'M10 4a6 6 0 1 1 0 12 6 6 0 0 1 0-12z',
  ORGANIZATION: 'M6 4.5h8l4 5.5-4 5.5H6L2 10z',
  PLACE: 'M3 5h10l5 5-5 5H3z',
  CONCEPT: 'M6 4h8l3 3v6l-3 3H6l-3-3V7z',
};

/** A small drawing that tells the kind; read out where `named`. */
export function KindMark({ kind, named = false }: { readonly kind: EntityKind; readonly named?: boolean }) {
  const say = useMessages();
  const spoken = named ? { role: 'img', 'aria-label': say(`kind.${kind}`) } : { 'aria-hidden': true };
  return (
    <svg className={`kind-mark kind-${kind}`} viewBox="0 0 20 20" {...spoken}>
      <path d={shapes[kind]} />
    </svg>
  );
}

/** An entity's name as a button that selects it. */
export function EntityButton({ entity, showDate = false }: { readonly entity: EntityNameFragment; readonly showDate?: boolean }) {
  const [view, dispatch] = useView();
  const isSelected = view.selection?.kind === 'entity' && view.selection.slug === entity.slug;
  return (
    <button
      type="button" className="entity" aria-pressed={isSelected}
      onClick={() => dispatch({ type: 'select', selection: { kind: 'entity', slug: entity.slug } })}
    >
      <KindMark kind={entity.kind} named />
      <span className="entity-name">{entity.name}</span>
      {showDate && entity.when && <span className="entity-when">{entity.when.display}</span>}
    </button>
  );
}
