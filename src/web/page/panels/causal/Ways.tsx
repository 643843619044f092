import type { ReactNode } from 'react';
import { useMemo } from 'react';

import type { EntityNameFragment, ToldFragment } from '../../api/generated.ts';
import type { Scene } from '../../graph/scene.ts';
import { useMessages } from '../../settings/useSettings.tsx';
import { Confidence } from '../../ui/Link.tsx';
import { useView } from '../../view/useView.ts';
import type { Side } from './columns.ts';
import { causalScene, uniqueEntities } from './scene.ts';
import { Sentences } from './Sentences.tsx';

/** A chain or a loop, as it is told. */
export interface Way {
  readonly key: string;
  readonly nodes: readonly EntityNameFragment[];
  readonly told: readonly ToldFragment[];
  readonly strength: number;
  /** What stands above the way: the root it begins at, the sort of loop. */
  readonly title?: ReactNode;
  readonly facts?: ReactNode;
}

/** Ways in their order, one of them chosen: that one is told sentence by sentence and stands out in the picture. As lists, all are told. */
export function Ways({ ways, chosen, onChoose }: { readonly ways: readonly Way[]; readonly chosen: number; readonly onChoose: (at: number) => void }) {
  const [view] = useView();
  return (
    <ol className="ways">
      {ways.map((way, at) => {
        const isChosen = at === chosen;
        return (
          <li key={way.key} className={isChosen ? 'way is-chosen' : 'way'}>
            <button type="button" className="way-head" aria-pressed={isChosen} onClick={() => onChoose(at)}>
              <span className="way-place" aria-hidden="true">{at + 1}</span>
              <span className="way-words">
                {way.title && <span className="way-title">{way.title}</span>}
                <WayNames way={way} />
                <WayFacts way={way} />
              </span>
            </button>
            {(isChosen || view.shown === 'list') && <Sentences told={way.told} quoted />}
          </li>
        );
      })}
    </ol>
  );
}

/** The names along a way, with arrows that say which way its links point. */
function WayNames({ way: { nodes, told } }: { readonly way: Way }) {
  const say = useMessages();
  const isLoop = told.length === nodes.length;
  return (
    <span className="way-names">
      {(isLoop ? [...nodes, ...nodes.slice(0, 1)] : nodes).map((node, at) => {
        const link = told[at - 1]?.link;
        const isOn = link?.target.slug === node.slug;
        return (
          <span key={at}>
            {at > 0 && <>{' '}<span className="way-arrow" aria-hidden="true">{isOn ? '→' : '←'}</span><span className="unseen"> {say(isOn ? 'causes.way.on' : 'causes.way.back')}</span>{' '}</>}
            {node.name}
          </span>
        );
      })}
    </span>
  );
}

function WayFacts({ way: { strength, told, facts } }: { readonly way: Way }) {
  const say = useMessages();
  return (
    <span className="way-facts">
      <span>{say('causes.strength')} <Confidence value={strength} /></span>
      <span>{say('evidence.entity.links', { count: told.length })}</span>
      {facts}
    </span>
  );
}

/** All the ways in one picture, the chosen one in front. */
export function useWayScene(ways: readonly Way[], chosen: number, centers: readonly string[], side: Side): Scene {
  const say = useMessages();
  return useMemo(() => {
    const front = ways[chosen];
    const onWay = new Set(front?.told.map(({ link }) => link.id));
    const inWay = new Set(front?.nodes.map(({ slug }) => slug));
    const back = ways.length > 1 ? 'faded' as const : undefined;
    return causalScene({
      entities: uniqueEntities(ways.flatMap(({ nodes }) => nodes)), links: ways.flatMap(({ told }) => told.map(({ link }) => link)), centers: new Set(centers), side,
      nodeTone: slug => (inWay.has(slug) ? 'path' : back), linkTone: link => (onWay.has(link.id) ? 'path' : back),
    }, say);
    // The same names make the same picture.
  }, [ways, chosen, centers.join(), side, say]);
}
