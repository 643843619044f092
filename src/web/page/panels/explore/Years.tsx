import { useMessages } from '../../settings/useSettings.tsx';

/** Two years, each of which may be left open, as an EDTF interval. */
export function Years({ during, onChange }: { readonly during: string; readonly onChange: (during: string) => void }) {
  const say = useMessages();
  const [from, to] = yearsOf(during);
  const set = (first: string, last: string) => onChange(intervalOf(first, last));
  return (
    <fieldset className="filter-years">
      <legend>{say('explore.filters.years')}</legend>
      <label>{say('explore.filters.from')} <input key={from} type="number" inputMode="numeric" min="0" max="2999" defaultValue={from} onBlur={event => set(event.target.value, to)} /></label>
      <label>{say('explore.filters.to')} <input key={to} type="number" inputMode="numeric" min="0" max="2999" defaultValue={to} onBlur={event => set(from, event.target.value)} /></label>
    </fieldset>
  );
}

/** The years of an interval, without leading zeros; empty where it is open. */
export function yearsOf(during: string): readonly [string, string] {
  const [from = '', to = from] = during.split('/');
  return [year(from), year(to)];
}

/** The EDTF interval from one year to another; the earlier one comes first, and two open ends are no interval. */
export function intervalOf(from: string, to: string): string {
  const years = [from, to].map(text => (text ? text.padStart(4, '0') : ''));
  const [first = '', last = ''] = from && to ? years.sort() : years;
  return first || last ? `${first || '..'}/${last || '..'}` : '';
}

function year(text: string): string {
  return /^\d{1,4}$/.test(text) ? String(Number(text)) : '';
}
