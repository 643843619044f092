import { useAnswer } from '../../api/ask.ts';
import { DocumentsDocument } from '../../api/generated.ts';
import { families, kinds, linkTypes, modalities, statuses, familyOf } from '../../api/words.ts';
import { useMessages, useSettings } from '../../settings/useSettings.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { useView } from '../../view/useView.ts';
import type { Filters as FilterState } from '../../view/view.ts';
import { filterCount } from '../../view/view.ts';
import { Years } from './Years.tsx';

/** What narrows the graph: each group takes one or more, and none means all. */
export function Filters({ onClose }: { readonly onClose: () => void }) {
  const say = useMessages();
  const { language } = useSettings().settings;
  const [{ filters }, dispatch] = useView();
  const documents = useAnswer(DocumentsDocument, {});
  const change = (part: Partial<FilterState>, passing = false) => dispatch({ type: 'filter', change: part }, { passing });
  const types = linkTypes.filter(type => filters.families.length === 0 || filters.families.includes(familyOf[type]));
  return (
    <aside id="filters" className="filters" aria-label={say('explore.filters')}>
      <header>
        <h2>{say('explore.filters')}</h2>
        <IconButton icon="close" name={say('page.close')} onClick={onClose} />
      </header>
      <Group name={say('explore.filters.families')} options={families} chosen={filters.families} label={family => say(`family.${family}`)} onChange={chosen => change({ families: chosen, types: [] })} />
      <Group name={say('explore.filters.kinds')} options={kinds} chosen={filters.kinds} label={kind => say(`kind.${kind}`)} onChange={chosen => change({ kinds: chosen })} />
      <label className="filter-range">
        <span>{say('explore.filters.confidence')}</span>
        <output>{new Intl.NumberFormat(language, { style: 'percent' }).format(filters.minConfidence)}</output>
        <input type="range" min="0" max="1" step="0.05" value={filters.minConfidence} onChange={event => change({ minConfidence: Number(event.target.value) }, true)} />
      </label>
      <Group name={say('explore.filters.modality')} options={modalities} chosen={filters.modality} label={modality => say(`modality.${modality}`)} onChange={chosen => change({ modality: chosen })} />
      <Years during={filters.during} onChange={during => change({ during })} />
      <Group name={say('explore.filters.status')} options={statuses} chosen={filters.status} label={status => say(`status.${status}`)} onChange={chosen => change({ status: chosen })} />
      <details>
        <summary>{say('explore.filters.types')}</summary>
        <Group name={say('explore.filters.types')} options={types} chosen={filters.types} label={type => say(`type.${type}`)} onChange={chosen => change({ types: chosen })} />
      </details>
      <details open={filters.documents.length > 0}>
        <summary>{say('explore.filters.documents')}</summary>
        <Group
          name={say('explore.filters.documents')} options={(documents.data?.documents.nodes ?? []).map(({ slug }) => slug)} chosen={filters.documents}
          label={slug => documents.data?.documents.nodes.find(document => document.slug === slug)?.title ?? slug} onChange={chosen => change({ documents: chosen })}
        />
      </details>
      {filterCount(filters) > 0 && <Button look="strong" onClick={() => dispatch({ type: 'clear-filters' })}>{say('explore.clear-filters')}</Button>}
    </aside>
  );
}

function Group<Option extends string>({ name, options, chosen, label, onChange }: {
  readonly name: string;
  readonly options: readonly Option[];
  readonly chosen: readonly Option[];
  readonly label: (option: Option) => string;
  readonly onChange: (chosen: readonly Option[]) => void;
}) {
  return (
    <fieldset className="filter-group">
      <legend>{name}</legend>
      {options.map(option => (
        <label key={option} className="chip">
          <input
            type="checkbox" checked={chosen.includes(option)}
            onChange={event => onChange(event.target.checked ? [...chosen, option] : chosen.filter(one => one !== option))}
          />
          <span>{label(option)}</span>
        </label>
      ))}
    </fieldset>
  );
}
