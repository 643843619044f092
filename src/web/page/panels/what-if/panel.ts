import { lazy } from 'react';

import type { Panel } from '../panel.ts';

export const whatIf: Panel = { id: 'what-if', title: 'what-if.title', icon: 'cut', Component: lazy(() => import('./WhatIf.tsx')) };
