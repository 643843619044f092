import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Queue, Reviewable, Step } from './queue.ts';
import { advance, emptyQueue, lastHeld, nextOpen } from './queue.ts';

const end = (slug: string) => ({ slug, name: slug, kind: 'EVENT' as const, mentions: 1, status: 'UNREVIEWED' as const, when: null });
const link = (id: string, more: Partial<Reviewable> = {}): Reviewable => ({
  id, type: 'CAUSED', family: 'CAUSAL', sign: 1, reading: 'caused', confidence: 0.5, modality: 'ASSERTED', status: 'UNREVIEWED', contested: false, added: false, documentCount: 1,
  evidenceCount: 1, source: end('a'), target: end(id), revision: 0, reviewPriority: 1, evidence: { nodes: [] }, history: [], ...more,
});
const ids = ['a', 'b', 'c', 'd'];
const loaded = advance<Reviewable>(emptyQueue, { type: 'loaded', items: ids.map(id => link(id)) });
const after = (queue: Queue<Reviewable>, ...steps: readonly Step<Reviewable>[]) => steps.reduce(advance, queue);

describe('The queue', () => {
  it('shows a decision at once and the next link that waits', () => {
    const queue = after(loaded, { type: 'decide', id: 'a', status: 'ACCEPTED' });

    expect(queue.verdicts.get('a')).toEqual({ status: 'ACCEPTED', entries: [], instead: null });
    expect(nextOpen(queue, 'a')?.id).toBe('b');
  });

  it('begins again at its start when its end is reached, and ends when nothing waits', () => {
    const some = after(loaded, { type: 'decide', id: 'c', status: 'ACCEPTED' }, { type: 'decide', id: 'd', status: 'REJECTED' });

    expect(nextOpen(some, 'd')?.id).toBe('a');
    expect(nextOpen(after(some, { type: 'decide', id: 'a', status: 'ACCEPTED' }, { type: 'decide', id: 'b', status: 'ACCEPTED' }), 'b')).toBeNull();
  });

  it('can undo what the server holds, the latest first, and not what is on its way', () => {
    const sent = after(loaded, { type: 'decide', id: 'a', status: 'ACCEPTED' }, { type: 'decide', id: 'b', status: 'REJECTED' });
    expect(lastHeld(sent)).toBeNull();

    const held = after(sent, { type: 'held', id: 'a', entries: [1] }, { type: 'held', id: 'b', entries: [2] });
    expect(lastHeld(held)).toBe('b');
    expect(lastHeld(after(held, { type: 'undone', id: 'b', revision: 3 }))).toBe('a');
  });

  it('gives a link back with the revision of the undoing, so that it can be decided anew', () => {
    const undone = after(loaded, { type: 'decide', id: 'a', status: 'ACCEPTED' }, { type: 'held', id: 'a', entries: [1] }, { type: 'undone', id: 'a', revision: 2 });

    expect(undone.items[0]).toMatchObject({ id: 'a', status: 'UNREVIEWED', revision: 2 });
    expect(nextOpen(undone, 'd')?.id).toBe('a');
  });

  it('shows how a link stands when somebody was faster, and does not take the decision for made', () => {
    const clash = after(loaded, { type: 'decide', id: 'a', status: 'ACCEPTED' }, { type: 'failed', id: 'a', trouble: { kind: 'conflict', message: 'Ben decided.' }, now: link('a', { status: 'REJECTED', revision: 9 }) });

    expect(clash.verdicts.size).toBe(0);
    expect(clash.items[0]).toMatchObject({ status: 'REJECTED', revision: 9 });
    expect(clash.troubles.get('a')?.message).toBe('Ben decided.');
    expect(nextOpen(clash, 'd')?.id).toBe('b');
  });

  it('holds every link once, wherever it came from', () => {
    const more = after(loaded, { type: 'loaded', items: [link('c'), link('e')] }, { type: 'loaded', items: [link('x'), link('a')], isFirst: true });

    expect(more.items.map(({ id }) => id)).toEqual(['x', 'a', 'b', 'c', 'd', 'e']);
  });

  it('never loses a link, nor holds a verdict and a trouble on one at once', () => {
    const step: fc.Arbitrary<Step<Reviewable>> = fc.oneof(
      fc.record({ type: fc.constant('decide' as const), id: fc.constantFrom(...ids), status: fc.constantFrom('ACCEPTED' as const, 'REJECTED' as const) }),
      fc.record({ type: fc.constant('held' as const), id: fc.constantFrom(...ids), entries: fc.array(fc.nat(), { minLength: 1, maxLength: 2 }) }),
      fc.record({ type: fc.constant('failed' as const), id: fc.constantFrom(...ids), trouble: fc.constant({ kind: 'refused' as const, message: 'No.' }) }),
      fc.record({ type: fc.constant('undone' as const), id: fc.constantFrom(...ids), revision: fc.nat() }),
    );
    fc.assert(fc.property(fc.array(step), steps => {
      const queue = after(loaded, ...steps);

      expect(queue.items.map(({ id }) => id)).toEqual(ids);
      expect(queue.decided.filter(id => !queue.verdicts.has(id))).toEqual([]);
      expect([...queue.verdicts.keys()].filter(id => queue.troubles.has(id))).toEqual([]);
    }));
  });
});
