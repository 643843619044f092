import type { RefObject } from 'react';

import { useMessages } from '../../settings/useSettings.tsx';
import { Button } from '../../ui/Button.tsx';
import type { Verdict } from './queue.ts';

/** The reason, and what can be done about what the queue shows. */
export function QueueFoot({ reason, give, field, isDecided, isCorrecting, onBack, onNext, onDecide, onCorrect }: {
  readonly reason: string;
  readonly give: (reason: string) => void;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly isDecided: boolean;
  readonly isCorrecting: boolean;
  /** Null where there is nothing before. */
  readonly onBack: (() => void) | null;
  readonly onNext: (() => void) | null;
  readonly onDecide: (status: Verdict['status']) => void;
  readonly onCorrect: () => void;
}) {
  const say = useMessages();
  return (
    <footer className="queue-foot">
      <label className="reason">
        <span>{say('curate.reason')} <kbd>W</kbd></span>
        <textarea ref={field} rows={1} maxLength={2000} value={reason} disabled={isDecided} onChange={({ target }) => give(target.value)} onKeyDown={event => event.key === 'Escape' && event.currentTarget.blur()} />
      </label>
      <div className="queue-deeds">
        <Button icon="back" disabled={!onBack} onClick={() => onBack?.()}>{say('curate.previous')} <kbd>K</kbd></Button>
        <Button className="deed-reject" icon="cross" disabled={isDecided} onClick={() => onDecide('REJECTED')}>{say('curate.reject')} <kbd>R</kbd></Button>
        <Button disabled={isDecided} aria-expanded={isCorrecting} onClick={onCorrect}>{say('curate.correct')} <kbd>C</kbd></Button>
        <Button className="deed-accept" icon="check" disabled={isDecided} onClick={() => onDecide('ACCEPTED')}>{say('curate.accept')} <kbd>A</kbd></Button>
        <Button icon="next" disabled={!onNext} onClick={() => onNext?.()}>{say('curate.next')} <kbd>J</kbd></Button>
      </div>
    </footer>
  );
}
