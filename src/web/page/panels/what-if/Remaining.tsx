import { useAnswer } from '../../api/ask.ts';
import type { EntityNameFragment, RemainingQuery } from '../../api/generated.ts';
import { RemainingDocument } from '../../api/generated.ts';
import { useMessages } from '../../settings/useSettings.tsx';
import { Answered } from '../../ui/States.tsx';
import { useView } from '../../view/useView.ts';
import { Sentences } from '../causal/Sentences.tsx';
import { causalWhere } from '../causal/where.ts';

export type Route = RemainingQuery['whatIf']['weakened'][number]['stillCausedBy'][number];

/** The routes that still lead to a weakened effect; none while they are on their way. */
export function useRemaining(slug: string | null, without: readonly string[]) {
  const [{ filters }] = useView();
  const asked = useAnswer(RemainingDocument, slug === null ? null : { without, watch: [slug], where: causalWhere(filters) });
  const found = asked.data?.whatIf.weakened.find(({ entity }) => entity.slug === slug);
  return { asked, routes: found?.stillCausedBy ?? [] };
}

/** What still causes a weakened effect: each route told sentence by sentence. */
export function Remaining({ of, without }: { readonly of: EntityNameFragment; readonly without: readonly string[] }) {
  const say = useMessages();
  const { asked, routes } = useRemaining(of.slug, without);
  return (
    <div className="remaining">
      <h4>{say('what-if.still')}</h4>
      <Answered asked={asked}>
        {() => (
          <ol className="routes">
            {routes.map((route, at) => (
              <li key={route.nodes.map(({ slug }) => slug).join()}>
                <p className="route-head">{say('what-if.route', { number: at + 1, root: route.nodes[0]?.name ?? '' })}</p>
                <Sentences told={route.explanation} quoted />
              </li>
            ))}
          </ol>
        )}
      </Answered>
    </div>
  );
}
