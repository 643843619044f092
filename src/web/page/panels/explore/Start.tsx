import type { EntityNameFragment, StartQuery } from '../../api/generated.ts';
import { useMessages } from '../../settings/useSettings.tsx';
import { KindMark } from '../../ui/Entity.tsx';

/** What greets a newcomer: how much there is, and the turning points to begin at. */
export function Start({ entities, statistics, onPick }: {
  readonly entities: readonly EntityNameFragment[];
  readonly statistics: StartQuery['statistics'];
  readonly onPick: (slug: string) => void;
}) {
  const say = useMessages();
  return (
    <aside className="start" aria-label={say('explore.start')}>
      <h2>{say('page.tagline')}</h2>
      <p>{say('explore.start.counts', { entities: statistics.entities, links: statistics.links, documents: statistics.documents })}</p>
      <h3>{say('explore.start')}</h3>
      <ul>
        {entities.map(entity => (
          <li key={entity.slug}>
            <button type="button" className="entity" onClick={() => onPick(entity.slug)}>
              <KindMark kind={entity.kind} />
              <span className="entity-name">{entity.name}</span>
              {entity.when && <span className="entity-when">{entity.when.display}</span>}
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}
