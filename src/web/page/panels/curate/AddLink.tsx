import { useState } from 'react';

import { AddLinkDocument } from '../../api/generated.ts';
import { useNames } from '../../api/useNames.ts';
import { useMessages } from '../../settings/useSettings.tsx';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { EntityPicker } from '../../ui/EntityPicker.tsx';
import { usePanelState, useView } from '../../view/useView.ts';
import { curationState } from './curateState.ts';
import { TypeChoice } from './TypeChoice.tsx';
import { useDecide } from './useDecide.ts';

/** A link that a person vouches for, without a text. */
export function AddLink() {
  const say = useMessages();
  const announce = useAnnounce();
  const decide = useDecide();
  const [, dispatch] = useView();
  const [{ source, type, target }, change] = usePanelState(curationState);
  const [from] = useNames(source ? [source] : []);
  const [to] = useNames(target ? [target] : []);
  const [sourceName, targetName] = [source && (from?.name ?? source), target && (to?.name ?? target)];
  const [reason, give] = useState('');
  const [said, tell] = useState<{ readonly isGood: boolean; readonly text: string } | null>(null);
  const [isSending, setSending] = useState(false);
  const isReady = source !== null && target !== null && source !== target && reason.trim() !== '' && !isSending;

  const add = async () => {
    if (!source || !target) return;
    setSending(true);
    try {
      const { addLink } = await decide(AddLinkDocument, { source, type, target, reason: reason.trim() });
      // What was picked just now may be known here by its slug only.
      const names = { source: addLink.link?.source.name ?? source, target: addLink.link?.target.name ?? target };
      const text = addLink.conflict?.message ?? say('curate.add.done', { link: say('link.sentence', { ...names, reading: say(`type.${type}`) }) });
      tell({ isGood: !addLink.conflict, text });
      announce(text);
      if (addLink.conflict) return;
      give('');
      dispatch({ type: 'select', selection: { kind: 'link', link: { source, type, target } } });
    } catch (failure) {
      tell({ isGood: false, text: failure instanceof Error ? failure.message : String(failure) });
    } finally {
      setSending(false);
    }
  };

  return (
    <form className="decision-form" onSubmit={event => {
      event.preventDefault();
      if (isReady) void add();
    }}>
      <h2>{say('curate.part.add')}</h2>
      <p className="lead">{say('curate.add.lead')}</p>
      <div className="field"><h3>{say('explore.table.source')}</h3><EntityPicker label={say('curate.add.source')} {...(sourceName ? { shown: sourceName } : {})} onPick={({ slug }) => change(now => ({ ...now, source: slug }))} /></div>
      <div className="field"><h3>{say('curate.type')}</h3><TypeChoice value={type} onChange={next => change(now => ({ ...now, type: next }))} /></div>
      <div className="field"><h3>{say('explore.table.target')}</h3><EntityPicker label={say('curate.add.target')} {...(targetName ? { shown: targetName } : {})} onPick={({ slug }) => change(now => ({ ...now, target: slug }))} /></div>
      {sourceName && targetName && <p className="told" lang="en">{say('link.sentence', { source: sourceName, reading: say(`type.${type}`), target: targetName })}</p>}
      {source !== null && source === target && <p className="trouble">{say('curate.add.same')}</p>}
      <label className="reason"><span>{say('curate.reason.needed')}</span><textarea rows={3} maxLength={2000} required value={reason} onChange={({ target: field }) => give(field.value)} /></label>
      <button type="submit" className="button button-strong" disabled={!isReady}>{say('curate.add.do')}</button>
      {said && <p className={said.isGood ? 'told-good' : 'trouble'} role="status">{said.text}</p>}
    </form>
  );
}
