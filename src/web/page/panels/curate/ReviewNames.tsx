import { useEffect, useRef, useState } from 'react';

import { useAnswer } from '../../api/ask.ts';
import { NameCountDocument } from '../../api/generated.ts';
import { useMessages } from '../../settings/useSettings.tsx';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { EntityPicker } from '../../ui/EntityPicker.tsx';
import { Empty, Failure, Loading } from '../../ui/States.tsx';
import { usePanelState } from '../../view/useView.ts';
import { curationState } from './curateState.ts';
import { describedOf, isSame } from './described.ts';
import { NameCard } from './NameCard.tsx';
import { NameForm } from './NameForm.tsx';
import type { ReviewableName, Verdict } from './queue.ts';
import { lastHeld, nextOpen } from './queue.ts';
import { QueueFoot } from './QueueFoot.tsx';
import { useNameQueue } from './useNameQueue.ts';
import { useNameVerdicts } from './useNameVerdicts.ts';
import { useReviewKeys } from './useReviewKeys.ts';

/** The names one at a time, for the keyboard: is this somebody or something, and is it described rightly? */
export function ReviewNames({ onPick }: { readonly onPick: (slug: string) => void }) {
  const say = useMessages();
  const announce = useAnnounce();
  const [curation, change] = usePanelState(curationState);
  const { queue, step, isAll, isReady, error, retry, reach } = useNameQueue(curation.name);
  const { judge, correct, undo } = useNameVerdicts(queue, step);
  const count = useAnswer(NameCountDocument, {});
  const [reason, give] = useState('');
  const reasonField = useRef<HTMLTextAreaElement>(null);

  const index = Math.max(0, queue.items.findIndex(({ slug }) => slug === curation.name));
  const name = queue.items[index];
  const verdict = name && queue.verdicts.get(name.id);
  useEffect(() => reach(index), [index, reach]);

  const goTo = (next: ReviewableName | null | undefined, passing = false) => {
    if (!next) return;
    give('');
    change(now => ({ ...now, name: next.slug, isCorrecting: false }), { passing });
  };
  const report = (about: ReviewableName) => (message: string | null) => {
    if (message) announce(`${about.name}: ${message}`);
  };
  const goOn = (status: Verdict['status'], from: ReviewableName) => {
    const next = nextOpen(queue, from.id);
    announce(`${say(`status.${status}`)}. ${next?.name ?? say('curate.queue.done')}`);
    goTo(next ?? from);
  };
  const decide = (status: Verdict['status']) => {
    if (!name || verdict) return;
    void judge(name, status, reason.trim()).then(report(name));
    goOn(status, name);
  };
  const takeBack = () => void undo().then(undone => {
    const back = undone && queue.items.find(({ id }) => id === undone.id);
    if (back) announce(undone.message ?? say('curate.undone', { link: back.name }));
    goTo(back);
  });
  const openForm = (isCorrecting: boolean) => name && !verdict && change(now => ({ ...now, name: name.slug, isCorrecting }));
  useReviewKeys({
    j: () => goTo(queue.items[index + 1], true), k: () => goTo(queue.items[index - 1], true), a: () => decide('ACCEPTED'), r: () => decide('REJECTED'),
    u: takeBack, c: () => openForm(!curation.isCorrecting), w: () => reasonField.current?.focus(),
  });

  const head = (
    <header className="queue-head">
      <p className="queue-count">{count.data && say('curate.names.left', { count: count.data.entities.totalCount })}{queue.decided.length > 0 && <> · {say('curate.queue.decided', { count: queue.decided.length })}</>}</p>
      <div className="queue-about"><EntityPicker label={say('curate.names.pick')} onPick={({ slug }) => onPick(slug)} /></div>
      <Button icon="undo" disabled={!lastHeld(queue)} onClick={takeBack}>{say('curate.undo')} <kbd>U</kbd></Button>
    </header>
  );
  if (!isReady) return error ? <Failure error={error} retry={retry} /> : <Loading />;
  if (!name) return <div className="queue">{head}<Empty icon="check" title={say('curate.queue.empty')}>{say('curate.names.empty.more')}</Empty></div>;
  const troubled = queue.items.filter(({ id }) => id !== name.id && queue.troubles.has(id));
  return (
    <div className="queue" aria-busy={false}>
      {head}
      {error && <Failure error={error} retry={retry} />}
      {troubled.map(one => (
        <p key={one.id} className="trouble" role="alert">{say('curate.trouble', { link: one.name })} {queue.troubles.get(one.id)?.message} <Button onClick={() => goTo(one)}>{say('curate.trouble.look')}</Button></p>
      ))}
      <NameCard name={name} verdict={verdict ?? null} trouble={queue.troubles.get(name.id) ?? null} place={index + 1} />
      {curation.isCorrecting && !verdict && (
        <NameForm
          key={name.id} label={say('curate.name.correct')} className="correction card" start={describedOf(name)} onLeave={() => openForm(false)} isFocused
          onSend={typed => {
            if (isSame(typed, describedOf(name))) return;
            void correct(name, typed, reason.trim()).then(report(name));
            goOn('ACCEPTED', name);
          }}
        >
          {typed => (
            <>
              <p className="correction-tools">
                <button type="submit" className="button button-strong" disabled={isSame(typed, describedOf(name)) || typed.name.trim() === ''}>{say('curate.name.do')}</button>
                <Button look="quiet" onClick={() => openForm(false)}>{say('curate.cancel')}</Button>
              </p>
              <p className="hint">{say('curate.name.hint')}</p>
            </>
          )}
        </NameForm>
      )}
      <QueueFoot
        reason={reason} give={give} field={reasonField} isDecided={verdict !== undefined} isCorrecting={curation.isCorrecting} onDecide={decide} onCorrect={() => openForm(!curation.isCorrecting)}
        onBack={index === 0 ? null : () => goTo(queue.items[index - 1], true)} onNext={index === queue.items.length - 1 && isAll ? null : () => goTo(queue.items[index + 1], true)}
      />
    </div>
  );
}
