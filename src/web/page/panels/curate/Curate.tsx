import './curate.css';

import { useMessages } from '../../settings/useSettings.tsx';
import { Button, Choice } from '../../ui/Button.tsx';
import { Empty, Failure, Loading } from '../../ui/States.tsx';
import { usePanelState } from '../../view/useView.ts';
import { AddLink } from './AddLink.tsx';
import { curationState, parts } from './curateState.ts';
import { History } from './History.tsx';
import { KeyForm, ReviewerForm } from './Entrance.tsx';
import { useKept } from './kept.ts';
import { Merge } from './Merge.tsx';
import { Review } from './Review.tsx';
import { useViewer } from './useViewer.ts';

/** What people decide about the graph: the queue of what waits for a verdict, links and merges of one's own, and all decisions so far. */
export default function Curate() {
  const say = useMessages();
  const viewer = useViewer();
  const [key] = useKept('curate-key');
  const [reviewer, setReviewer] = useKept('curate-reviewer');
  const [curation, change] = usePanelState(curationState);
  if (viewer.mayChange === undefined) return viewer.error ? <Failure error={viewer.error} retry={viewer.retry} /> : <Loading />;
  if (!viewer.mayChange) return viewer.needsKey ? <KeyForm isRefused={key !== ''} /> : <Empty icon="review" title={say('curate.closed')}>{say('curate.closed.more')}</Empty>;
  if (!reviewer) return <ReviewerForm />;
  const body = () => {
    switch (curation.part) {
      case 'queue': return <Review key={curation.of} />;
      case 'add': return <AddLink />;
      case 'merge': return <Merge />;
      case 'history': return <History />;
    }
  };
  return (
    <section className="curate" aria-label={say('curate.title')}>
      <div className="curate-bar">
        <Choice
          name={say('curate.title')} value={curation.part} onChange={part => change(now => ({ ...now, part }))}
          options={parts.map(part => ({ value: part, label: say(`curate.part.${part}`) }))}
        />
        <p className="curate-who">{say('curate.as', { reviewer })} <Button look="quiet" onClick={() => setReviewer('')}>{say('curate.as.change')}</Button></p>
      </div>
      <div className="curate-body">{body()}</div>
    </section>
  );
}
