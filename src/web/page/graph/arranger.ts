import type { Sheet } from './layout.ts';
import type { Position } from './scene.ts';

export type Places = readonly (Position & { readonly id: string })[];

/** How many things are arranged before the page would stand still for it. */
export const atOnce = 120;

/** Arranges large pictures beside the page, so that it goes on answering. Only what was asked last is told. */
export class Arranger {
  #worker: Worker | null = null;

  arrange(sheet: Sheet, tell: (places: Places) => void): void {
    this.stop();
    const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Places>) => {
      this.stop();
      tell(data);
    });
    worker.postMessage(sheet);
    this.#worker = worker;
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }
}
