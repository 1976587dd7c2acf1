import { describe, expect, it } from 'vitest';
import { dangers, signsOf, toldOf, untyped } from './after';

const said = (typed: Parameters<typeof signsOf>[0]): Record<string, number> =>
  Object.fromEntries(signsOf(typed).map(({ sign, value }) => [sign, value]));

describe('the day after', () => {
  it('tells nothing that was not asked', () => {
    expect(signsOf(untyped())).toEqual([]);
  });
  it('says a no for each sign of a group that was answered', () => {
    const none = said({ ...untyped(), dangersSaid: true });
    expect(Object.keys(none).sort()).toEqual([...dangers].sort());
    expect(Object.values(none).every((value) => value === 0)).toBe(true);
    expect(said({ ...untyped(), dangersSaid: true, dangers: ['collapse'] })).toMatchObject({ collapse: 1, fracture: 0 });
  });
  it('takes soreness that was none for none that lasted', () => {
    expect(said({ ...untyped(), soreness: 0, hours: 72 })).toEqual({ soreness: 0, hours: 0 });
    expect(said({ ...untyped(), soreness: 3, hours: 72 })).toEqual({ soreness: 3, hours: 72 });
  });
  it('sends the pain beside the signs, and alone, and nought is an answer', () => {
    expect(toldOf(untyped())).toBeNull();
    expect(toldOf({ ...untyped(), pain: 0 })).toEqual({ signs: [], pain: 0 });
    expect(toldOf({ ...untyped(), soreness: 0 })).not.toHaveProperty('pain');
    expect(signsOf({ ...untyped(), pain: 7 })).toEqual([]);
  });
  it('sends when it began, only where something came', () => {
    expect(toldOf({ ...untyped(), soreness: 2, onset: 24 })).toMatchObject({ onset_hours: 24 });
    expect(toldOf({ ...untyped(), dangersSaid: true, dangers: ['collapse'], onset: 0 })).toMatchObject({ onset_hours: 0 });
    expect(toldOf({ ...untyped(), soreness: 0, onset: 24 })).not.toHaveProperty('onset_hours');
    expect(toldOf({ ...untyped(), soreness: 2 })).not.toHaveProperty('onset_hours');
  });
  it('says better and worse apart', () => {
    expect(said({ ...untyped(), compared: 'same' })).toEqual({ better: 0, worse: 0 });
  });
});
