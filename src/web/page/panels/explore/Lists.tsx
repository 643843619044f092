import { useMessages } from '../../settings/useSettings.tsx';
import { Button } from '../../ui/Button.tsx';
import { EntityButton } from '../../ui/Entity.tsx';
import { Confidence, ContestedTag, ModalityTag } from '../../ui/Link.tsx';
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
      <div className="table-frame">
        <table>
          <caption>{say('explore.table.entities')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('explore.table.name')}</th><th scope="col">{say('explore.table.kind')}</th><th scope="col">{say('explore.table.when')}</th>
              <th scope="col">{say('explore.table.not-shown')}</th><th scope="col">{say('explore.table.actions')}</th>
            </tr>
          </thead>
          <tbody>
            {found.entities.map(entity => {
              const hidden = found.hidden.get(entity.slug) ?? [];
              return (
                <tr key={entity.slug}>
                  <th scope="row"><EntityButton entity={entity} /></th>
                  <td>{say(`kind.${entity.kind}`)}</td>
                  <td>{entity.when?.display ?? '–'}</td>
                  <td>{hidden.map(({ family, count }) => `${say(`family.${family}`)} ${count}`).join(', ') || '–'}</td>
                  <td className="table-actions">
                    {hidden.length > 0 && <Button look="quiet" icon="plus" aria-label={`${say('explore.expand')}: ${entity.name}`} onClick={() => onExpand(entity.slug)}>{say('explore.expand')}</Button>}
                    {entity.slug !== center && <Button look="quiet" icon="hide" aria-label={`${say('explore.hide')}: ${entity.name}`} onClick={() => onHide(entity.slug)}>{say('explore.hide')}</Button>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <LinkTable found={found} />
    </div>
  );
}

function LinkTable({ found }: { readonly found: Surroundings }) {
  const say = useMessages();
  const [{ selection }, dispatch] = useView();
  const chosen = selection?.kind === 'link' ? linkKey(selection.link) : null;
  return (
    <div className="table-frame">
      <table>
        <caption>{say('explore.table.links')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('explore.table.source')}</th><th scope="col">{say('explore.table.reading')}</th><th scope="col">{say('explore.table.target')}</th>
            <th scope="col">{say('explore.table.sure')}</th><th scope="col">{say('explore.table.said')}</th>
          </tr>
        </thead>
        <tbody>
          {found.links.map(link => {
            const name = linkNameOf(link);
            return (
              <tr key={link.id}>
                <td>{link.source.name}</td>
                <td>
                  <button
                    type="button" className={`reading-button family-${link.family}`} aria-pressed={chosen === linkKey(name)}
                    aria-label={say('link.sentence', { source: link.source.name, reading: say(`type.${link.type}`), target: link.target.name })}
                    onClick={() => dispatch({ type: 'select', selection: { kind: 'link', link: name } })}
                  >
                    {say(`type.${link.type}`)}
                  </button>
                </td>
                <td>{link.target.name}</td>
                <td><Confidence value={link.confidence} /></td>
                <td><ModalityTag modality={link.modality} /> {link.contested && <ContestedTag />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
