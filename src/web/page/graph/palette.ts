import type { EntityKind, LinkFamily } from '../api/generated.ts';
import { families, kinds } from '../api/words.ts';

/** The page's colours as the graph's canvas needs them: worked out, no variables. */
export interface Palette {
  readonly ground: string;
  readonly ink: string;
  readonly quiet: string;
  readonly accent: string;
  readonly against: string;
  readonly contested: string;
  readonly font: string;
  readonly kinds: Readonly<Record<EntityKind, { readonly line: string; readonly fill: string }>>;
  readonly families: Readonly<Record<LinkFamily, string>>;
}

/** Reads the colours that the style sheet gives at this place of the document. */
export function paletteOf(place: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  place.append(probe);
  const colour = (name: string) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const record = <Key extends string, Value>(keys: readonly Key[], value: (key: Key) => Value) =>
    Object.fromEntries(keys.map(key => [key, value(key)])) as Record<Key, Value>;
  const palette = {
    ground: colour('ground'), ink: colour('ink'), quiet: colour('ink-quiet'), accent: colour('accent'), against: colour('against'), contested: colour('contested'),
    font: getComputedStyle(place).fontFamily,
    kinds: record(kinds, kind => ({ line: colour(`kind-${kind}`), fill: colour(`kind-${kind}-fill`) })),
    families: record(families, family => colour(`family-${family}`)),
  };
  probe.remove();
  return palette;
}
