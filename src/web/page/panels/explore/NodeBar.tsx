import type { RefObject } from 'react';

import type { Picture } from '../../graph/GraphCanvas.tsx';
import { useMessages } from '../../settings/useSettings.tsx';
import { Button } from '../../ui/Button.tsx';
import { KindMark } from '../../ui/Entity.tsx';
import { useView } from '../../view/useView.ts';
import type { Exploration } from './exploration.ts';
import { collapse, expand, pin } from './exploration.ts';
import type { Surroundings } from './surroundings.ts';

/** What can be done with the entity that is selected in the picture. */
export function NodeBar({ center, found, exploration, change, picture, onHide }: {
  readonly center: string;
  readonly found: Surroundings;
  readonly exploration: Exploration;
  readonly change: (next: (now: Exploration) => Exploration) => void;
  readonly picture: RefObject<Picture | null>;
  readonly onHide: (slug: string) => void;
}) {
  const say = useMessages();
  const [{ selection }, dispatch] = useView();
  const entity = selection?.kind === 'entity' ? found.entities.find(({ slug }) => slug === selection.slug) : undefined;
  if (!entity) return null;
  const { slug } = entity;
  const hidden = found.hidden.get(slug) ?? [];
  const isOpened = exploration.opened.some(opened => opened.slug === slug);
  const isPinned = exploration.pinned.has(slug);
  const hold = () => {
    const at = isPinned ? null : (picture.current?.position(slug) ?? null);
    change(now => pin(now, slug, at));
  };
  return (
    <div className="node-bar card" role="toolbar" aria-label={entity.name}>
      <span className="node-bar-name"><KindMark kind={entity.kind} named /> {entity.name}</span>
      {hidden.map(({ family, count }) => (
        <Button key={family} look="quiet" className={`family-${family}`} icon="plus" onClick={() => change(now => expand(now, slug, hidden.length > 1 ? family : null))}>
          {say('explore.more.family', { family: say(`family.${family}`), more: say('explore.more', { count }) })}
        </Button>
      ))}
      {isOpened && <Button look="quiet" icon="fold" onClick={() => change(now => collapse(now, slug))}>{say('explore.collapse')}</Button>}
      {slug !== center && <Button look="quiet" icon="center" onClick={() => dispatch({ type: 'look-at', slug })}>{say('explore.center')}</Button>}
      <Button look="quiet" icon="pin" aria-pressed={isPinned} onClick={hold}>{say(isPinned ? 'explore.unpin' : 'explore.pin')}</Button>
      {slug !== center && <Button look="quiet" icon="hide" onClick={() => onHide(slug)}>{say('explore.hide')}</Button>}
    </div>
  );
}
