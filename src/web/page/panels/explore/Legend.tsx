import { families, kinds } from '../../api/words.ts';
import type { Scene } from '../../graph/scene.ts';
import { useMessages } from '../../settings/useSettings.tsx';
import { KindMark } from '../../ui/Entity.tsx';

/** What the shapes, colours and strokes mean: those of them that are in the picture. */
export function Legend({ scene }: { readonly scene: Scene }) {
  const say = useMessages();
  const has = (test: (link: Scene['links'][number]) => boolean) => scene.links.some(test);
  return (
    <details className="legend card">
      <summary>{say('explore.legend')}</summary>
      <ul>
        {kinds.filter(kind => scene.nodes.some(node => node.kind === kind)).map(kind => <li key={kind}><KindMark kind={kind} /> {say(`kind.${kind}`)}</li>)}
      </ul>
      <ul>
        {families.filter(family => has(link => link.family === family)).map(family => (
          <li key={family}><Stroke className={`family-${family}`} /> {say(`family.${family}`)}</li>
        ))}
        {has(link => link.sign < 0) && <li><Stroke className="stroke-against" /> {say('explore.legend.prevented')}</li>}
        {has(({ modality }) => modality === 'HEDGED' || modality === 'REPORTED') && <li><Stroke className="stroke-hedged" /> {say('explore.legend.hedged')}</li>}
        {has(({ modality }) => modality === 'NEGATED') && <li><Stroke className="stroke-negated" /> {say('explore.legend.negated')}</li>}
        {has(({ contested }) => contested) && <li><Stroke className="stroke-contested" /> {say('explore.legend.contested')}</li>}
        <li><Stroke className="stroke-sure" /> {say('explore.legend.sure')}</li>
        {scene.nodes.some(({ hidden }) => hidden > 0) && <li><span className="legend-badge">+n</span> {say('explore.legend.hidden')}</li>}
      </ul>
    </details>
  );
}

function Stroke({ className }: { readonly className: string }) {
  const isAgainst = className === 'stroke-against';
  return (
    <svg className={`stroke ${className}`} viewBox="0 0 34 12" aria-hidden="true">
      <path className="stroke-line" d="M2 6h26" />
      <path className="stroke-head" d={isAgainst ? 'M29 1v10' : 'M24 2.5 30 6l-6 3.5'} />
    </svg>
  );
}
