import { useState } from 'react';

import { useAnswer } from '../../api/ask.ts';
import type { EntityCardQuery } from '../../api/generated.ts';
import { EntityCardDocument } from '../../api/generated.ts';
import { families } from '../../api/words.ts';
import { useMessages } from '../../settings/useSettings.tsx';
import { Button } from '../../ui/Button.tsx';
import { KindMark } from '../../ui/Entity.tsx';
import { LinkButton } from '../../ui/Link.tsx';
import { Answered, Empty } from '../../ui/States.tsx';
import { useView } from '../../view/useView.ts';
import { Questions } from '../causal/Questions.tsx';

const page = 30;

/** What is known of an entity, and its links by family. */
export function EntityCard({ slug }: { readonly slug: string }) {
  const say = useMessages();
  const [shown, show] = useState({ slug, first: page });
  const first = shown.slug === slug ? shown.first : page;
  const asked = useAnswer(EntityCardDocument, { slug, first });
  return (
    <Answered asked={asked} empty={{ when: ({ entity }) => entity === null, show: <Empty title={say('evidence.entity.unknown', { slug })} /> }}>
      {({ entity }) => entity && <Card entity={entity} onMore={first < 200 ? () => show({ slug, first: Math.min(200, first + 60) }) : null} />}
    </Answered>
  );
}

function Card({ entity, onMore }: { readonly entity: NonNullable<EntityCardQuery['entity']>; readonly onMore: (() => void) | null }) {
  const say = useMessages();
  const [view, dispatch] = useView();
  const left = entity.links.totalCount - entity.links.nodes.length;
  return (
    <article className="entity-card">
      <p className="entity-kind"><KindMark kind={entity.kind} /> {say(`kind.${entity.kind}`)}{entity.when && <> · {entity.when.display}</>}</p>
      <h3 lang="en">{entity.name}</h3>
      {entity.description && <p lang="en">{entity.description}</p>}
      {entity.aliases.length > 0 && <p className="entity-aliases">{say('evidence.entity.aliases')}: <span lang="en">{entity.aliases.join(', ')}</span></p>}
      <p className="entity-facts">
        {say('evidence.entity.mentions', { count: entity.mentions })}
        {entity.wikidata && <> · <span>Wikidata {entity.wikidata}</span></>}
      </p>
      {(view.about !== entity.slug || view.panel !== 'explore') && (
        <Button look="strong" icon="center" onClick={() => dispatch({ type: 'look-at', slug: entity.slug, panel: 'explore' })}>{say('evidence.entity.explore')}</Button>
      )}
      <Questions slug={entity.slug} />
      <h4>{say('evidence.entity.links', { count: entity.links.totalCount })}</h4>
      {families.map(family => {
        const links = entity.links.nodes.filter(link => link.family === family);
        return links.length > 0 && (
          <section key={family} className="besides">
            <h5 className={`family-${family}`}>{say(`family.${family}`)}</h5>
            <ul>{links.map(link => <li key={link.id}><LinkButton link={link} /></li>)}</ul>
          </section>
        );
      })}
      {left > 0 && onMore && <Button onClick={onMore} icon="plus">{say('explore.more', { count: left })}</Button>}
    </article>
  );
}
