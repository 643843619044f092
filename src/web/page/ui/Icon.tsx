/** Line drawings on a grid of 24. */
const drawings = {
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.3 15.3 20 20',
  close: 'M6 6l12 12M18 6 6 18',
  undo: 'M9 7 4 12l5 5M4 12h10a6 6 0 0 1 6 6',
  redo: 'M15 7l5 5-5 5M20 12H10a6 6 0 0 0-6 6',
  settings: 'M4 7h9M17 7h3M4 12h3M11 12h9M4 17h11M19 17h1M15 5v4M9 10v4M17 15v4',
  filter: 'M4 6h16M7 12h10M10 18h4',
  graph: 'M6 6.5h.01M18 9h.01M9 18h.01M6 6.5 18 9 9 18z',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  pin: 'M9 4h6l-1 6 3 3H7l3-3zM12 13v7',
  hide: 'M4 4l16 16M10 6.2A9.6 9.6 0 0 1 21 12a12 12 0 0 1-2.4 3.2M6 8a12 12 0 0 0-3 4 9.6 9.6 0 0 0 12.4 5.2',
  center: 'M12 3v4M12 17v4M3 12h4M17 12h4M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  fold: 'M7 10l5-5 5 5M7 14l5 5 5-5',
  text: 'M6 4h9l4 4v12H6zM9 11h7M9 15h7',
  back: 'M14 6l-6 6 6 6',
  next: 'M10 6l6 6-6 6',
  up: 'M6 14l6-6 6 6',
  down: 'M6 10l6 6 6-6',
  download: 'M12 4v11M8 11.5l4 3.5 4-3.5M5 20h14',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  cross: 'M7 7l10 10M17 7 7 17',
  warning: 'M12 4 2.8 20h18.4zM12 10v4M12 17h.01',
  offline: 'M4 4l16 16M8.5 15.5a5 5 0 0 1 7 0M5 12a10 10 0 0 1 4-2.4M19 12a10 10 0 0 0-5.5-2.8M12 19h.01',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.5l3 2',
  share: 'M12 15V4M8 7.5 12 4l4 3.5M5 12v8h14v-8',
  branch: 'M5 12h5c4 0 4-6 9-6M10 12c4 0 4 6 9 6M16.5 3.5 19 6l-2.5 2.5M16.5 15.5 19 18l-2.5 2.5',
  chain: 'M10 8H7a4 4 0 0 0 0 8h3M14 8h3a4 4 0 0 1 0 8h-3M9 12h6',
  cut: 'M8 8.5 19 18M8 15.5 19 6M6 4.5a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4zM6 15.1a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z',
  loop: 'M6 9a7 7 0 0 1 12-1l2 2M20 5v5h-5M18 15a7 7 0 0 1-12 1l-2-2M4 19v-5h5',
  swap: 'M4 8h14l-3.5-3.5M20 16H6l3.5 3.5',
  play: 'M8 5v14l11-7z',
  learn: 'M3 9l9-4 9 4-9 4zM7 11v5c3 2 7 2 10 0v-5M21 9v6',
  review: 'M5 5h14v11H10l-5 4zM9 10.5l2 2 4-4',
} as const;

export type IconName = keyof typeof drawings;

/** A drawing beside words, or within a button that has a name of its own: it says nothing to a screen reader. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  );
}
