import { useAnswer } from '../../../api/ask.ts';
import type { WorksheetQuery } from '../../../api/generated.ts';
import { StartDocument, WorksheetDocument } from '../../../api/generated.ts';
import { useMessages, useSettings } from '../../../settings/useSettings.tsx';
import { Button } from '../../../ui/Button.tsx';
import { EntityPicker } from '../../../ui/EntityPicker.tsx';
import { Answered, Empty, Truncated } from '../../../ui/States.tsx';
import { useView } from '../../../view/useView.ts';
import { Quote } from '../Quote.tsx';
import { PaperHead } from '../quiz/QuizPrint.tsx';

/** A sheet to argue on: what the texts leave unexplained without an event, and lines to say what one makes of it. */
export function Worksheet() {
  const say = useMessages();
  const [{ about }, dispatch] = useView();
  const asked = useAnswer(WorksheetDocument, about ? { slug: about, without: [about] } : null);
  const start = useAnswer(StartDocument, about ? null : {});
  const choose = (slug: string) => dispatch({ type: 'look-at', slug });
  const name = asked.data?.entity?.name;
  return (
    <div className="worksheet">
      <div className="worksheet-choose no-print">
        <h2>{say('teach.sheet.choose')}</h2>
        <p className="lead">{say('teach.sheet.lead')}</p>
        <EntityPicker label={say('teach.sheet.event')} {...(name ? { shown: name } : {})} onPick={({ slug }) => choose(slug)} />
        {!about && start.data && (
          <ul className="worksheet-start">
            {start.data.turningPoints.points.map(({ entity }) => <li key={entity.slug}><Button onClick={() => choose(entity.slug)}><span lang="en">{entity.name}</span></Button></li>)}
          </ul>
        )}
        {about && <Button look="strong" onClick={() => window.print()}>{say('teach.paper.print')}</Button>}
      </div>
      {about && (
        asked.error?.code === 'NOT_FOUND' ? <Empty icon="search" title={say('explore.unknown', { slug: about })}>{say('explore.unknown.more')}</Empty> : (
          <Answered asked={asked} empty={{ when: ({ whatIf }) => whatIf.lostCount + whatIf.weakenedCount === 0, show: <Empty title={say('teach.sheet.none', { name: name ?? about })}>{say('teach.sheet.none.more')}</Empty> }}>
            {({ entity, whatIf }) => entity && <Sheet entity={entity} whatIf={whatIf} />}
          </Answered>
        )
      )}
    </div>
  );
}

function Sheet({ entity, whatIf }: { readonly entity: NonNullable<WorksheetQuery['entity']>; readonly whatIf: WorksheetQuery['whatIf'] }) {
  const say = useMessages();
  const { language } = useSettings().settings;
  const percent = (value: number) => new Intl.NumberFormat(language, { style: 'percent' }).format(value);
  const left = whatIf.lostCount - whatIf.lost.length + whatIf.weakenedCount - whatIf.weakened.length;
  return (
    <article className="paper">
      <h2>{say('teach.sheet.title', { name: entity.name })}</h2>
      <PaperHead />
      <p lang="en">{[entity.when?.display, entity.description].filter(Boolean).join('. ')}</p>
      <section>
        <h3>1. {say('teach.sheet.lost')}</h3>
        <p>{say('teach.sheet.lost.task')}</p>
        <ol className="sheet-effects">
          {whatIf.lost.map(({ entity: effect, lostLinks }) => (
            <li key={effect.slug}>
              <h4 lang="en">{effect.name}{effect.when && <small> · {effect.when.display}</small>}</h4>
              {lostLinks.slice(0, 1).map(link => link.evidence.nodes[0] && <Quote key={link.id} citation={link.evidence.nodes[0]} />)}
              <Choices labels={[say('teach.sheet.never'), say('teach.sheet.later'), say('teach.sheet.anyway')]} />
              <Lines count={2} />
            </li>
          ))}
        </ol>
      </section>
      {whatIf.weakened.length > 0 && (
        <section>
          <h3>2. {say('teach.sheet.weakened')}</h3>
          <p>{say('teach.sheet.weakened.task')}</p>
          <ol className="sheet-effects">
            {whatIf.weakened.map(({ entity: effect, strengthBefore, strengthAfter, stillCausedBy }) => (
              <li key={effect.slug}>
                <h4 lang="en">{effect.name}{effect.when && <small> · {effect.when.display}</small>}</h4>
                <p className="quiz-facts">{say('teach.sheet.strength', { before: percent(strengthBefore), after: percent(strengthAfter) })}</p>
                {stillCausedBy.length > 0 && <ul className="sheet-routes" lang="en">{stillCausedBy.map(({ nodes }) => <li key={nodes.map(({ slug }) => slug).join()}>{nodes.map(({ name }) => name).join(' → ')}</li>)}</ul>}
                <Lines count={2} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {left > 0 && <Truncated count={left} />}
      <section>
        <h3>{say('teach.sheet.judge')}</h3>
        <p>{say('teach.sheet.judge.task', { name: entity.name })}</p>
        <Lines count={8} />
      </section>
      <p className="step-caveat" lang="en">{whatIf.caveat}</p>
    </article>
  );
}

function Choices({ labels }: { readonly labels: readonly string[] }) {
  return <p className="sheet-choices">{labels.map(label => <span key={label}><span className="paper-box" aria-hidden="true" /> {label}</span>)}</p>;
}

/** Blank lines to write on. */
function Lines({ count }: { readonly count: number }) {
  return <p className="paper-lines" aria-hidden="true">{Array.from({ length: count }, (_, at) => <span key={at} />)}</p>;
}
