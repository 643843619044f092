import type { EntityNameFragment } from '../../api/generated.ts';
import { useMessages } from '../../settings/useSettings.tsx';
import { EntityPicker } from '../../ui/EntityPicker.tsx';
import { Empty } from '../../ui/States.tsx';

/** A labelled field for one entity of a question; it shows what was picked. */
export function AskedEntity({ label, entity, onPick }: {
  readonly label: string;
  readonly entity: EntityNameFragment | null | undefined;
  readonly onPick: (slug: string) => void;
}) {
  const say = useMessages();
  return (
    <div className={entity ? 'asked is-picked' : 'asked'}>
      <span className="asked-label" aria-hidden="true">{label}</span>
      <EntityPicker label={entity ? `${label}: ${entity.name}` : label} placeholder={say('search.placeholder')} {...(entity ? { shown: entity.name } : {})} onPick={({ slug }) => onPick(slug)} />
    </div>
  );
}

/** Where a question is about something that the graph does not hold, or the graph holds nothing. */
export function NoSubject({ slug }: { readonly slug: string | null }) {
  const say = useMessages();
  return slug === null
    ? <Empty title={say('explore.empty')}>{say('explore.empty.more')}</Empty>
    : <Empty icon="search" title={say('explore.unknown', { slug })}>{say('explore.unknown.more')}</Empty>;
}
