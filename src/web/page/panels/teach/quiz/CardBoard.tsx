import type { ReactNode } from 'react';
import { useState } from 'react';

import { useMessages } from '../../../settings/useSettings.tsx';
import { useAnnounce } from '../../../ui/Announcer.tsx';
import { KindMark } from '../../../ui/Entity.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import type { Answer } from './answers.ts';
import type { Exercise, Mark } from './marking.ts';
import { diamondRows, put, roles, rowOf } from './marking.ts';
import { useDrag } from './useDrag.ts';

/** Where a card goes back to the ones that are not placed. */
const tray = -1;

/** Cards to be put into places: the nine of a diamond, or two heaps. Drag a card, or choose it and then its place: by pointer, finger or keyboard. */
export function CardBoard({ exercise, answer, mark, onAnswer }: {
  readonly exercise: Exercise;
  readonly answer: Answer;
  readonly mark: Mark | null;
  readonly onAnswer: (picks: Answer['picks']) => void;
}) {
  const say = useMessages();
  const announce = useAnnounce();
  const [held, hold] = useState<number | null>(null);
  const { picks, isGiven } = answer;
  const isDiamond = exercise.kind === 'DIAMOND_NINE';
  const nameOf = (slot: number) => {
    if (slot === tray) return say('teach.board.tray');
    return isDiamond ? say('teach.diamond.place', { row: rowOf(slot, exercise.options.length), place: slot + 1 }) : say(`teach.role.${roles[slot] ?? 'ACTOR'}`);
  };
  const place = (card: number, slot: number) => {
    hold(null);
    if ((picks[card] ?? tray) === slot) return;
    onAnswer(put(exercise, picks, card, slot === tray ? null : slot));
    announce(say('teach.board.put', { name: exercise.options[card]?.text ?? '', place: nameOf(slot) }));
  };
  const drag = useDrag(!isGiven, place);

  const card = (index: number) => {
    const option = exercise.options[index];
    if (!option) return null;
    const verdict = mark === null ? '' : mark.wrong.includes(index) ? 'is-wrong' : 'is-right';
    return (
      <button
        key={option.entity.slug} type="button" lang="en" className={`quiz-card ${verdict} ${drag.dragged === index ? 'is-dragged' : ''}`} aria-pressed={held === index} disabled={isGiven}
        style={drag.styleOf(index)} {...drag.handlersOf(index)} onClick={() => hold(held === index ? null : index)}
      >
        <KindMark kind={option.entity.kind} /> <span>{option.text}</span>
        {mark !== null && <Icon name={mark.wrong.includes(index) ? 'cross' : 'check'} />}
      </button>
    );
  };
  const target = (slot: number, children: ReactNode, look: string) => (
    <div key={slot} className={`slot ${look} ${held !== null ? 'is-open' : ''}`} data-drop={slot}>
      {children}
      {held !== null && (picks[held] ?? tray) !== slot && (
        <button type="button" className="slot-target" onClick={() => place(held, slot)} aria-label={say('teach.board.here', { name: exercise.options[held]?.text ?? '', place: nameOf(slot) })}><Icon name="plus" /></button>
      )}
    </div>
  );
  const inSlot = (slot: number) => exercise.options.flatMap((_, index) => ((picks[index] ?? tray) === slot ? [card(index)] : []));

  let next = 0;
  return (
    <div className={`board board-${exercise.kind}`}>
      <p className="board-hint">{isGiven ? '' : say(held === null ? 'teach.board.choose' : 'teach.board.where')}</p>
      {isDiamond ? (
        <div className="diamond">
          <p className="diamond-end">{say('teach.diamond.top')}</p>
          {diamondRows(exercise.options.length).map((width, row) => (
            <div key={`${row}`} className="diamond-row" role="group" aria-label={say('teach.diamond.row', { row: row + 1 })}>
              {Array.from({ length: width }, () => next++).map(slot => target(slot, inSlot(slot), 'slot-one'))}
            </div>
          ))}
          <p className="diamond-end">{say('teach.diamond.bottom')}</p>
        </div>
      ) : (
        <div className="heaps">
          {roles.map((role, slot) => (
            <section key={role} aria-label={say(`teach.role.${role}`)}>
              <h4>{say(`teach.role.${role}`)}</h4>
              {target(slot, inSlot(slot), 'slot-heap')}
            </section>
          ))}
        </div>
      )}
      {(picks.includes(null) || held !== null) && (
        <section className="tray" aria-label={say('teach.board.tray')}>
          <h4>{say('teach.board.tray')}</h4>
          {target(tray, inSlot(tray), 'slot-heap')}
        </section>
      )}
    </div>
  );
}
