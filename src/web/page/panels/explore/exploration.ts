import type { LinkFamily } from '../../api/generated.ts';
import { families } from '../../api/words.ts';
import type { Form, Position } from '../../graph/scene.ts';
import type { PanelState } from '../../view/useView.ts';

/** An entity whose neighbours are shown: at most `limit` of them, of one family or of all. */
export interface Opened {
  readonly slug: string;
  readonly limit: number;
  readonly family: LinkFamily | null;
}

/** What was done to the graph around one entity. */
export interface Exploration {
  readonly opened: readonly Opened[];
  readonly hidden: readonly string[];
  readonly pinned: ReadonlyMap<string, Position>;
  /** How it is arranged; null leaves that to the room there is. */
  readonly form: Form | null;
}

/** How many neighbours are shown at first, and how many more at each step. */
export const handful = 12;
const most = 50;

const forms = ['web', 'layers'] as const satisfies readonly Form[];

const untouched: Exploration = { opened: [], hidden: [], pinned: new Map(), form: null };

/** Shows neighbours of an entity, or more of them where some are shown already. */
export function expand(exploration: Exploration, slug: string, family: LinkFamily | null = null): Exploration {
  const isSame = (one: Opened) => one.slug === slug && one.family === family;
  const known = exploration.opened.find(isSame);
  const opened = known
    ? exploration.opened.map(one => (isSame(one) ? { ...one, limit: Math.min(most, one.limit + handful) } : one))
    : [...exploration.opened, { slug, family, limit: handful }];
  return { ...exploration, opened };
}

/** Folds an entity up: its neighbours stay only where something else shows them. */
export function collapse(exploration: Exploration, slug: string): Exploration {
  return { ...exploration, opened: exploration.opened.filter(one => one.slug !== slug) };
}

export function hide(exploration: Exploration, slug: string): Exploration {
  return { ...collapse(exploration, slug), hidden: [...exploration.hidden.filter(one => one !== slug), slug] };
}

export function unhide(exploration: Exploration): Exploration {
  return { ...exploration, hidden: [] };
}

/** Holds an entity where it is; with `at` null it is let go. */
export function pin(exploration: Exploration, slug: string, at: Position | null): Exploration {
  const others = [...exploration.pinned].filter(([pinned]) => pinned !== slug);
  return { ...exploration, pinned: new Map(at ? [...others, [slug, at] as const] : others) };
}

export function arrange(exploration: Exploration, form: Form): Exploration {
  return { ...exploration, form, pinned: new Map() };
}

/** How an exploration lies in the address. It belongs to the entity it was begun at: another one starts afresh, in the same form. */
export const explorationState: PanelState<Exploration> = {
  panel: 'explore',
  read: (params, { about }) => {
    const form = forms.find(known => known === params['form']) ?? untouched.form;
    if ((params['of'] ?? '') !== (about ?? '')) return { ...untouched, form };
    return {
      form,
      opened: parts(params['open']).flatMap(readOpened),
      hidden: parts(params['hide']),
      pinned: new Map(parts(params['pin']).flatMap(readPin)),
    };
  },
  write: ({ opened, hidden, pinned, form }, { about }) => ({
    ...(about && (opened.length > 0 || hidden.length > 0 || pinned.size > 0) ? { of: about } : {}),
    ...(opened.length > 0 ? { open: opened.map(({ slug, limit, family }) => [slug, limit, ...(family ? [family] : [])].join(':')).join(',') } : {}),
    ...(hidden.length > 0 ? { hide: hidden.join(',') } : {}),
    ...(pinned.size > 0 ? { pin: [...pinned].map(([slug, { x, y }]) => `${slug}:${x}:${y}`).join(',') } : {}),
    ...(form ? { form } : {}),
  }),
};

function parts(text: string | undefined): string[] {
  return (text ?? '').split(',').filter(Boolean);
}

function readOpened(text: string): Opened[] {
  const [slug, limit, word] = text.split(':');
  const count = Number(limit);
  if (!slug || !Number.isInteger(count) || count < 1 || count > most) return [];
  return [{ slug, limit: count, family: families.find(family => family === word) ?? null }];
}

function readPin(text: string): (readonly [string, Position])[] {
  const [slug, x, y] = text.split(':');
  const at = { x: Number(x), y: Number(y) };
  return slug && x && y && Number.isFinite(at.x) && Number.isFinite(at.y) ? [[slug, at]] : [];
}
