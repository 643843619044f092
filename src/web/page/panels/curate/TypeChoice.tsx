import type { LinkType } from '../../api/generated.ts';
import { families, familyOf, linkTypes } from '../../api/words.ts';
import { useMessages } from '../../settings/useSettings.tsx';

/** One type of link, by family. */
export function TypeChoice({ value, onChange, autoFocus = false }: { readonly value: LinkType; readonly onChange: (type: LinkType) => void; readonly autoFocus?: boolean }) {
  const say = useMessages();
  return (
    <select
      className="type-choice" aria-label={say('curate.type')} value={value} autoFocus={autoFocus}
      onChange={({ target }) => onChange(linkTypes.find(type => type === target.value) ?? value)}
    >
      {families.map(family => (
        <optgroup key={family} label={say(`family.${family}`)}>
          {linkTypes.filter(type => familyOf[type] === family).map(type => <option key={type} value={type}>{say(`type.${type}`)}</option>)}
        </optgroup>
      ))}
    </select>
  );
}
