import { useEffect, useRef, useState } from 'react';

import { useAnswer } from '../../api/ask.ts';
import { ReviewCountDocument } from '../../api/generated.ts';
import { useNames } from '../../api/useNames.ts';
import { useMessages } from '../../settings/useSettings.tsx';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { EntityPicker } from '../../ui/EntityPicker.tsx';
import { Empty, Failure, Loading } from '../../ui/States.tsx';
import { usePanelState, useView } from '../../view/useView.ts';
import { linkKey, linkNameOf } from '../../view/view.ts';
import { Correction } from './Correction.tsx';
import { curationState } from './curateState.ts';
import type { Reviewable, Verdict } from './queue.ts';
import { lastHeld, nextOpen } from './queue.ts';
import { QueueFoot } from './QueueFoot.tsx';
import { ReviewCard } from './ReviewCard.tsx';
import { useLinkQueue } from './useLinkQueue.ts';
import { useReviewKeys } from './useReviewKeys.ts';
import { useVerdicts } from './useVerdicts.ts';

/** The queue: one link at a time, what most needs a look first, made to be gone through by keyboard. */
export function Review() {
  const say = useMessages();
  const announce = useAnnounce();
  const [view] = useView();
  const [curation, change] = usePanelState(curationState);
  const first = useRef(curation.at ?? (view.selection?.kind === 'link' && !curation.of ? view.selection.link : null)).current;
  const { queue, step, isAll, isReady, error, retry, reach } = useLinkQueue(curation.of, first);
  const { judge, correct, undo } = useVerdicts(queue, step);
  const count = useAnswer(ReviewCountDocument, { filter: { status: ['UNREVIEWED'], ...(curation.of ? { about: curation.of } : {}) } });
  const [about] = useNames(curation.of ? [curation.of] : []);
  const [reason, give] = useState('');
  const reasonField = useRef<HTMLTextAreaElement>(null);

  const asked = curation.at ? linkKey(curation.at) : null;
  const found = queue.items.findIndex(link => linkKey(linkNameOf(link)) === asked);
  const index = Math.max(0, found);
  const link = queue.items[index];
  useEffect(() => reach(index), [index, reach]);

  const goTo = (next: Reviewable | null | undefined, passing = false) => {
    if (!next) return;
    give('');
    change(now => ({ ...now, at: linkNameOf(next), isCorrecting: false }), { passing });
  };
  const sentence = (one: Reviewable) => say('link.sentence', { source: one.source.name, reading: say(`type.${one.type}`), target: one.target.name });
  const report = (about: Reviewable) => (message: string | null) => {
    if (message) announce(`${sentence(about)}: ${message}`);
  };
  const decide = (status: Verdict['status']) => {
    if (!link || queue.verdicts.has(link.id)) return;
    void judge(link, status, reason.trim()).then(report(link));
    const next = nextOpen(queue, link.id);
    announce(`${say(`status.${status}`)}. ${next ? sentence(next) : say('curate.queue.done')}`);
    goTo(next);
  };
  const takeBack = () => void undo().then(undone => {
    if (!undone) return;
    const back = queue.items.find(({ id }) => id === undone.id);
    if (back) announce(undone.message ?? say('curate.undone', { link: sentence(back) }));
    goTo(back);
  });
  const openCorrection = (isCorrecting: boolean) => link && !queue.verdicts.has(link.id) && change(now => ({ ...now, at: linkNameOf(link), isCorrecting }));
  useReviewKeys({
    j: () => goTo(queue.items[index + 1], true), k: () => goTo(queue.items[index - 1], true), a: () => decide('ACCEPTED'), r: () => decide('REJECTED'),
    u: takeBack, c: () => openCorrection(!curation.isCorrecting), w: () => reasonField.current?.focus(),
  });

  const head = (
    <header className="queue-head">
      <p className="queue-count">{count.data && say('curate.queue.left', { count: count.data.links.totalCount })}{queue.decided.length > 0 && <> · {say('curate.queue.decided', { count: queue.decided.length })}</>}</p>
      <div className="queue-about">
        {curation.of
          ? <span className="tag"><span lang="en">{about?.name ?? curation.of}</span> <IconButton icon="close" name={say('curate.queue.all')} onClick={() => change(now => ({ ...now, of: null, at: null }))} /></span>
          : <EntityPicker label={say('curate.queue.about')} onPick={({ slug }) => change(now => ({ ...now, of: slug, at: null }))} />}
      </div>
      <Button icon="undo" disabled={!lastHeld(queue)} onClick={takeBack}>{say('curate.undo')} <kbd>U</kbd></Button>
    </header>
  );
  if (!isReady) return error ? <Failure error={error} retry={retry} /> : <Loading />;
  if (!link) return <>{head}<Empty icon="check" title={say('curate.queue.empty')}>{say('curate.queue.empty.more')}</Empty></>;
  const verdict = queue.verdicts.get(link.id);
  const trouble = queue.troubles.get(link.id);
  const troubled = queue.items.filter(({ id }) => id !== link.id && queue.troubles.has(id));
  return (
    <div className="queue" aria-busy={false}>
      {head}
      {error && <Failure error={error} retry={retry} />}
      {troubled.map(one => (
        <p key={one.id} className="trouble" role="alert">{say('curate.trouble', { link: sentence(one) })} {queue.troubles.get(one.id)?.message} <Button onClick={() => goTo(one)}>{say('curate.trouble.look')}</Button></p>
      ))}
      <ReviewCard link={link} verdict={verdict ?? null} trouble={trouble ?? null} place={index + 1} />
      {curation.isCorrecting && !verdict && (
        <Correction
          key={link.id} link={link} onLeave={() => openCorrection(false)}
          onCorrect={(right, told) => {
            void correct(link, right, told, reason.trim()).then(report(link));
            goTo(nextOpen(queue, link.id) ?? link);
          }}
        />
      )}
      <QueueFoot
        reason={reason} give={give} field={reasonField} isDecided={verdict !== undefined} isCorrecting={curation.isCorrecting} onDecide={decide} onCorrect={() => openCorrection(!curation.isCorrecting)}
        onBack={index === 0 ? null : () => goTo(queue.items[index - 1], true)} onNext={index === queue.items.length - 1 && isAll ? null : () => goTo(queue.items[index + 1], true)}
      />
    </div>
  );
}
