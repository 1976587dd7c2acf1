import { describe, expect, it } from 'vitest';
import { closest, held, viewBoxOf, whole, zoomed } from './viewport';

const box = { x: 100, y: 50, width: 200, height: 400 };

describe('the viewport', () => {
  it('shows the whole figure at first, with its margin', () => {
    expect(viewBoxOf(whole(box), '90 40 220 420')).toBe('90.0 40.0 220.0 420.0');
  });
  it('never goes further than the whole or closer than the limit', () => {
    expect(zoomed(whole(box), 0.1, [0, 0], box)).toEqual(whole(box));
    expect(zoomed(whole(box), 100, [200, 250], box).by).toBe(closest);
  });
  it('keeps the point under the fingers', () => {
    const at: [number, number] = [180, 200];
    const near = zoomed(whole(box), 2, at, box);
    const shareBefore = (at[1] - whole(box).y) * 1;
    expect((at[1] - near.y) * near.by).toBeCloseTo(shareBefore, 6);
  });
  it('cannot be pushed off the figure', () => {
    const lost = held({ by: 2, x: 9999, y: -9999 }, box);
    expect(lost).toEqual({ by: 2, x: 250, y: 150 });
  });
});
