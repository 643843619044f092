import { lazy } from 'react';

import type { Panel } from '../panel.ts';

export const compare: Panel = { id: 'compare', title: 'compare.title', icon: 'text', Component: lazy(() => import('./Compare.tsx')) };
