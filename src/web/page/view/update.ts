import type { Filters, Params, Passage, Selection, View } from './view.ts';
import { noFilters } from './view.ts';

/** What a person can do to the view. */
export type Action =
  /** Opens a panel; what is looked at and selected stays. */
  | { readonly type: 'open'; readonly panel: string }
  /** Looks at another entity, in the panel that is open or in another one. */
  | { readonly type: 'look-at'; readonly slug: string; readonly panel?: string }
  | { readonly type: 'select'; readonly selection: Selection | null }
  /** Opens a source text beside the panel, or closes it. */
  | { readonly type: 'read'; readonly passage: Passage | null }
  | { readonly type: 'filter'; readonly change: Partial<Filters> }
  | { readonly type: 'clear-filters' }
  | { readonly type: 'show'; readonly shown: View['shown'] }
  /** Replaces a panel's own part of the view. */
  | { readonly type: 'params'; readonly panel: string; readonly params: Params };

/** The view after an action. It changes nothing and asks nothing: the same view and action always make the same view. */
export function update(view: View, action: Action): View {
  switch (action.type) {
    case 'open':
      return view.panel === action.panel ? view : { ...view, panel: action.panel, passage: null };
    case 'look-at':
      return { ...view, panel: action.panel ?? view.panel, about: action.slug, selection: { kind: 'entity', slug: action.slug }, passage: null };
    case 'select':
      return { ...view, selection: action.selection, passage: null };
    case 'read':
      return { ...view, passage: action.passage };
    case 'filter':
      return { ...view, filters: { ...view.filters, ...action.change } };
    case 'clear-filters':
      return { ...view, filters: noFilters };
    case 'show':
      return { ...view, shown: action.shown };
    case 'params': {
      const { [action.panel]: _, ...others } = view.params;
      const isEmpty = Object.keys(action.params).length === 0;
      return { ...view, params: isEmpty ? others : { ...others, [action.panel]: action.params } };
    }
  }
}
