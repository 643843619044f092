import './curate.css';

import { useState } from 'react';

import { useMessages } from '../../settings/useSettings.tsx';
import { Button, Choice } from '../../ui/Button.tsx';
import { Empty, Failure, Loading } from '../../ui/States.tsx';
import { usePanelState } from '../../view/useView.ts';
import { AddLink } from './AddLink.tsx';
import { AddName } from './AddName.tsx';
import { curationState, parts } from './curateState.ts';
import { History } from './History.tsx';
import { KeyForm, ReviewerForm } from './Entrance.tsx';
import { useKept } from './kept.ts';
import { Merge } from './Merge.tsx';
import { Review } from './Review.tsx';
import { ReviewNames } from './ReviewNames.tsx';
import { useViewer } from './useViewer.ts';

/** What people decide about the graph: the queue of what waits for a verdict, links and merges of one's own, and all decisions so far. */
export default function Curate() {
  const say = useMessages();
  const viewer = useViewer();
  const [key] = useKept('curate-key');
  const [reviewer, setReviewer] = useKept('curate-reviewer');
  const [curation, change] = usePanelState(curationState);
  const [turn, nextTurn] = useState(0);
  // A name that was asked for comes first in a queue that begins anew.
  const pick = (name: string) => {
    change(now => ({ ...now, name, isCorrecting: false }));
    nextTurn(turn + 1);
  };
  if (viewer.mayChange === undefined) return viewer.error ? <Failure error={viewer.error} retry={viewer.retry} /> : <Loading />;
  if (!viewer.mayChange) return viewer.needsKey ? <KeyForm isRefused={key !== ''} /> : <Empty icon="review" title={say('curate.closed')}>{say('curate.closed.more')}</Empty>;
  if (!reviewer) return <ReviewerForm />;
  const body = () => {
    switch (curation.part) {
      case 'queue': return <Review key={curation.of} />;
      case 'names': return <ReviewNames key={turn} onPick={pick} />;
      case 'add': return <AddLink />;
      case 'add-name': return <AddName />;
      case 'merge': return <Merge />;
      case 'history': return <History />;
    }
  };
  return (
    <section className="curate" aria-label={say('curate.title')}>
      <div className="curate-bar">
        <Choice
          name={say('curate.title')} value={curation.part} onChange={part => change(now => ({ ...now, part, isCorrecting: false }))}
          options={parts.map(part => ({ value: part, label: say(`curate.part.${part}`) }))}
        />
        <p className="curate-who">{say('curate.as', { reviewer })} <Button look="quiet" onClick={() => setReviewer('')}>{say('curate.as.change')}</Button></p>
      </div>
      <div className="curate-body">{body()}</div>
    </section>
  );
}
