import type { ComponentType, LazyExoticComponent } from 'react';

import type { MessageKey } from '../messages/messages.ts';
import type { IconName } from '../ui/Icon.tsx';

/** One way to look at the graph: a tab of the page. */
export interface Panel {
  /** Stands in addresses as `view=`, and before the panel's own parameters; small letters and hyphens. */
  readonly id: string;
  readonly title: MessageKey;
  readonly icon: IconName;
  /** A hook that tells whether the tab is shown; without it, it always is. */
  readonly useIsOffered?: () => boolean;
  /** Loaded when the panel is opened first. */
  readonly Component: LazyExoticComponent<ComponentType>;
}
