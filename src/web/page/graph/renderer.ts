import type { Core, ElementDefinition, NodeSingular } from 'cytoscape';
import cytoscape from 'cytoscape';
import dagre from 'cytoscape-dagre';
import fcose from 'cytoscape-fcose';

import type { Places } from './arranger.ts';
import { Arranger, atOnce } from './arranger.ts';
import { arrangement } from './arrangement.ts';
import { badgeImage, isOnBadge } from './badge.ts';
import { smallestLetters, startOf } from './viewport.ts';
import { forgoStyleElement } from './forgoStyleElement.ts';
import { linkData } from './linkData.ts';
import { looks } from './looks.ts';
import type { Palette } from './palette.ts';
import type { Form, Position, Scene, SceneLink, SceneNode } from './scene.ts';
import { spread } from './spread.ts';
import type { Wrapped } from './wrap.ts';
import { wrap } from './wrap.ts';

cytoscape.use(fcose);
cytoscape.use(dagre);

/** What happens in the picture. */
export interface PictureEvents {
  readonly onNode: (id: string) => void;
  readonly onLink: (id: string) => void;
  readonly onGround: () => void;
  /** A node was asked for its neighbours: its badge was chosen, or it was clicked twice. */
  readonly onExpand: (id: string) => void;
  /** A node was carried to another place. */
  readonly onMove: (id: string, to: Position) => void;
}

export interface Drawing {
  readonly form: Form;
  readonly palette: Palette;
  /** Whether things glide to their new places. */
  readonly moving: boolean;
}

// The largest zoom at which a picture is shown by itself, and the least in a narrow window.
const readable = 1.3;
const legible = 0.86;

export type Way = 'left' | 'right' | 'up' | 'down';

/** The one place that knows how graphs are drawn. Panels hand it scenes, through `GraphCanvas`. */
export class Renderer {
  readonly #graph: Core;
  readonly #pen: CanvasRenderingContext2D;
  readonly #arranger = new Arranger();
  #form: Form | null = null;
  #palette: Palette | null = null;
  #isBig = false;
  #isMoving = true;
  // Until somebody moves or zooms the picture, it keeps fitting its place.
  #isFitted = true;

