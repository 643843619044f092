import { lazy } from 'react';

import type { Panel } from '../panel.ts';

export const teach: Panel = { id: 'teach', title: 'teach.title', icon: 'learn', Component: lazy(() => import('./Teach.tsx')) };
