import { useMessages } from '../../settings/useSettings.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { Trouble, Verdict, Waiting } from './queue.ts';

interface Decided extends Waiting {
  readonly history: readonly { readonly reviewer: string; readonly reason?: string | null }[];
}

/** How something of the queue stands: what was decided here, what did not hold, or what somebody decided before. */
export function Standing({ of, verdict, trouble, instead }: {
  readonly of: Decided;
  readonly verdict: Verdict | null;
  readonly trouble: Trouble | null;
  /** Tells what stands in its place now. */
  readonly instead: (told: string) => string;
}) {
  const say = useMessages();
  const [last] = of.history;
  if (verdict) {
    return (
      <p className={`review-verdict status-${verdict.status}`}>
        <Icon name={verdict.status === 'ACCEPTED' ? 'check' : 'cross'} /> {say(`status.${verdict.status}`)}
        {verdict.instead && <> · {instead(verdict.instead)}</>}
        {verdict.entries.length === 0 && <> · {say('curate.sending')}</>}
      </p>
    );
  }
  if (trouble) {
    return (
      <div className="trouble" role="alert">
        <p><strong>{say(trouble.kind === 'conflict' ? 'curate.conflict' : 'curate.refused')}</strong> <span lang="en">{trouble.message}</span></p>
        {trouble.kind === 'conflict' && (
          <p>{say('curate.conflict.now', { status: say(`status.${of.status}`) })}{last && <> {say('curate.conflict.by', { reviewer: last.reviewer })}{last.reason && <> “{last.reason}”</>}</>}</p>
        )}
      </div>
    );
  }
  if (of.status === 'UNREVIEWED') return null;
  return <p className={`review-verdict status-${of.status}`}>{say(`status.${of.status}`)}{last && <> · {last.reviewer}</>}</p>;
}
