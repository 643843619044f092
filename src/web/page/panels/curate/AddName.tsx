import { useState } from 'react';

import { AddEntityDocument } from '../../api/generated.ts';
import { useMessages } from '../../settings/useSettings.tsx';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { useView } from '../../view/useView.ts';
import type { Described } from './described.ts';
import { blank, inputOf } from './described.ts';
import { NameForm } from './NameForm.tsx';
import { useDecide } from './useDecide.ts';

/** A person, an event or an idea that a reviewer vouches for, without a text. */
export function AddName() {
  const say = useMessages();
  const announce = useAnnounce();
  const decide = useDecide();
  const [, dispatch] = useView();
  const [reason, give] = useState('');
  const [said, tell] = useState<{ readonly isGood: boolean; readonly text: string } | null>(null);
  const [isSending, setSending] = useState(false);
  // A form that has done its work starts afresh.
  const [turn, nextTurn] = useState(0);

  const add = async (typed: Described) => {
    setSending(true);
    try {
      const { addEntity } = await decide(AddEntityDocument, { ...inputOf(typed), reason: reason.trim() });
      const { entity } = addEntity;
      const text = addEntity.conflict?.message ?? say('curate.add-name.done', { name: entity?.name ?? typed.name });
      tell({ isGood: !addEntity.conflict, text });
      announce(text);
      if (!entity) return;
      give('');
      nextTurn(turn + 1);
      dispatch({ type: 'select', selection: { kind: 'entity', slug: entity.slug } });
    } catch (failure) {
      tell({ isGood: false, text: failure instanceof Error ? failure.message : String(failure) });
    } finally {
      setSending(false);
    }
  };

  return (
    <NameForm key={turn} label={say('curate.part.add-name')} className="decision-form" start={blank} onSend={typed => reason.trim() && !isSending && void add(typed)}>
      {typed => (
        <>
          <p className="lead">{say('curate.add-name.lead')}</p>
          <label className="reason"><span>{say('curate.reason.needed')}</span><textarea rows={2} maxLength={2000} required value={reason} onChange={({ target }) => give(target.value)} /></label>
          <button type="submit" className="button button-strong" disabled={typed.name.trim() === '' || reason.trim() === '' || isSending}>{say('curate.add-name.do')}</button>
          {said && <p className={said.isGood ? 'told-good' : 'trouble'} role="status">{said.text}</p>}
        </>
      )}
    </NameForm>
  );
}
