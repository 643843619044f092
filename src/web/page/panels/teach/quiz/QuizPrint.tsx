import type { QuizQuery } from '../../../api/generated.ts';
import { useMessages } from '../../../settings/useSettings.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useTeaching } from '../useTeaching.ts';
import { inOrder } from './Feedback.tsx';
import type { Exercise } from './marking.ts';
import { diamondRows, roles } from './marking.ts';
import { once } from './sentence.ts';

/** A quiz as it lies on paper: the exercises, and from a page of its own the key with the words of the texts. */
export function QuizPrint({ quiz, title }: { readonly quiz: QuizQuery['quiz']; readonly title: string }) {
  const say = useMessages();
  const [, change] = useTeaching();
  return (
    <div className="paper-frame">
      <p className="paper-tools no-print">
        <Button look="strong" onClick={() => window.print()}>{say('teach.paper.print')}</Button>
        <Button onClick={() => change(now => ({ ...now, isPrinting: false }))}>{say('teach.paper.back')}</Button>
      </p>
      <article className="paper">
        <h2>{title}</h2>
        <PaperHead />
        <ol className="paper-exercises">{quiz.exercises.map(exercise => <li key={exercise.number}><Sheet exercise={exercise} /></li>)}</ol>
      </article>
      <article className="paper paper-key">
        <h2>{say('teach.paper.key')}</h2>
        <p className="quiz-facts">{title} · {say('teach.quiz.facts', { count: quiz.exercises.length, seed: String(quiz.seed) })}</p>
        <ol className="paper-exercises">{quiz.exercises.map(exercise => <li key={exercise.number}><Key exercise={exercise} /></li>)}</ol>
      </article>
    </div>
  );
}

/** Lines for who writes and when. */
export function PaperHead() {
  const say = useMessages();
  return <p className="paper-head"><span>{say('teach.paper.name')}</span><span>{say('teach.paper.class')}</span><span>{say('teach.paper.date')}</span></p>;
}

function Sheet({ exercise }: { readonly exercise: Exercise }) {
  const say = useMessages();
  const { kind, question, options } = exercise;
  return (
    <section className="paper-exercise">
      <h3 lang="en">{question}</h3>
      {kind === 'ORDER_CHAIN' && <ul className="paper-options" lang="en">{options.map(({ text }) => <li key={text}><span className="paper-box" /> {text}</li>)}</ul>}
      {(kind === 'PICK_TRIGGER' || kind === 'FALSE_ARROW') && <ul className="paper-options" lang="en">{options.map(({ text }) => <li key={text}><span className="paper-box is-round" /> {text}</li>)}</ul>}
      {kind === 'ACTOR_OR_CONDITION' && (
        <table className="paper-table">
          <thead><tr><th scope="col"><span className="unseen">{say('teach.paper.card')}</span></th>{roles.map(role => <th key={role} scope="col">{say(`teach.role.${role}`)}</th>)}</tr></thead>
          <tbody>{options.map(({ text }) => <tr key={text}><th scope="row" lang="en">{text}</th>{roles.map(role => <td key={role}><span className="paper-box" /></td>)}</tr>)}</tbody>
        </table>
      )}
      {kind === 'DIAMOND_NINE' && (
        <div className="paper-diamond">
          <ul lang="en">{options.map(({ text }) => <li key={text}>{text}</li>)}</ul>
          <div aria-hidden="true">{diamondRows(options.length).map((width, row) => <p key={`${row}`}>{Array.from({ length: width }, (_, at) => <span key={at} />)}</p>)}</div>
          <p className="paper-lines" aria-hidden="true"><span /><span /></p>
        </div>
      )}
    </section>
  );
}

function Key({ exercise }: { readonly exercise: Exercise }) {
  const say = useMessages();
  const { kind, options, explanation } = exercise;
  const right = options.find(({ correct }) => correct);
  const rows = [...new Set(options.map(({ place }) => place ?? 0))].sort((a, b) => a - b);
  return (
    <section className="paper-exercise">
      {kind === 'ORDER_CHAIN' && <p lang="en"><strong>{inOrder(exercise).join(' → ')}</strong></p>}
      {right && <p lang="en"><strong>{right.text}</strong></p>}
      {kind === 'ACTOR_OR_CONDITION' && roles.map(role => <p key={role}>{say(`teach.role.${role}`)}: <strong lang="en">{options.filter(option => option.role === role).map(({ text }) => text).join(', ')}</strong></p>)}
      {kind === 'DIAMOND_NINE' && <p>{say('teach.paper.diamond')} <strong lang="en">{rows.map(row => options.filter(({ place }) => place === row).map(({ text }) => text).join(', ')).join(' / ')}</strong></p>}
      <ul className="paper-said" lang="en">{once(explanation).map(({ text }) => <li key={text}>{text}</li>)}</ul>
      {options.some(({ misconception, correct }) => misconception && !correct) && kind === 'PICK_TRIGGER' && (
        <ul className="paper-said" lang="en">{options.filter(({ correct }) => !correct).map(({ text, misconception }) => <li key={text}>{text}: <em>{misconception?.name}</em></li>)}</ul>
      )}
      {kind === 'FALSE_ARROW' && right?.misconception && <p lang="en"><em>{right.misconception.name}.</em> {right.misconception.description}</p>}
    </section>
  );
}
