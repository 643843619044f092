import { useState } from 'react';

import { useMessages } from '../../settings/useSettings.tsx';
import { useKept } from './kept.ts';

/** Asks for the server's key. It is kept for this tab only. */
export function KeyForm({ isRefused }: { readonly isRefused: boolean }) {
  const say = useMessages();
  const [, keep] = useKept('curate-key');
  const [typed, type] = useState('');
  return (
    <form className="entrance" onSubmit={event => {
      event.preventDefault();
      keep(typed.trim());
    }}>
      <h2>{say('curate.key')}</h2>
      <p>{say('curate.key.more')}</p>
      <label>{say('curate.key.label')}<input type="password" autoComplete="off" value={typed} aria-invalid={isRefused} onChange={({ target }) => type(target.value)} /></label>
      {isRefused && <p className="entrance-refused" role="alert">{say('curate.key.refused')}</p>}
      <button type="submit" className="button button-strong" disabled={typed.trim() === ''}>{say('curate.key.show')}</button>
    </form>
  );
}

/** Asks who decides: every decision bears a name. */
export function ReviewerForm() {
  const say = useMessages();
  const [, keep] = useKept('curate-reviewer');
  const [typed, type] = useState('');
  return (
    <form className="entrance" onSubmit={event => {
      event.preventDefault();
      keep(typed.trim());
    }}>
      <h2>{say('curate.name')}</h2>
      <p>{say('curate.name.more')}</p>
      <label>{say('curate.name.label')}<input autoComplete="name" maxLength={200} value={typed} onChange={({ target }) => type(target.value)} /></label>
      <button type="submit" className="button button-strong" disabled={typed.trim() === ''}>{say('curate.name.begin')}</button>
    </form>
  );
}
