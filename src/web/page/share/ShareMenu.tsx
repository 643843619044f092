import './share.css';

import { useEffect, useId, useRef, useState } from 'react';

import type { MessageKey } from '../messages/messages.ts';
import { useMessages } from '../settings/useSettings.tsx';
import { useAnnounce } from '../ui/Announcer.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { addressOf, useView } from '../view/useView.ts';
import { contentOf } from './content.ts';
import { embedCode } from './embed.ts';
import { fileName } from './fileName.ts';
import type { Shown } from './shown.tsx';
import { useLook } from './shown.tsx';

interface Format {
  readonly id: 'png' | 'svg' | 'json' | 'graphml' | 'mermaid' | 'jsonld' | 'timelinejs';
  readonly ending: string;
  readonly type: string;
  readonly isOffered: (shown: Shown) => boolean;
  readonly make: (shown: Shown, address: string) => Promise<string | Blob>;
}

/** The makers are loaded when somebody asks for one. */
const formats: readonly Format[] = [
  { id: 'png', ending: 'png', type: 'image/png', isOffered: ({ png }) => png !== undefined, make: async ({ png }) => (png ? png() : '') },
  { id: 'svg', ending: 'svg', type: 'image/svg+xml', isOffered: ({ svg }) => svg !== undefined, make: async ({ svg }) => svg?.() ?? '' },
  { id: 'json', ending: 'json', type: 'application/json', isOffered: () => true, make: async (shown, address) => (await import('./json.ts')).json(await contentOf(shown, address)) },
  { id: 'graphml', ending: 'graphml', type: 'application/graphml+xml', isOffered: () => true, make: async (shown, address) => (await import('./graphml.ts')).graphMl(await contentOf(shown, address)) },
  { id: 'mermaid', ending: 'mmd', type: 'text/vnd.mermaid', isOffered: () => true, make: async ({ scene }) => (await import('./mermaid.ts')).mermaid(scene) },
  { id: 'jsonld', ending: 'jsonld', type: 'application/ld+json', isOffered: () => true, make: async (shown, address) => (await import('./jsonLd.ts')).jsonLd(await contentOf(shown, address)) },
  {
    id: 'timelinejs', ending: 'timeline.json', type: 'application/json', isOffered: ({ events }) => events !== undefined,
    make: async ({ name, events }) => (await import('./timelineJs.ts')).timelineJs(name, events ?? []),
  },
];

/** Takes what is shown elsewhere: its address, the code that shows it within another page, a picture, or the graph as a file. */
export function ShareMenu() {
  const say = useMessages();
  const [isOpen, open] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (!isOpen) return undefined;
    const onPointerDown = (event: PointerEvent) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) open(false);
    };
    window.addEventListener('pointerdown', onPointerDown);
    return () => window.removeEventListener('pointerdown', onPointerDown);
  }, [isOpen]);
  return (
    <div className="share" ref={place} onKeyDown={event => event.key === 'Escape' && open(false)}>
      <IconButton icon="share" name={say('share.title')} aria-expanded={isOpen} aria-controls={id} onClick={() => open(!isOpen)} />
      <div id={id} className="share-menu card" hidden={!isOpen}>
        {isOpen && <Ways />}
      </div>
    </div>
  );
}

function Ways() {
  const say = useMessages();
  const [view] = useView();
  const shown = useLook();
  const address = addressOf({ ...view, embed: false });
  return (
    <>
      <Copied label="share.address" button="share.copy" value={address} />
      <Copied label="share.embed" button="share.copy.embed" value={embedCode(addressOf({ ...view, embed: true }), shown?.name ?? document.title)} />
      {shown && shown.scene.nodes.length > 0 ? <Files shown={shown} address={address} /> : <p className="share-none">{say('share.nothing')}</p>}
    </>
  );
}

function Copied({ label, button, value }: { readonly label: MessageKey; readonly button: MessageKey; readonly value: string }) {
  const say = useMessages();
  const announce = useAnnounce();
  const field = useRef<HTMLInputElement>(null);
  const [outcome, tell] = useState<'copied' | 'by-hand' | null>(null);
  useEffect(() => tell(null), [value]);
  const copy = async () => {
    field.current?.select();
    // Browsers give pages from elsewhere than this machine the clipboard over https only; then the text is chosen, and a key copies it.
    const isDone = await Promise.resolve(navigator.clipboard?.writeText(value)).then(() => navigator.clipboard !== undefined, () => false);
    tell(isDone ? 'copied' : 'by-hand');
    announce(say(isDone ? 'share.copied' : 'share.by-hand'));
  };
  return (
    <div className="share-copy">
      <label>
        <span>{say(label)}</span>
        <input ref={field} readOnly value={value} onFocus={event => event.currentTarget.select()} />
      </label>
      <Button {...(outcome === 'copied' ? { icon: 'check' as const } : {})} onClick={() => void copy()}>{say(outcome ? `share.${outcome}` : button)}</Button>
    </div>
  );
}

function Files({ shown, address }: { readonly shown: Shown; readonly address: string }) {
  const say = useMessages();
  const announce = useAnnounce();
  const [busy, work] = useState<Format['id'] | null>(null);
  const [problem, blame] = useState<string | null>(null);
  const save = async ({ id, ending, type, make }: Format) => {
    work(id);
    blame(null);
    try {
      const made = await make(shown, address);
      download(typeof made === 'string' ? new Blob([made], { type }) : made, fileName(shown.name, ending));
      announce(say('share.saved', { file: fileName(shown.name, ending) }));
    } catch (failure) {
      blame(failure instanceof Error ? failure.message : String(failure));
    } finally {
      work(null);
    }
  };
  return (
    <section aria-label={say('share.save')}>
      <h2>{say('share.save')}</h2>
      <ul>
        {formats.filter(({ isOffered }) => isOffered(shown)).map(format => (
          <li key={format.id}>
            <button type="button" className="share-format" disabled={busy !== null} onClick={() => void save(format)}>
              <strong>{say(`share.${format.id}`)}</strong> <span>{say(`share.${format.id}.for`)}</span>
            </button>
          </li>
        ))}
      </ul>
      {problem && <p className="share-problem" role="alert">{say('share.failed')} {problem}</p>}
    </section>
  );
}

function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  [link.href, link.download] = [url, name];
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
