import { lazy } from 'react';

import type { Panel } from '../panel.ts';
import { useMayCurate } from './useViewer.ts';

export const curate: Panel = { id: 'curate', title: 'curate.title', icon: 'review', useIsOffered: useMayCurate, Component: lazy(() => import('./Curate.tsx')) };
