import { useEffect, useRef } from 'react';

import { useMessages, useSettings } from '../../settings/useSettings.tsx';
import { EntityButton } from '../../ui/Entity.tsx';
import { useView } from '../../view/useView.ts';
import type { Outcome } from './outcome.ts';
import { Remaining } from './Remaining.tsx';

type Lost = Outcome['lost'][number];
type Weakened = Outcome['weakened'][number];

/** An effect to which no chain leads any more. */
export function LostItem({ affected }: { readonly affected: Lost }) {
  return (
    <li className="affected-item">
      <EntityButton entity={affected.entity} showDate />
      <Strength before={affected.strengthBefore} after={0} />
      <LostLinks affected={affected} />
    </li>
  );
}

/** An effect that keeps some of its causes. Selected, it tells what still causes it, with the words of the texts. */
export function WeakenedItem({ affected, without }: { readonly affected: Weakened; readonly without: readonly string[] }) {
  const say = useMessages();
  const [{ selection }] = useView();
  const isChosen = selection?.kind === 'entity' && selection.slug === affected.entity.slug;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const element = item.current;
    if (!isChosen || !element) return undefined;
    // What is told of it makes the list narrower and longer: it stays in sight through that.
    const observer = new ResizeObserver(() => {
      const { top } = element.getBoundingClientRect();
      if (top < 0 || top > window.innerHeight / 2) element.scrollIntoView({ block: 'start' });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [isChosen]);
  return (
    <li ref={item} className={isChosen ? 'affected-item is-chosen' : 'affected-item'}>
      <EntityButton entity={affected.entity} showDate />
      <Strength before={affected.strengthBefore} after={affected.strengthAfter} />
      <LostLinks affected={affected} />
      {isChosen
        ? <Remaining of={affected.entity} without={without} />
        : (
          <ul className="still" aria-label={say('what-if.still')}>
            {affected.stillCausedBy.map(({ nodes }) => <li key={nodes.map(({ slug }) => slug).join()}>{nodes.slice(0, -1).map(({ name }) => name).join(' → ')} →</li>)}
          </ul>
        )}
    </li>
  );
}

/** The links that go: from what is taken out, or from what is lost with it. */
function LostLinks({ affected: { lostLinks } }: { readonly affected: Lost }) {
  const say = useMessages();
  const sources = [...new Set(lostLinks.map(({ source }) => source.name))];
  return <p className="lost-links">{sources.length > 0 ? say('what-if.loses', { names: sources.join(', ') }) : say('what-if.loses.farther')}</p>;
}

/** How strong the strongest chain to it was and is. */
function Strength({ before, after }: { readonly before: number; readonly after: number }) {
  const say = useMessages();
  const { language } = useSettings().settings;
  const percent = (value: number) => new Intl.NumberFormat(language, { style: 'percent' }).format(value);
  const isSame = percent(before) === percent(after);
  const told = isSame ? say('what-if.strength.same', { before: percent(before) }) : say('what-if.strength', { before: percent(before), after: percent(after) });
  return (
    <p className="strength">
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="strength-before" width={100 * before} height="6" rx="1" />
        <rect className="strength-after" width={100 * after} height="6" rx="1" />
      </svg>
      <span>{told}</span>
    </p>
  );
}
