import { useMessages } from '../../settings/useSettings.tsx';
import { Button } from '../../ui/Button.tsx';
import { EntityButton } from '../../ui/Entity.tsx';
import { Confidence, ContestedTag, ModalityTag } from '../../ui/Link.tsx';
import { Table } from '../../ui/Table.tsx';
import { useView } from '../../view/useView.ts';
import { linkKey, linkNameOf } from '../../view/view.ts';
import type { Surroundings } from './surroundings.ts';

/** The same graph as tables: everything that the picture tells and offers. */
export function Lists({ center, found, onExpand, onHide }: {
  readonly center: string;
  readonly found: Surroundings;
  readonly onExpand: (slug: string) => void;
  readonly onHide: (slug: string) => void;
}) {
  const say = useMessages();
  return (
    <div className="lists" tabIndex={-1}>
      <Table
        caption={say('explore.table.entities')}
        columns={[
          { head: say('explore.table.name'), isName: true }, { head: say('explore.table.kind') }, { head: say('explore.table.when') }, { head: say('explore.table.not-shown') },
          { head: say('explore.table.actions'), className: 'table-actions' },
        ]}
        rows={found.entities.map(entity => {
          const hidden = found.hidden.get(entity.slug) ?? [];
          const isAction = hidden.length > 0 || entity.slug !== center;
          return {
            key: entity.slug,
            cells: [
              <EntityButton entity={entity} />,
              say(`kind.${entity.kind}`),
              entity.when?.display ?? null,
              hidden.map(({ family, count }) => `${say(`family.${family}`)} ${count}`).join(', ') || null,
              isAction ? (
                <>
                  {hidden.length > 0 && <Button look="quiet" icon="plus" aria-label={`${say('explore.expand')}: ${entity.name}`} onClick={() => onExpand(entity.slug)}>{say('explore.expand')}</Button>}
                  {entity.slug !== center && <Button look="quiet" icon="hide" aria-label={`${say('explore.hide')}: ${entity.name}`} onClick={() => onHide(entity.slug)}>{say('explore.hide')}</Button>}
                </>
              ) : null,
            ],
          };
        })}
      />
      <LinkTable found={found} />
    </div>
  );
}

function LinkTable({ found }: { readonly found: Surroundings }) {
  const say = useMessages();
  const [{ selection }, dispatch] = useView();
  const chosen = selection?.kind === 'link' ? linkKey(selection.link) : null;
  return (
    <Table
      caption={say('explore.table.links')}
      columns={(['explore.table.source', 'explore.table.reading', 'explore.table.target', 'explore.table.sure', 'explore.table.said'] as const).map(key => ({ head: say(key) }))}
      rows={found.links.map(link => {
        const name = linkNameOf(link);
        return {
          key: link.id,
          cells: [
            link.source.name,
            <button
              type="button" className={`reading-button family-${link.family}`} aria-pressed={chosen === linkKey(name)}
              aria-label={say('link.sentence', { source: link.source.name, reading: say(`type.${link.type}`), target: link.target.name })}
              onClick={() => dispatch({ type: 'select', selection: { kind: 'link', link: name } })}
            >
              {say(`type.${link.type}`)}
            </button>,
            link.target.name,
            <Confidence value={link.confidence} />,
            <span><ModalityTag modality={link.modality} /> {link.contested && <ContestedTag />}</span>,
          ],
        };
      })}
    />
  );
}
