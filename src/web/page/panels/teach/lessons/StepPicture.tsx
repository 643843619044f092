import { lazy, Suspense, useMemo } from 'react';

import type { StepPartsFragment } from '../../../api/generated.ts';
import { useMessages } from '../../../settings/useSettings.tsx';
import { EntityButton } from '../../../ui/Entity.tsx';
import { LinkButton } from '../../../ui/Link.tsx';
import { Empty, Failure, Loading, Truncated } from '../../../ui/States.tsx';
import { useView } from '../../../view/useView.ts';
import type { Shown } from './stepScene.ts';
import { sceneOf } from './stepScene.ts';
import { StepTimeline } from './StepTimeline.tsx';
import { useStep } from './useStep.ts';

const GraphCanvas = lazy(async () => ({ default: (await import('../../../graph/GraphCanvas.tsx')).GraphCanvas }));

/** What a step shows: a graph, or events by date. */
export function StepPicture({ step }: { readonly step: StepPartsFragment }) {
  const [first] = step.focus;
  return (
    <div className="lesson-picture">
      {step.view === 'TIMELINE' ? <StepTimeline about={first?.slug ?? null} /> : <StepGraph step={step} />}
    </div>
  );
}

function StepGraph({ step }: { readonly step: StepPartsFragment }) {
  const say = useMessages();
  const [view] = useView();
  const { shown, left, truncated, caveat, counts, error, retry } = useStep(step);
  const names = step.focus.map(({ name }) => name).join(', ');
  const scene = useMemo(() => shown && sceneOf(shown, new Set(step.focus.map(({ slug }) => slug)), type => say(`type.${type}`)), [shown, step, say]);
  if (error) return <Failure error={error} retry={retry} />;
  if (!shown || !scene) return <Loading />;
  if (shown.entities.length === 0) return <Empty title={say('teach.step.empty')} />;
  const name = say(`teach.view.${step.view}`, { names });
  return (
    <>
      {counts && <p className="step-counts">{say('teach.step.lost', { count: counts.lost })} · {say('teach.step.weakened', { count: counts.weakened })}</p>}
      {view.shown === 'list' ? <StepLists name={name} shown={shown} /> : (
        <Suspense fallback={<Loading />}>
          <GraphCanvas name={name} scene={scene} form={step.view === 'EXPLORE' || step.view === 'WHAT_IF' ? 'web' : 'layers'} />
        </Suspense>
      )}
      {caveat && <p className="step-caveat" lang="en">{caveat}</p>}
      {left > 0 ? <Truncated count={left} /> : truncated && <Truncated />}
    </>
  );
}

function StepLists({ name, shown }: { readonly name: string; readonly shown: Shown }) {
  const say = useMessages();
  const toned = (['removed', 'lost', 'weakened'] as const).map(tone => ({ tone, entities: shown.entities.filter(({ slug }) => shown.tones.get(slug) === tone) })).filter(({ entities }) => entities.length > 0);
  return (
    <div className="step-lists" tabIndex={0} role="region" aria-label={name}>
      <h3>{name}</h3>
      {toned.map(({ tone, entities }) => (
        <section key={tone}>
          <h4>{say(`teach.tone.${tone}`)}</h4>
          <ul>{entities.map(entity => <li key={entity.slug}><EntityButton entity={entity} showDate /></li>)}</ul>
        </section>
      ))}
      <h4>{say('explore.table.links')}</h4>
      <ul>{shown.links.map(link => <li key={link.id}><LinkButton link={link} /></li>)}</ul>
    </div>
  );
}
