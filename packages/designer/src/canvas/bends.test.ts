import { describe, expect, test } from 'vitest';
import { pushed, runNear } from './bends.js';

const at = (x: number, y: number) => ({ x, y });
/** Out to the right, down, and on to the right. */
const WAY = [at(0, 0), at(100, 0), at(100, 80), at(200, 80)];

describe('bending a wire', () => {
  test('the run under the pointer is the one that moves', () => {
    expect(runNear(WAY, at(96, 40))).toEqual({ at: 1, isLevel: false });
    expect(runNear(WAY, at(150, 84))).toEqual({ at: 2, isLevel: true });
    expect(runNear([at(0, 0)], at(0, 0))).toBeUndefined();
  });

  test('an upright run between corners moves sideways', () => {
    expect(pushed(WAY, { at: 1, isLevel: false }, at(60, 0))).toEqual([at(60, 0), at(60, 80)]);
  });

  test('a run at an end leaves its node as before', () => {
    expect(pushed(WAY, { at: 0, isLevel: true }, at(0, -40))).toEqual([
      at(24, 0),
      at(24, -40),
      at(100, -40),
      at(100, 80),
    ]);
    expect(pushed(WAY, { at: 2, isLevel: true }, at(0, 120))).toEqual([
      at(100, 0),
      at(100, 120),
      at(176, 120),
      at(176, 80),
    ]);
  });

  test('a straight wire gets a detour, and pushed back it is straight again', () => {
    const straight = [at(0, 0), at(200, 0)];
    const run = { at: 0, isLevel: true };
    expect(pushed(straight, run, at(0, 60))).toEqual([
      at(24, 0),
      at(24, 60),
      at(176, 60),
      at(176, 0),
    ]);
    expect(pushed(straight, run, at(0, 0))).toEqual([]);
  });
});
