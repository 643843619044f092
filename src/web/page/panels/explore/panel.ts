import { lazy } from 'react';

import type { Panel } from '../panel.ts';

export const explore: Panel = { id: 'explore', title: 'explore.title', icon: 'graph', Component: lazy(() => import('./Explore.tsx')) };
