import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Box } from './spread.ts';
import { spread } from './spread.ts';

const gap = 8;
const place = fc.integer({ min: -200, max: 200 });
const box = fc.record({ x: place, y: place, width: fc.integer({ min: 20, max: 160 }), height: fc.integer({ min: 16, max: 60 }), isFixed: fc.constant(false) });
const boxes = fc.array(box, { maxLength: 25 }).map((all): Box[] => all.map((one, index) => ({ ...one, id: String(index) })));

function touching(all: readonly Box[]): string[] {
  return all.flatMap(one => all.filter(other => one.id < other.id
    && Math.abs(one.x - other.x) < (one.width + other.width) / 2 && Math.abs(one.y - other.y) < (one.height + other.height) / 2).map(other => `${one.id} on ${other.id}`));
}

describe('Boxes that lie on each other', () => {
  it('are moved apart', () => {
    fc.assert(fc.property(boxes, all => {
      const moved = spread(all, gap);

      expect(touching(all.map(one => ({ ...one, ...moved.get(one.id) })))).toEqual([]);
    }));
  });

  it('stay where they are when they have room', () => {
    const all = [{ id: 'a', x: 0, y: 0, width: 40, height: 20, isFixed: false }, { id: 'b', x: 60, y: 0, width: 40, height: 20, isFixed: false }];

    expect([...spread(all, gap).values()]).toEqual([{ x: 0, y: 0 }, { x: 60, y: 0 }]);
  });

  it('leave the one that is held where it is', () => {
    const moved = spread([{ id: 'held', x: 0, y: 0, width: 40, height: 20, isFixed: true }, { id: 'free', x: 5, y: 4, width: 40, height: 20, isFixed: false }], gap);

    expect(moved.get('held')).toEqual({ x: 0, y: 0 });
    expect(moved.get('free')?.y).toBeGreaterThanOrEqual(28);
  });
});
