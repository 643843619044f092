import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { asAskError, ask, questionKey } from '../../api/ask.ts';
import type { DecisionFragment } from '../../api/generated.ts';
import { JournalDocument, RevertDocument } from '../../api/generated.ts';
import { useMessages, useSettings } from '../../settings/useSettings.tsx';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { EntityButton } from '../../ui/Entity.tsx';
import { LinkButton } from '../../ui/Link.tsx';
import { Empty, Failure, Loading, Truncated } from '../../ui/States.tsx';
import { useDecide } from './useDecide.ts';

/** The most pages of decisions that are shown: the journal is told from its start, and the latest come first here. */
const mostPages = 10;

/** All decisions, the latest first, each of which can be taken back. */
export function History() {
  const say = useMessages();
  const announce = useAnnounce();
  const decide = useDecide();
  const [trouble, tell] = useState<string | null>(null);
  const pages = useInfiniteQuery({
    queryKey: questionKey(JournalDocument, { first: 200 }),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => ask(JournalDocument, { first: 200, after: pageParam }, signal),
    getNextPageParam: ({ data: { journal } }) => (journal.pageInfo.hasNextPage ? journal.pageInfo.endCursor : null),
  });
  const { data, hasNextPage, isFetching, fetchNextPage, error, refetch } = pages;
  const isFull = (data?.pages.length ?? 0) >= mostPages;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isFull) void fetchNextPage();
  }, [hasNextPage, isFetching, isFull, fetchNextPage]);
  if (error && !data) return <Failure error={asAskError(error)} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const entries = data.pages.flatMap(page => page.data.journal.nodes).reverse();
  if (entries.length === 0) return <Empty icon="clock" title={say('curate.history.empty')}>{say('curate.history.empty.more')}</Empty>;
  const takeBack = async (entry: DecisionFragment) => {
    tell(null);
    try {
      const { revert } = await decide(RevertDocument, { number: entry.number, reason: '' });
      if (revert.conflict) tell(revert.conflict.message);
      else announce(say('curate.history.taken', { number: entry.number }));
    } catch (failure) {
      tell(failure instanceof Error ? failure.message : String(failure));
    }
  };
  return (
    <div className="history">
      <h2>{say('curate.part.history')}</h2>
      {trouble && <p className="trouble" role="alert">{trouble}</p>}
      {hasNextPage && isFull && <Truncated />}
      <ol>{entries.map(entry => <li key={entry.number} className={entry.takenBackBy ? 'is-taken-back' : ''}><Entry entry={entry} onTakeBack={() => void takeBack(entry)} /></li>)}</ol>
    </div>
  );
}

function Entry({ entry, onTakeBack }: { readonly entry: DecisionFragment; readonly onTakeBack: () => void }) {
  const say = useMessages();
  const { language } = useSettings().settings;
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(entry.at));
  return (
    <article className="history-entry">
      <p className="history-head">
        <span className="history-number">{entry.number}</span> <strong>{say(`curate.verb.${entry.verb}`)}</strong>
        {entry.status && <span className={`tag status-${entry.status}`}>{say(`status.${entry.status}`)}</span>}
        <span className="claim-by">{entry.reviewer} · <time dateTime={entry.at}>{when}</time></span>
      </p>
      {entry.link ? <LinkButton link={entry.link} /> : entry.entity ? <EntityButton entity={entry.entity} /> : <p className="history-subject">{entry.reverts ? say('curate.history.of', { number: entry.reverts }) : entry.subject}</p>}
      {entry.others.length > 0 && <p className="hint">{entry.others.join(', ')}</p>}
      {entry.reason && <blockquote>{entry.reason}</blockquote>}
      {entry.takenBackBy ? <p className="hint">{say('curate.history.back', { number: entry.takenBackBy })}</p>
        : <Button look="quiet" icon="undo" aria-label={`${say('curate.history.take')}: ${entry.number}`} onClick={onTakeBack}>{say('curate.history.take')}</Button>}
    </article>
  );
}
