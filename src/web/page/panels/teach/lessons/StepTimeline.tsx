import { useAnswer } from '../../../api/ask.ts';
import { StepTimelineDocument } from '../../../api/generated.ts';
import { useMessages } from '../../../settings/useSettings.tsx';
import { EntityButton } from '../../../ui/Entity.tsx';
import { Answered, Empty, Truncated } from '../../../ui/States.tsx';
import { spansOf } from './spans.ts';

/** Events by date, each with a bar as long as its date is wide. It is a list, and needs no other form. */
export function StepTimeline({ about }: { readonly about: string | null }) {
  const say = useMessages();
  const asked = useAnswer(StepTimelineDocument, { about });
  return (
    <Answered asked={asked} empty={{ when: ({ timeline }) => timeline.events.length === 0, show: <Empty icon="clock" title={say('teach.step.empty')} /> }}>
      {({ timeline }) => {
        const { spans, first, last } = spansOf(timeline.events);
        return (
          <div className="spans" tabIndex={0} role="region" aria-label={say('teach.view.TIMELINE', { names: '' })}>
            <p className="spans-ends" aria-hidden="true"><span>{first}</span><span>{last}</span></p>
            <ol>
              {spans.map(({ entity, from, length, openStart, openEnd }) => (
                <li key={entity.slug}>
                  <EntityButton entity={entity} />
                  <span className="span-when">{entity.when?.display}</span>
                  <span className="span-line" aria-hidden="true">
                    <span className={`span-bar ${openStart ? 'open-start' : ''} ${openEnd ? 'open-end' : ''}`} style={{ insetInlineStart: `${100 * Math.min(from, 0.985)}%`, width: `${Math.max(1.5, 100 * length)}%` }} />
                  </span>
                </li>
              ))}
            </ol>
            {timeline.undated > 0 && <p className="spans-undated">{say('teach.step.undated', { count: timeline.undated })}</p>}
            {timeline.truncated && <Truncated />}
          </div>
        );
      }}
    </Answered>
  );
}
