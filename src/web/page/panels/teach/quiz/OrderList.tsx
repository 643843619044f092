import type { KeyboardEvent } from 'react';

import { useMessages } from '../../../settings/useSettings.tsx';
import { useAnnounce } from '../../../ui/Announcer.tsx';
import { IconButton } from '../../../ui/Button.tsx';
import { KindMark } from '../../../ui/Entity.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import type { Answer } from './answers.ts';
import type { Exercise, Mark } from './marking.ts';
import { move } from './marking.ts';
import { useDrag } from './useDrag.ts';

/** The links of a chain to be put in order: by dragging, by buttons, or by the arrow keys on a card's grip. */
export function OrderList({ exercise, answer, mark, onAnswer }: {
  readonly exercise: Exercise;
  readonly answer: Answer;
  /** Null until it is marked. */
  readonly mark: Mark | null;
  readonly onAnswer: (picks: Answer['picks']) => void;
}) {
  const say = useMessages();
  const announce = useAnnounce();
  const { picks } = answer;
  const moveTo = (from: number, to: number) => {
    const option = exercise.options[picks[from] ?? -1];
    if (!option || to < 0 || to >= picks.length || to === from) return;
    onAnswer(move(picks, from, to));
    announce(say('teach.order.moved', { name: option.text, place: to + 1, last: picks.length }));
  };
  const drag = useDrag(!answer.isGiven, moveTo);
  const onKeyDown = (event: KeyboardEvent, place: number) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    moveTo(place, place + step);
  };
  return (
    <ol className="order">
      {picks.map((pick, place) => {
        const option = exercise.options[pick ?? -1];
        if (!option || pick === null) return null;
        const verdict = mark === null ? '' : mark.wrong.includes(pick) ? 'is-wrong' : 'is-right';
        return (
          <li key={option.entity.slug} data-drop={place} className={`order-card ${verdict} ${drag.dragged === place ? 'is-dragged' : ''}`} style={drag.styleOf(place)} {...drag.handlersOf(place)}>
            <span className="order-number" aria-hidden="true">{place + 1}</span>
            {!answer.isGiven && (
              <button type="button" className="grip" data-grip aria-label={say('teach.order.grip', { name: option.text })} onKeyDown={event => onKeyDown(event, place)}><span aria-hidden="true">⠿</span></button>
            )}
            <span className="order-name" lang="en"><KindMark kind={option.entity.kind} /> {option.text}</span>
            {mark !== null && <Icon name={mark.wrong.includes(pick) ? 'cross' : 'check'} />}
            {mark !== null && <span className="unseen">{say(mark.wrong.includes(pick) ? 'teach.wrong' : 'teach.right')}</span>}
            {!answer.isGiven && (
              <span className="order-moves">
                <IconButton icon="up" name={say('teach.order.up', { name: option.text })} disabled={place === 0} onClick={() => moveTo(place, place - 1)} />
                <IconButton icon="down" name={say('teach.order.down', { name: option.text })} disabled={place === picks.length - 1} onClick={() => moveTo(place, place + 1)} />
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
