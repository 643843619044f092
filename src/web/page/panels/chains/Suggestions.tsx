import { useAnswer } from '../../api/ask.ts';
import type { EntityNameFragment } from '../../api/generated.ts';
import { FarEffectsDocument } from '../../api/generated.ts';
import { useMessages } from '../../settings/useSettings.tsx';
import { KindMark } from '../../ui/Entity.tsx';
import { Answered, Empty } from '../../ui/States.tsx';
import { useView } from '../../view/useView.ts';
import { causalWhere } from '../causal/where.ts';

/** Before the other end is chosen: questions that have an answer, those with the longest way first. */
export function Suggestions({ from, onPick }: { readonly from: EntityNameFragment; readonly onPick: (slug: string) => void }) {
  const say = useMessages();
  const [{ filters }] = useView();
  const asked = useAnswer(FarEffectsDocument, { of: from.slug, where: causalWhere(filters) });
  return (
    <Answered asked={asked}>
      {({ effects: { layers } }) => {
        const far = layers.slice(1).toReversed().flatMap(({ nodes }) => [...nodes].sort((a, b) => b.mentions - a.mentions).slice(0, 3)).slice(0, 6);
        return (
          <Empty icon="chain" title={say('chains.start')}>
            {say('chains.start.more')}
            {far.length > 0 && (
              <ul className="suggestions">
                {far.map(to => (
                  <li key={to.slug}>
                    <button type="button" className="entity" onClick={() => onPick(to.slug)}>
                      <KindMark kind={to.kind} />
                      <span className="entity-name">{say('chains.pair', { from: from.name, to: to.name })}</span>
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </Empty>
        );
      }}
    </Answered>
  );
}
