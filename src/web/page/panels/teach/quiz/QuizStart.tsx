import { useState } from 'react';

import { useNames } from '../../../api/useNames.ts';
import { useMessages } from '../../../settings/useSettings.tsx';
import { IconButton } from '../../../ui/Button.tsx';
import { EntityPicker } from '../../../ui/EntityPicker.tsx';
import { exerciseKinds, makeQuiz, mostExercises } from '../teachState.ts';
import { useTeaching } from '../useTeaching.ts';
import { newSeed } from './seed.ts';

/** What a quiz is made of: how many exercises, which kinds, about what; and the number that makes it the same for a whole class. */
export function QuizStart() {
  const say = useMessages();
  const [{ quiz }, change] = useTeaching();
  const [seed, write] = useState(() => String(newSeed()));
  const names = useNames(quiz.about);
  const set = (part: Partial<typeof quiz>) => change(now => ({ ...now, quiz: { ...now.quiz, ...part } }));
  const number = Number(seed);
  const isSeed = /^-?\d{1,10}$/.test(seed.trim()) && Math.abs(number) <= 2147483647;
  return (
    <form className="quiz-start" onSubmit={event => {
      event.preventDefault();
      if (isSeed) change(now => makeQuiz(now, { ...now.quiz, seed: number }));
    }}>
      <h2>{say('teach.quiz.title')}</h2>
      <p className="lead">{say('teach.quiz.lead')}</p>
      <fieldset className="filter-group">
        <legend>{say('teach.quiz.kinds')}</legend>
        {exerciseKinds.map(kind => (
          <label key={kind} className="chip">
            <input
              type="checkbox" checked={quiz.kinds.length === 0 || quiz.kinds.includes(kind)}
              onChange={({ target }) => {
                const chosen = quiz.kinds.length === 0 ? exerciseKinds : quiz.kinds;
                const kinds = target.checked ? [...chosen, kind] : chosen.filter(one => one !== kind);
                set({ kinds: kinds.length === exerciseKinds.length ? [] : exerciseKinds.filter(one => kinds.includes(one)) });
              }}
            />
            <span>{say(`teach.kind.${kind}`)}</span>
          </label>
        ))}
      </fieldset>
      <div className="quiz-numbers">
        <label>{say('teach.quiz.size')}<input type="number" min="1" max={mostExercises} value={quiz.size} onChange={({ target }) => set({ size: Math.min(mostExercises, Math.max(1, Math.round(Number(target.value)) || 1)) })} /></label>
        <label>{say('teach.quiz.seed')}<input inputMode="numeric" value={seed} aria-invalid={!isSeed} aria-describedby="seed-hint" onChange={({ target }) => write(target.value)} /></label>
      </div>
      <p id="seed-hint" className="hint">{say('teach.quiz.seed.hint')}</p>
      <div className="quiz-about">
        <h3>{say('teach.quiz.of')}</h3>
        {quiz.about.length > 0 && (
          <ul>
            {quiz.about.map((slug, index) => {
              const name = names[index]?.name ?? slug;
              return <li key={slug} className="tag"><span lang="en">{name}</span> <IconButton icon="close" name={say('teach.quiz.without', { name })} onClick={() => set({ about: quiz.about.filter(one => one !== slug) })} /></li>;
            })}
          </ul>
        )}
        {quiz.about.length < 10 && <EntityPicker label={say('teach.quiz.of')} placeholder={say('teach.quiz.of.any')} onPick={({ slug }) => set({ about: [...new Set([...quiz.about, slug])] })} />}
      </div>
      <button type="submit" className="button button-strong" disabled={!isSeed}>{say('teach.quiz.begin')}</button>
    </form>
  );
}
