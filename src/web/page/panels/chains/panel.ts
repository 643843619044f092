import { lazy } from 'react';

import type { Panel } from '../panel.ts';

export const chains: Panel = { id: 'chains', title: 'chains.title', icon: 'chain', Component: lazy(() => import('./Chains.tsx')) };
