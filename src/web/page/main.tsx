import './style/tokens.css';
import './style/base.css';
import './style/parts.css';

import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { answers } from './api/ask.ts';
import { SettingsProvider } from './settings/useSettings.tsx';
import { App } from './shell/App.tsx';
import { ShownProvider } from './share/shown.tsx';
import { Announcer } from './ui/Announcer.tsx';
import { Store } from './view/store.ts';
import { StoreContext } from './view/useView.ts';

const place = document.getElementById('page');
if (!place) throw new Error('index.html has no element #page.');

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={answers()}>
      <StoreContext value={new Store(window)}>
        <SettingsProvider>
          <Announcer>
            <ShownProvider>
              <App />
            </ShownProvider>
          </Announcer>
        </SettingsProvider>
      </StoreContext>
    </QueryClientProvider>
  </StrictMode>,
);