  constructor(container: HTMLElement, events: PictureEvents) {
    forgoStyleElement();
    const pen = document.createElement('canvas').getContext('2d');
    if (!pen) throw new Error('This browser gives no canvas to draw on.');
    this.#pen = pen;
    this.#graph = cytoscape({ container, minZoom: 0.08, maxZoom: 3, boxSelectionEnabled: false, autounselectify: true });
    this.#graph.on('tap', event => {
      if (event.target === this.#graph) events.onGround();
      else if (event.target.isEdge()) events.onLink(event.target.id());
      else if (isOnBadge(event.target, event.position)) events.onExpand(event.target.id());
      else events.onNode(event.target.id());
    });
    this.#graph.on('dbltap', 'node', event => events.onExpand(event.target.id()));
    this.#graph.on('dragfree', 'node', event => events.onMove(event.target.id(), rounded(event.target.position())));
    this.#graph.on('scrollzoom dragpan pinchzoom', () => {
      this.#isFitted = false;
      container.removeAttribute('data-cut');
    });
    this.#graph.on('mouseover', 'node, edge', event => {
      container.classList.add('is-over');
      if (event.target.isNode()) event.target.connectedEdges().addClass('near');
      else event.target.addClass('near');
    });
    this.#graph.on('mouseout', 'node, edge', () => {
      container.classList.remove('is-over');
      this.#graph.edges().removeClass('near');
    });
  }

  /** Draws a scene; what stays in the picture stays where it is, unless it has to make room. */
  draw(scene: Scene, { form, palette, moving }: Drawing): void {
    const isBig = scene.nodes.length + scene.links.length > 700;
    if (JSON.stringify(palette) !== JSON.stringify(this.#palette) || isBig !== this.#isBig || moving !== this.#isMoving) this.#graph.style(looks(palette, isBig, moving));
    [this.#palette, this.#isBig, this.#isMoving] = [palette, isBig, moving];
    const wanted = new Set([...scene.nodes, ...scene.links].map(({ id }) => id));
    const isFirst = this.#graph.nodes().empty();
    // Told to whoever measures how soon the picture is there.
    if (isFirst && scene.nodes.length > 0) this.#graph.one('render', () => void performance.mark('graph-drawn'));
    const gone = this.#graph.elements().filter(element => !wanted.has(element.id()));
    // Many columns get more of the window's width when each is narrow.
    const isTight = form === 'layers' && scene.nodes.length > 14;
    let fresh = 0;
    this.#graph.batch(() => {
      gone.remove();
      for (const node of scene.nodes) {
        const known = this.#graph.getElementById(node.id);
        const data = this.#nodeData(node, palette, isTight ? 0.8 : 1);
        if (known.nonempty()) known.data(data);
        else {
          fresh++;
          this.#graph.add({ data: { id: node.id, ...data }, position: this.#placeFor(node, scene, fresh) });
        }
        if (node.pinned) this.#graph.getElementById(node.id).position({ ...node.pinned });
      }
      for (const link of scene.links) {
        const known = this.#graph.getElementById(link.id);
        const data = linkData(link, scene.links.length);
        if (known.nonempty()) known.data(data);
        else this.#graph.add({ data: { id: link.id, source: link.source, target: link.target, ...data } } satisfies ElementDefinition);
      }
    });
    if (fresh > 0 || gone.nodes().nonempty() || form !== this.#form) this.#arrange(scene, form, moving && !isFirst, fresh);
    this.#form = form;
  }

  /** Marks what is selected and lets what is not tied to it step back. */
  choose(id: string | null): void {
    this.#graph.batch(() => {
      this.#graph.elements().removeClass('chosen far');
      const chosen = id === null ? this.#graph.collection() : this.#graph.getElementById(id);
      if (chosen.empty()) return;
      chosen.addClass('chosen');
      const near = chosen.closedNeighborhood().union(chosen.edges().connectedNodes());
      this.#graph.elements().difference(near).addClass('far');
    });
  }

  /** Shows the whole picture, a small one not larger than it reads well. In a narrow window it stays legible, and what does not fit is reached by dragging. */
  fit(): void {
    this.#isFitted = true;
    this.#graph.fit(this.#graph.elements(), this.#isNarrow() ? 12 : 40);
    const zoom = this.#graph.zoom();
    const isCut = this.#isNarrow() && !this.#isBig && zoom < legible && this.#graph.nodes().nonempty();
    if (isCut) this.#graph.viewport(startOf(this.#graph, legible));
    else if (zoom > readable) {
      this.#graph.zoom(readable);
      this.#graph.center();
    }
    this.#graph.container()?.toggleAttribute('data-cut', isCut);
    this.#graph.container()?.setAttribute('data-letters', String(Math.round(smallestLetters(this.#graph))));
  }

  zoomBy(factor: number): void {
    const { width, height } = this.#graph.container()?.getBoundingClientRect() ?? { width: 0, height: 0 };
    this.#isFitted = false;
    this.#graph.zoom({ level: this.#graph.zoom() * factor, renderedPosition: { x: width / 2, y: height / 2 } });
  }

  /** The node that lies next on this way from a node; the first node when there is none to start from. */
  next(from: string | null, way: Way): string | null {
    const here = this.#positionOf(from);
    if (!here) return this.#graph.nodes('[?isCenter]').first().id() ?? this.#graph.nodes().first().id() ?? null;
    const [alongX, alongY] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[way] as [number, number];
    let best: { readonly id: string; readonly cost: number } | null = null;
    for (const node of this.#graph.nodes()) {
      const [dx, dy] = [node.position().x - here.x, node.position().y - here.y];
      const ahead = dx * alongX + dy * alongY;
      const aside = Math.abs(dx * alongY) + Math.abs(dy * alongX);
      if (ahead <= 1 || aside > ahead * 3) continue;
      const cost = ahead + aside * 2;
      if (!best || cost < best.cost) best = { id: node.id(), cost };
    }
    return best?.id ?? null;
  }

  /** Brings a node or link into sight when it is not. */
  reveal(id: string): void {
    const element = this.#graph.getElementById(id);
    if (element.empty()) return;
    const [box, seen] = [element.boundingBox(), this.#graph.extent()];
    if (box.x1 < seen.x1 || box.x2 > seen.x2 || box.y1 < seen.y1 || box.y2 > seen.y2) this.#graph.animate({ center: { eles: element } }, { duration: 200 });
  }

  position(id: string): Position | null {
    const node = this.#graph.getElementById(id);
    return node.nonempty() && node.isNode() ? rounded(node.position()) : null;
  }

  /** Where everything is and how its label is written, for exports. */
  positions(): ReadonlyMap<string, Position & { readonly width: number; readonly height: number; readonly text: string; readonly font: number }> {
    return new Map(this.#graph.nodes().map(node => [
      node.id(), { ...rounded(node.position()), width: node.width(), height: node.height(), text: String(node.data('text')), font: Number(node.data('font')) },
    ]));
  }

  /** The whole picture as a PNG, on the page's ground. */
  png(): Promise<Blob> {
    return this.#graph.png({ output: 'blob-promise', full: true, scale: 2, maxWidth: 8000, maxHeight: 8000, bg: this.#palette?.ground ?? 'white' });
  }

  resize(): void {
    this.#graph.resize();
    if (this.#isFitted) this.fit();
  }

  destroy(): void {
    this.#arranger.stop();
    this.#graph.destroy();
  }

  #arrange(scene: Scene, form: Form, moving: boolean, fresh: number): void {
    this.#graph.stop();
    this.#graph.elements().stop();
    const before = new Map(this.#graph.nodes().map(node => [node.id(), { ...node.position() }]));
    const [zoom, pan] = [this.#graph.zoom(), { ...this.#graph.pan() }];
    const stays = this.#form === form && fresh > 0 && fresh < scene.nodes.length;
    const circumstances = { stays, isNarrow: this.#isNarrow() };
    this.#arranger.stop();
    if (scene.nodes.length > atOnce) {
      const places = this.#graph.nodes().map(node => ({ id: node.id(), ...node.position(), width: node.width(), height: node.height() }));
      this.#arranger.arrange({ scene, form, places, ...circumstances }, found => this.#put(found));
      this.#graph.container()?.setAttribute('data-arranging', '');
      if (!stays) this.fit();
      return;
    }
    this.#graph.layout(arrangement(scene, form, circumstances)).run();
    if (form === 'web' && !this.#isBig) this.#spread(scene);
    this.fit();
    if (!moving || this.#isBig) return;
    // Everything is where it is to be; it is put back and glides there.
    const goal = { zoom: this.#graph.zoom(), pan: { ...this.#graph.pan() } };
    for (const node of this.#graph.nodes()) {
      const to = { ...node.position() };
      node.position(before.get(node.id()) ?? to);
      node.animate({ position: to }, { duration: 380, easing: 'ease-out' });
    }
    this.#graph.viewport({ zoom, pan });
    this.#graph.animate(goal, { duration: 380, easing: 'ease-out' });
  }

  /** Puts things where they were arranged to be. */
  #put(places: Places): void {
    this.#graph.batch(() => places.forEach(({ id, x, y }) => void this.#graph.getElementById(id).position({ x, y })));
    this.fit();
    this.#graph.container()?.removeAttribute('data-arranging');
  }

  // A link is where it starts.
  #positionOf(id: string | null): Position | null {
    const element = id === null ? this.#graph.collection() : this.#graph.getElementById(id);
    const node = element.nodes().nonempty() ? element.nodes() : element.edges().sources();
    return node.nonempty() ? node.first().position() : null;
  }

  #spread(scene: Scene): void {
    const held = new Set(scene.nodes.filter(({ pinned }) => pinned).map(({ id }) => id));
    // Forces know nothing of the window: a picture that is too tall for it is drawn out first.
    const [picture, window] = [this.#graph.nodes().boundingBox(), { width: this.#graph.width(), height: this.#graph.height() }];
    const draw = Math.min(1.6, Math.max(1, (window.width * picture.h) / Math.max(1, window.height * picture.w)));
    const place = (node: NodeSingular) => (held.has(node.id()) ? node.position() : { x: node.position().x * draw, y: node.position().y });
    const boxes = this.#graph.nodes().map(node => ({ id: node.id(), ...place(node), width: node.width(), height: node.height(), isFixed: held.has(node.id()) }));
    const apart = spread(boxes, 16);
    this.#graph.batch(() => this.#graph.nodes().forEach(node => void node.position({ ...(apart.get(node.id()) ?? node.position()) })));
  }

  #isNarrow(): boolean {
    return this.#graph.width() < 560;
  }

  // Next to something it is tied to and that has a place already; a fixed spiral makes the same picture every time.
  #placeFor(node: SceneNode, scene: Scene, turn: number): Position {
    if (node.pinned) return node.pinned;
    const other = ({ source, target }: SceneLink) => this.#graph.getElementById(source === node.id ? target : source);
    const tie = scene.links.find(link => (link.source === node.id || link.target === node.id) && other(link).nonempty());
    const origin = tie ? other(tie).position() : { x: 0, y: 0 };
    const [angle, radius] = [turn * 2.399963, node.isCenter ? 0 : 90 + 14 * Math.sqrt(turn) * 6];
    const { width, height } = this.#graph.container()?.getBoundingClientRect() ?? { width: 3, height: 2 };
    const slant = width < height ? 0.6 : 1.5;
    return { x: origin.x + Math.cos(angle) * radius * slant, y: origin.y + Math.sin(angle) * radius };
  }

  #nodeData(node: SceneNode, palette: Palette, share: number) {
    const font = 12 + Math.round(node.weight * 3) + (node.isCenter ? 2 : 0);
    this.#pen.font = `${node.isCenter ? 'bold ' : ''}${font}px ${palette.font}`;
    const measure = (text: string) => this.#pen.measureText(text).width;
    const [name, note] = [node.label, node.note ?? ''].map(text => wrap(text, (118 + node.weight * 40) * share, font * 1.2, measure)) as [Wrapped, Wrapped];
    const label = node.note ? { text: `${name.text}\n${note.text}`, width: Math.max(name.width, note.width), height: name.height + note.height } : name;
    const badge = node.hidden > 0 ? `+${node.hidden}` : '';
    const badgeWidth = badge ? 12 + badge.length * 7 : 1;
    return {
      text: label.text, font, width: label.width + (node.kind === 'ORGANIZATION' || node.kind === 'PLACE' ? 44 : 24), height: label.height + 16, kind: node.kind,
      isCenter: node.isCenter, isPinned: node.pinned !== null, tone: node.tone ?? '',
      badge: badge ? badgeImage(badge, badgeWidth, palette) : 'none', badgeWidth,
    };
  }
}

function rounded({ x, y }: Position): Position {
  return { x: Math.round(x), y: Math.round(y) };
}
