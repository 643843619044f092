import './shell.css';

import { lazy, Suspense, useEffect } from 'react';

import { useAnswer } from '../api/ask.ts';
import { NamesDocument } from '../api/generated.ts';
import { panels } from '../panels/registry.ts';
import { useMessages } from '../settings/useSettings.tsx';
import { Empty, ErrorBoundary, Loading } from '../ui/States.tsx';
import { addressOf, useView } from '../view/useView.ts';
import { Header } from './Header.tsx';
import { useConnection } from './useConnection.ts';
import { Offline } from './Offline.tsx';
import { useShortcuts } from './useShortcuts.ts';

const Inspector = lazy(() => import('../panels/evidence/Inspector.tsx'));

/** The page: its header, the panel that is open, and beside it what is known of the selection. */
export function App() {
  const say = useMessages();
  const [view] = useView();
  const connection = useConnection();
  const panel = panels.find(({ id }) => id === view.panel);
  const isInspecting = view.selection !== null || view.passage !== null;
  useTitle();
  useShortcuts();
  return (
    <div className={`page ${view.embed ? 'is-embedded' : ''} ${isInspecting ? 'is-inspecting' : ''} ${view.selection?.kind === 'link' ? 'is-on-link' : ''} ${view.passage ? 'is-reading' : ''}`}>
      {!view.embed && <a className="skip" href="#content">{say('page.skip')}</a>}
      {!view.embed && <Header />}
      {!connection.isReached && <Offline retry={connection.retry} />}
      <main id="content" tabIndex={-1}>
        <div className="panel">
          <ErrorBoundary of={view.panel}>
            <Suspense fallback={<Loading />}>
              {panel ? <panel.Component /> : <Empty icon="warning" title={say('page.no-such-view')}><a href="/">{say('page.home')}</a></Empty>}
            </Suspense>
          </ErrorBoundary>
        </div>
        <Suspense fallback={null}>{isInspecting && <Inspector />}</Suspense>
      </main>
      {view.embed && (
        <footer className="embed-foot">
          <a href={addressOf({ ...view, embed: false })} target="_blank" rel="noopener">{say('page.open-full')} ↗</a>
        </footer>
      )}
    </div>
  );
}

/** The tab of the browser names what is looked at. */
function useTitle() {
  const say = useMessages();
  const [view] = useView();
  const name = useAnswer(NamesDocument, view.about ? { slug: view.about } : null).data?.entity?.name;
  const panel = panels.find(({ id }) => id === view.panel);
  const title = [name, panel && say(panel.title), say('page.title')].filter(Boolean).join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
