import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';

import { ask, questionKey, useAnswer } from '../../api/ask.ts';
import type { LinkLookFragment, SourceTextQuery } from '../../api/generated.ts';
import { PassagesOfDocument, SourceTextDocument } from '../../api/generated.ts';
import { useMedia, useMessages } from '../../settings/useSettings.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/Link.tsx';
import { Answered, Empty } from '../../ui/States.tsx';
import { useView } from '../../view/useView.ts';
import type { Passage } from '../../view/view.ts';
import type { Mark, Paragraph } from './passages.ts';
import { paragraphs } from './passages.ts';

interface Claim extends Mark {
  readonly link: LinkLookFragment;
  readonly isDenied: boolean;
}

/** A source text with every claim in it marked, scrolled to the one that is looked at. */
export function SourceText({ passage }: { readonly passage: Passage }) {
  const say = useMessages();
  const asked = useAnswer(SourceTextDocument, { document: passage.document });
  const claims = useClaims(passage.document);
  return (
    <Answered asked={asked} empty={{ when: ({ document }) => document === null, show: <Empty icon="text" title={say('evidence.text.unknown')} /> }}>
      {({ document }) => document && <Text document={document} claims={claims} chosen={passage.evidence} />}
    </Answered>
  );
}

/** All claims of a document in the order of the text; page after page until all are there. */
function useClaims(document: string): readonly Claim[] {
  const pages = useInfiniteQuery({
    queryKey: questionKey(PassagesOfDocument, { document }),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => ask(PassagesOfDocument, { document, after: pageParam }, signal),
    getNextPageParam: ({ data: { links } }) => (links.pageInfo.hasNextPage ? links.pageInfo.endCursor : null),
  });
  const { data, hasNextPage, isFetching, fetchNextPage } = pages;
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  return useMemo(() => {
    const links = data?.pages.flatMap(page => page.data.links.nodes) ?? [];
    const claims = links.flatMap(link => link.evidence.nodes
      .filter(evidence => evidence.document.slug === document)
      .map(({ id, start, end, modality }) => ({ id, start, end, link, isDenied: modality === 'NEGATED' })));
    return claims.sort((a, b) => a.start - b.start || a.end - b.end);
  }, [data, document]);
}

function Text({ document, claims, chosen }: {
  readonly document: NonNullable<SourceTextQuery['document']>;
  readonly claims: readonly Claim[];
  readonly chosen: string | null;
}) {
  const say = useMessages();
  const [, dispatch] = useView();
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const mark = useRef<HTMLElement>(null);
  const told = useMemo(() => paragraphs(document.text, claims), [document.text, claims]);
  const at = claims.findIndex(({ id }) => id === chosen);
  const here = claims.filter(({ start, end }) => at >= 0 && start < (claims[at]?.end ?? 0) && end > (claims[at]?.start ?? 0));
  const go = (evidence: string | undefined, passing = true) => evidence && dispatch({ type: 'read', passage: { document: document.slug, evidence } }, { passing });

  useEffect(() => {
    // In newer browsers it answers with a promise, which React would take for a clean-up.
    void mark.current?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
  }, [chosen, claims.length, still]);

  return (
    <article className="source-text">
      <header>
        <h3 lang="en">{document.title}</h3>
        <p className="claim-by">{[document.author, document.date?.display].filter(Boolean).join(', ') || document.origin}</p>
        <p className="source-steps">
          <span>{say('evidence.text.marked', { count: claims.length })}</span>
          <IconButton icon="back" name={say('evidence.text.previous')} disabled={at <= 0} onClick={() => go(claims[at - 1]?.id)} />
          <IconButton icon="next" name={say('evidence.text.next')} disabled={at + 1 >= claims.length} onClick={() => go(claims[at + 1]?.id)} />
        </p>
      </header>
      <div className="source-words" lang="en">
        {told.map(paragraph => <Marked key={paragraph[0]?.start} paragraph={paragraph} claims={claims} chosen={chosen} mark={mark} onChoose={id => go(id)} />)}
      </div>
      {here.length > 0 && (
        <section className="source-claims">
          <h4>{say('evidence.text.claims-here')}</h4>
          <ul>{here.map(({ id, link }) => <li key={id}><LinkButton link={link} /></li>)}</ul>
        </section>
      )}
      {document.sources.length > 0 && (
        <section className="source-sources">
          <h4>{say('evidence.text.sources')}</h4>
          <ul lang="en">{document.sources.map(source => <li key={source}>{source}</li>)}</ul>
        </section>
      )}
    </article>
  );
}

function Marked({ paragraph, claims, chosen, mark, onChoose }: {
  readonly paragraph: Paragraph;
  readonly claims: readonly Claim[];
  readonly chosen: string | null;
  readonly mark: React.RefObject<HTMLElement | null>;
  readonly onChoose: (id: string) => void;
}) {
  const first = paragraph.find(({ marks }) => chosen !== null && marks.includes(chosen));
  const heading = /^#{1,6} /.exec(paragraph[0]?.text ?? '');
  const told = paragraph.map((stretch, index) => {
    const text = index === 0 && heading ? stretch.text.slice(heading[0].length) : stretch.text;
    if (stretch.marks.length === 0) return text;
    const isChosen = chosen !== null && stretch.marks.includes(chosen);
    const isDenied = claims.some(({ id, isDenied: denied }) => denied && stretch.marks.includes(id));
    return (
      <mark
        key={stretch.start} ref={stretch === first ? mark : undefined} className={`${isChosen ? 'is-chosen' : ''} ${isDenied ? 'is-denied' : ''} depth-${Math.min(3, stretch.marks.length)}`}
        aria-current={isChosen ? 'true' : undefined} onClick={() => onChoose(stretch.marks.find(id => id !== chosen) ?? stretch.marks[0] ?? '')}
      >
        {text}
      </mark>
    );
  });
  return heading ? <h4>{told}</h4> : <p>{told}</p>;
}
