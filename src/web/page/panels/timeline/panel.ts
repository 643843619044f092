import { lazy } from 'react';

import type { Panel } from '../panel.ts';

export const timeline: Panel = { id: 'timeline', title: 'timeline.title', icon: 'clock', Component: lazy(() => import('./Timeline.tsx')) };
