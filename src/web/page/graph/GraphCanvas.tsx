import './graph.css';

import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { useEffect, useId, useImperativeHandle, useRef } from 'react';

import { graphSvg } from '../share/graphSvg.ts';
import { useShown } from '../share/shown.tsx';
import { useDark, useMedia, useMessages } from '../settings/useSettings.tsx';
import { useAnnounce } from '../ui/Announcer.tsx';
import { IconButton } from '../ui/Button.tsx';
import { useView } from '../view/useView.ts';
import { linkKey } from '../view/view.ts';
import { readLink } from '../view/url.ts';
import { paletteOf } from './palette.ts';
import type { PictureEvents, Way } from './renderer.ts';
import { Renderer } from './renderer.ts';
import type { Form, Position, Scene } from './scene.ts';

/** What a panel can ask of a picture that it drew. */
export interface Picture {
  readonly position: (id: string) => Position | null;
  readonly positions: Renderer['positions'];
  readonly png: () => Promise<Blob>;
}

interface Props {
  /** What the picture shows, for those who do not see it. */
  readonly name: string;
  readonly scene: Scene;
  readonly form: Form;
  readonly onExpand?: (id: string) => void;
  readonly onMove?: (id: string, to: Position) => void;
  readonly onHide?: (id: string) => void;
  readonly picture?: RefObject<Picture | null>;
  /** Lies over the picture. */
  readonly children?: ReactNode;
}

const ways: Readonly<Record<string, Way>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/** A graph on the screen. What is chosen in it becomes the page's selection, and the other way round. */
export function GraphCanvas({ name, scene, form, onExpand, onMove, onHide, picture, children }: Props) {
  const say = useMessages();
  const announce = useAnnounce();
  const [view, dispatch] = useView();
  const dark = useDark();
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const keys = useId();
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<Renderer | null>(null);
  const chosen = view.selection === null ? null : view.selection.kind === 'entity' ? view.selection.slug : linkKey(view.selection.link);

  const chooseNode = (slug: string) => dispatch({ type: 'select', selection: { kind: 'entity', slug } });
  const events: PictureEvents = {
    onNode: chooseNode,
    onLink: id => {
      const link = readLink(id);
      if (link) dispatch({ type: 'select', selection: { kind: 'link', link } });
    },
    onGround: () => dispatch({ type: 'select', selection: null }),
    onExpand: id => onExpand?.(id),
    onMove: (id, to) => onMove?.(id, to),
  };
  // The renderer lives longer than one drawing, and what it tells must reach the latest.
  const latest = useRef(events);
  latest.current = events;

  useEffect(() => {
    if (!place.current) return undefined;
    const renderer = new Renderer(place.current, {
      onNode: id => latest.current.onNode(id),
      onLink: id => latest.current.onLink(id),
      onGround: () => latest.current.onGround(),
      onExpand: id => latest.current.onExpand(id),
      onMove: (id, to) => latest.current.onMove(id, to),
    });
    drawn.current = renderer;
    const observer = new ResizeObserver(() => renderer.resize());
    observer.observe(place.current);
    return () => {
      observer.disconnect();
      drawn.current = null;
      renderer.destroy();
    };
  }, []);

  useEffect(() => {
    if (place.current) drawn.current?.draw(scene, { form, palette: paletteOf(place.current), moving: !still });
    drawn.current?.choose(chosen);
    // What is chosen has an effect of its own.
  }, [scene, form, dark, still]);

  useEffect(() => drawn.current?.choose(chosen), [chosen]);

  useImperativeHandle(picture, () => ({
    position: id => drawn.current?.position(id) ?? null,
    positions: () => drawn.current?.positions() ?? new Map(),
    png: () => drawn.current?.png() ?? Promise.reject(new Error('Nothing is drawn yet.')),
  }), []);

  useShown({
    name, scene,
    png: () => drawn.current?.png() ?? Promise.reject(new Error('Nothing is drawn yet.')),
    svg: () => (place.current && drawn.current ? graphSvg(name, scene, drawn.current.positions(), paletteOf(place.current)) : ''),
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const way = ways[event.key];
    const slug = view.selection?.kind === 'entity' ? view.selection.slug : null;
    if (way) {
      const next = drawn.current?.next(chosen, way);
      if (next) {
        chooseNode(next);
        drawn.current?.reveal(next);
        announce(described(next, scene, say));
      }
    } else if (event.key === 'Enter' && slug) onExpand?.(slug);
    else if (event.key === 'Delete' && slug) onHide?.(slug);
    else if (event.key === '+' || event.key === '=') drawn.current?.zoomBy(1.25);
    else if (event.key === '-') drawn.current?.zoomBy(0.8);
    else if (event.key === '0') drawn.current?.fit();
    else return;
    event.preventDefault();
  };

  return (
    <div className="graph">
      <div className="graph-place" tabIndex={0} role="application" aria-label={name} aria-describedby={keys} onKeyDown={onKeyDown}>
        <div ref={place} className="graph-drawing" aria-hidden="true" />
      </div>
      <p id={keys} className="unseen">{say('explore.keys')}</p>
      <p className="graph-hint" aria-hidden="true">{say('explore.drag')}</p>
      <div className="graph-zoom">
        <IconButton icon="plus" name={say('explore.zoom-in')} onClick={() => drawn.current?.zoomBy(1.25)} />
        <IconButton icon="minus" name={say('explore.zoom-out')} onClick={() => drawn.current?.zoomBy(0.8)} />
        <IconButton icon="fit" name={say('explore.fit')} onClick={() => drawn.current?.fit()} />
      </div>
      {children}
    </div>
  );
}

function described(id: string, scene: Scene, say: ReturnType<typeof useMessages>): string {
  const node = scene.nodes.find(one => one.id === id);
  if (!node) return '';
  const links = scene.links.filter(({ source, target }) => source === id || target === id).length;
  const parts = [node.label, say(`kind.${node.kind}`), say('evidence.entity.links', { count: links }), ...(node.hidden > 0 ? [say('explore.more', { count: node.hidden })] : [])];
  return parts.join(', ');
}
