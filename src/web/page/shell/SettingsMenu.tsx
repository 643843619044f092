import { useEffect, useId, useRef, useState } from 'react';

import type { Language } from '../messages/messages.ts';
import { languages } from '../messages/messages.ts';
import { themes } from '../settings/settings.ts';
import { useMessages, useSettings } from '../settings/useSettings.tsx';
import { Choice, IconButton } from '../ui/Button.tsx';

/** Colours and language, and the way to the API. */
export function SettingsMenu() {
  const say = useMessages();
  const { settings, change } = useSettings();
  const [isOpen, open] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (!isOpen) return undefined;
    const onPointerDown = (event: PointerEvent) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) open(false);
    };
    window.addEventListener('pointerdown', onPointerDown);
    return () => window.removeEventListener('pointerdown', onPointerDown);
  }, [isOpen]);
  return (
    <div className="settings" ref={place} onKeyDown={event => event.key === 'Escape' && open(false)}>
      <IconButton icon="settings" name={say('page.settings')} aria-expanded={isOpen} aria-controls={id} onClick={() => open(!isOpen)} />
      <div id={id} className="settings-menu card" hidden={!isOpen}>
        <h2>{say('page.theme')}</h2>
        <Choice name={say('page.theme')} value={settings.theme} onChange={theme => change({ theme })} options={themes.map(theme => ({ value: theme, label: say(`page.theme.${theme}`) }))} />
        <h2>{say('page.language')}</h2>
        <Choice
          name={say('page.language')} value={settings.language} onChange={language => change({ language })}
          options={(Object.keys(languages) as Language[]).map(language => ({ value: language, label: languages[language] }))}
        />
        <p><a href="/graphql">{say('page.api')} (GraphQL)</a></p>
      </div>
    </div>
  );
}
