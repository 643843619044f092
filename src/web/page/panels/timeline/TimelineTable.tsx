import type { LinkLookFragment, TimelineEventFragment } from '../../api/generated.ts';
import { useMessages } from '../../settings/useSettings.tsx';
import { EntityButton } from '../../ui/Entity.tsx';
import { Table } from '../../ui/Table.tsx';
import { useView } from '../../view/useView.ts';
import { linkKey, linkNameOf } from '../../view/view.ts';
import { spanOf } from './span.ts';

/** The timeline told as a table: when, how sure the date is, what, and which of the others brought it about or came of it. */
export function TimelineTable({ events, links }: { readonly events: readonly TimelineEventFragment[]; readonly links: readonly LinkLookFragment[] }) {
  const say = useMessages();
  return (
    <div className="lists">
      <Table
        className="timeline-table" caption={say('timeline.table', { count: events.length })}
        columns={[
          { head: say('timeline.table.when'), className: 'timeline-when' }, { head: say('timeline.table.known') }, { head: say('timeline.table.what'), isName: true },
          { head: say('timeline.table.causes') }, { head: say('timeline.table.effects') },
        ]}
        rows={events.map(event => {
          const [causes, effects] = [links.filter(({ target }) => target.slug === event.slug), links.filter(({ source }) => source.slug === event.slug)];
          return {
            key: event.slug,
            cells: [
              event.when?.display, event.when && <Known event={event} />, <EntityButton entity={event} />,
              causes.length > 0 ? <Links links={causes} of="source" /> : null, effects.length > 0 ? <Links links={effects} of="target" /> : null,
            ],
          };
        })}
      />
    </div>
  );
}

/** What the drawing tells of a date by its caps and fades. */
function Known({ event }: { readonly event: TimelineEventFragment }) {
  const say = useMessages();
  const span = event.when && spanOf(event.when.edtf);
  if (!span) return null;
  const edges = [span.start, span.end];
  const words = [
    say(span.kind === 'day' ? 'timeline.known.day' : span.kind === 'within' ? 'timeline.known.within' : 'timeline.known.lasting'),
    ...(edges.includes('about') ? [say('timeline.known.about')] : []),
    ...(span.start === 'open' ? [say('timeline.known.open-start')] : []),
    ...(span.end === 'open' ? [say('timeline.known.open-end')] : []),
    ...(edges.includes('unknown') ? [say('timeline.known.unknown')] : []),
    ...(span.doubted ? [say('timeline.known.doubted')] : []),
  ];
  return <span className="timeline-known">{words.join(', ')}</span>;
}

function Links({ links, of }: { readonly links: readonly LinkLookFragment[]; readonly of: 'source' | 'target' }) {
  const say = useMessages();
  const [{ selection }, dispatch] = useView();
  const chosen = selection?.kind === 'link' ? linkKey(selection.link) : null;
  return (
    <ul className="timeline-links">
      {links.map(link => {
        const name = linkNameOf(link);
        return (
          <li key={link.id}>
            <button
              type="button" className={`reading-button family-${link.family}`} aria-pressed={chosen === linkKey(name)}
              aria-label={say('link.sentence', { source: link.source.name, reading: say(`type.${link.type}`), target: link.target.name })}
              onClick={() => dispatch({ type: 'select', selection: { kind: 'link', link: name } })}
            >
              {of === 'source' ? <>{link.source.name} {say(`type.${link.type}`)}</> : <>{say(`type.${link.type}`)} {link.target.name}</>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
