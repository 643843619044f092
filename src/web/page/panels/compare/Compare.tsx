import '../explore/explore.css';
import './compare.css';

import { useAnswer } from '../../api/ask.ts';
import type { ComparedFragment } from '../../api/generated.ts';
import { CompareAccountsDocument, DisputesDocument, DocumentsDocument, NamesDocument } from '../../api/generated.ts';
import { sceneLink, sceneNode } from '../../graph/scene.ts';
import type { MessageKey } from '../../messages/messages.ts';
import { useMessages } from '../../settings/useSettings.tsx';
import { useShown } from '../../share/shown.tsx';
import { Button } from '../../ui/Button.tsx';
import { LinkButton, ModalityTag } from '../../ui/Link.tsx';
import { Answered, Empty, Failure, Truncated } from '../../ui/States.tsx';
import { usePanelState, useView } from '../../view/useView.ts';
import { beginWith, compareState, most, toggle } from './texts.ts';

/** What several texts say of the same links: where one contradicts another, where they agree, and what only one of them tells. */
export default function Compare() {
  const say = useMessages();
  const [view] = useView();
  const [chosen, change] = usePanelState(compareState);
  const documents = useAnswer(DocumentsDocument, {});
  const disputes = useAnswer(DisputesDocument, chosen.length === 0 ? {} : null);
  const all = documents.data?.documents.nodes ?? [];
  const texts = chosen.length > 0 ? chosen
    : disputes.data && documents.data ? beginWith(disputes.data.links.nodes.map(({ evidence }) => evidence.nodes.map(({ document }) => document.slug)), all.map(({ slug }) => slug)) : [];
  const asked = useAnswer(CompareAccountsDocument, texts.length >= 2 ? { documents: texts, about: view.about } : null);
  const name = useAnswer(NamesDocument, view.about ? { slug: view.about } : null).data?.entity?.name;
  const failed = [documents, disputes].find(({ error, data }) => error && !data);
  const title = view.about ? say('compare.about', { name: name ?? view.about }) : say('compare.everything');
  const found = asked.data?.compareAccounts;
  const links = found ? [...found.contradicted, ...found.agreed, ...found.onlyInOne].map(({ link }) => link) : [];
  const entities = new Map(links.flatMap(({ source, target }) => [source, target]).map(entity => [entity.slug, entity]));
  useShown(found ? { name: title, scene: { nodes: [...entities.values()].map(entity => sceneNode(entity)), links: links.map(link => sceneLink(link, say(`type.${link.type}`))) } } : null);

  return (
    <section className="compare" aria-label={say('compare.title')} aria-busy={documents.pending || disputes.pending || asked.pending || asked.stale}>
      <header>
        <h2>{title}</h2>
        <p>{say('compare.explained')}</p>
      </header>
      <details className="compare-texts" open={chosen.length === 1}>
        <summary>{say('compare.texts', { count: texts.length })}</summary>
        <p>{say('compare.texts.more', { most })}</p>
        <ul>
          {all.map(({ slug, title: text }) => (
            <li key={slug}>
              <label>
                <input type="checkbox" checked={texts.includes(slug)} disabled={!texts.includes(slug) && texts.length >= most} onChange={() => change(() => toggle(texts, slug))} />
                {' '}{text}
              </label>
            </li>
          ))}
        </ul>
        {chosen.length > 0 && <Button look="quiet" onClick={() => change(() => [])}>{say('compare.texts.reset')}</Button>}
      </details>
      {failed?.error ? <Failure error={failed.error} retry={failed.retry} /> : documents.data && (disputes.data || chosen.length > 0) && texts.length < 2 ? <Empty icon="text" title={say('compare.too-few')} /> : (
        <Answered asked={{ ...asked, truncated: false, pending: true }}>
          {({ compareAccounts }) => (
            <>
              {links.length === 0 && <Empty icon="text" title={say('compare.nothing')} />}
              <Part title="compare.contradicted" of={compareAccounts.contradicted} isOpen />
              <Part title="compare.agreed" of={compareAccounts.agreed} isOpen />
              <Part title="compare.one" of={compareAccounts.onlyInOne} isOpen={false} />
              {compareAccounts.truncated && <Truncated />}
            </>
          )}
        </Answered>
      )}
    </section>
  );
}

function Part({ title, of, isOpen }: { readonly title: MessageKey; readonly of: readonly ComparedFragment[]; readonly isOpen: boolean }) {
  const say = useMessages();
  if (of.length === 0) return null;
  return (
    <details className="compare-part" open={isOpen}>
      <summary><h3>{say(title, { count: of.length })}</h3></summary>
      <ul>{of.map(compared => <li key={compared.link.id} className="card"><Item compared={compared} /></li>)}</ul>
    </details>
  );
}

function Item({ compared: { link, accounts, against } }: { readonly compared: ComparedFragment }) {
  const say = useMessages();
  const [, dispatch] = useView();
  return (
    <>
      <LinkButton link={link} />
      <ul className="compare-accounts">
        {accounts.map(({ id, quote, modality, assertedBy, document }) => (
          <li key={id} className={modality === 'NEGATED' ? 'is-against' : ''}>
            <blockquote lang="en">“{quote}”</blockquote>
            <p>
              <ModalityTag modality={modality} />{' '}
              {assertedBy && <>{say('evidence.asserted-by', { who: assertedBy })} · </>}
              <button type="button" className="compare-source" onClick={() => dispatch({ type: 'read', passage: { document: document.slug, evidence: id } })}>{document.title}</button>
            </p>
          </li>
        ))}
      </ul>
      {against.length > 0 && (
        <>
          <h4>{say('compare.against')}</h4>
          <ul>{against.map(other => <li key={other.id}><LinkButton link={other} /></li>)}</ul>
        </>
      )}
    </>
  );
}
