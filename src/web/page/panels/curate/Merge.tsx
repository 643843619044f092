import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';

import { ask, questionKey } from '../../api/ask.ts';
import { MergeEntitiesDocument, MergePreviewDocument } from '../../api/generated.ts';
import { useMessages } from '../../settings/useSettings.tsx';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { EntityButton } from '../../ui/Entity.tsx';
import { EntityPicker } from '../../ui/EntityPicker.tsx';
import { usePanelState } from '../../view/useView.ts';
import { curationState } from './curateState.ts';
import { useDecide } from './useDecide.ts';

/** Says that several entities are one and the same. What was read stays as it is, so that it can be taken back at any time. */
export function Merge() {
  const say = useMessages();
  const announce = useAnnounce();
  const decide = useDecide();
  const [{ into, merged }, change] = usePanelState(curationState);
  const slugs = [...(into ? [into] : []), ...merged];
  const asked = useQueries({
    queries: slugs.map(slug => ({ queryKey: questionKey(MergePreviewDocument, { slug }), queryFn: ({ signal }: { signal: AbortSignal }) => ask(MergePreviewDocument, { slug }, signal) })),
  });
  const found = new Map(asked.map(({ data }, index) => [slugs[index] ?? '', data?.data.entity ?? null]));
  const [reason, give] = useState('');
  const [said, tell] = useState<{ readonly isGood: boolean; readonly text: string } | null>(null);
  const [isSending, setSending] = useState(false);
  const isReady = into !== null && merged.length > 0 && reason.trim() !== '' && !isSending;
  const nameOf = (slug: string) => found.get(slug)?.name ?? slug;

  const merge = async () => {
    if (!into) return;
    setSending(true);
    try {
      const revision = found.get(into)?.revision;
      const { mergeEntities } = await decide(MergeEntitiesDocument, { into, merged, reason: reason.trim(), ...(revision === undefined ? {} : { expectedRevision: revision }) });
      const text = mergeEntities.conflict?.message ?? say('curate.merge.done', { names: merged.map(nameOf).join(', '), into: nameOf(into) });
      tell({ isGood: !mergeEntities.conflict, text });
      announce(text);
      if (mergeEntities.conflict) return;
      give('');
      change(now => ({ ...now, merged: [] }));
    } catch (failure) {
      tell({ isGood: false, text: failure instanceof Error ? failure.message : String(failure) });
    } finally {
      setSending(false);
    }
  };
  const card = (slug: string, onLeave: () => void) => {
    const entity = found.get(slug);
    return (
      <div className="merge-card card">
        <p>{entity ? <EntityButton entity={entity} showDate /> : <span lang="en">{slug}</span>} <IconButton icon="close" name={say('curate.merge.leave', { name: nameOf(slug) })} onClick={onLeave} /></p>
        {entity?.description && <p lang="en">{entity.description}</p>}
        {entity && <p className="hint">{[say('evidence.entity.mentions', { count: entity.mentions }), say('evidence.entity.links', { count: entity.links.totalCount }), ...entity.aliases].join(' · ')}</p>}
      </div>
    );
  };

  return (
    <form className="decision-form" onSubmit={event => {
      event.preventDefault();
      if (isReady) void merge();
    }}>
      <h2>{say('curate.part.merge')}</h2>
      <p className="lead">{say('curate.merge.lead')}</p>
      <div className="field">
        <h3>{say('curate.merge.into')}</h3>
        {into ? card(into, () => change(now => ({ ...now, into: null }))) : <EntityPicker label={say('curate.merge.into')} onPick={({ slug }) => change(now => ({ ...now, into: slug, merged: now.merged.filter(one => one !== slug) }))} />}
      </div>
      <div className="field">
        <h3>{say('curate.merge.merged')}</h3>
        {merged.map(slug => <div key={slug}>{card(slug, () => change(now => ({ ...now, merged: now.merged.filter(one => one !== slug) })))}</div>)}
        <EntityPicker label={say('curate.merge.merged')} onPick={({ slug }) => change(now => (slug === now.into ? now : { ...now, merged: [...new Set([...now.merged, slug])] }))} />
      </div>
      <label className="reason"><span>{say('curate.reason.needed')}</span><textarea rows={3} maxLength={2000} required value={reason} onChange={({ target }) => give(target.value)} /></label>
      <button type="submit" className="button button-strong" disabled={!isReady}>{say('curate.merge.do')}</button>
      {said && <p className={said.isGood ? 'told-good' : 'trouble'} role="status">{said.text}</p>}
    </form>
  );
}
