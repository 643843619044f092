import { lazy } from 'react';

import type { Panel } from '../panel.ts';

export const causes: Panel = { id: 'causes', title: 'causes.title', icon: 'branch', Component: lazy(() => import('./Causes.tsx')) };
