import { useEffect, useRef } from 'react';

import type { Panel } from '../panels/panel.ts';
import { panels } from '../panels/registry.ts';
import { useMessages } from '../settings/useSettings.tsx';
import { ShareMenu } from '../share/ShareMenu.tsx';
import { Choice, IconButton } from '../ui/Button.tsx';
import { EntityPicker } from '../ui/EntityPicker.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useSteps, useView } from '../view/useView.ts';
import { write } from '../view/url.ts';
import { update } from '../view/update.ts';
import { SettingsMenu } from './SettingsMenu.tsx';

/** The top of the page: whose page it is, the search, the views, the steps and the settings. */
export function Header() {
  const say = useMessages();
  const [view, dispatch] = useView();
  const steps = useSteps();
  return (
    <header className="header">
      <a className="brand" href="/" aria-label={`${say('page.title')}: ${say('page.home')}`}>
        <svg viewBox="0 0 32 32" aria-hidden="true"><path d="M7 22 16 9l9 6" /><circle cx="7" cy="22" r="4" /><circle cx="16" cy="9" r="4" /><circle cx="25" cy="15" r="4" /></svg>
        <span>{say('page.title')}</span>
      </a>
      <EntityPicker label={say('search.label')} placeholder={say('search.placeholder')} onPick={({ slug }) => dispatch({ type: 'look-at', slug })} />
      <nav className="tabs" aria-label={say('page.views')}>
        {panels.map(panel => <Tab key={panel.id} panel={panel} />)}
      </nav>
      <div className="header-tools">
        <IconButton icon="undo" name={say('page.undo')} disabled={!steps.canUndo} onClick={steps.undo} />
        <IconButton icon="redo" name={say('page.redo')} disabled={!steps.canRedo} onClick={steps.redo} />
        <Choice
          name={say('page.shown')} value={view.shown} onChange={shown => dispatch({ type: 'show', shown })}
          options={[{ value: 'graph', label: say('page.shown.graph'), icon: 'graph' }, { value: 'list', label: say('page.shown.list'), icon: 'list' }]}
        />
        <ShareMenu />
        <SettingsMenu />
      </div>
    </header>
  );
}

function Tab({ panel }: { readonly panel: Panel }) {
  const say = useMessages();
  const [view, dispatch] = useView();
  const isOffered = panel.useIsOffered?.() ?? true;
  const isCurrent = panel.id === view.panel;
  const tab = useRef<HTMLAnchorElement>(null);
  // On a small screen the tabs are wider than the window.
  useEffect(() => {
    if (isCurrent) tab.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [isCurrent]);
  if (!isOffered) return null;
  return (
    <a
      ref={tab} href={`/?${write(update(view, { type: 'open', panel: panel.id }))}`} aria-current={isCurrent ? 'page' : undefined}
      onClick={event => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        dispatch({ type: 'open', panel: panel.id });
      }}
    >
      <Icon name={panel.icon} />
      <span>{say(panel.title)}</span>
    </a>
  );
}
