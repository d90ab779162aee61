import { arithmetic } from './arithmetic.js';

/** The number a user typed, or what a sum comes to; `undefined` for nothing, `NaN` for what is none. Commas may group thousands. */
export function parseNumber(text: string): number | undefined {
  const bare = text.trim().replaceAll(',', '');
  if (bare === '') return undefined;
  if (/^-?\d+(\.\d+)?$/.test(bare)) return Number(bare);
  const value = arithmetic(bare);
  return value === undefined ? Number.NaN : Math.round(value * 1e6) / 1e6;
}

export interface Bounds {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step?: number | undefined;
}

export interface StepKeys {
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** One step: ten with Shift, the smallest with Alt. */
export function stepSize({ step = 1 }: Bounds, { shiftKey, altKey }: StepKeys): number {
  if (altKey) return Math.min(step, 1);
  return shiftKey ? step * 10 : step;
}

/** Moves within bounds. Stepping never leaves them; only typing can. */
export function stepped(value: number, by: number, { min, max }: Bounds): number {
  const next = Math.round((value + by) * 1e6) / 1e6;
  return Math.min(max ?? Infinity, Math.max(min ?? -Infinity, next));
}

/** A slider's place for a value: even ratios are even distances where the range is wide. */
export function sliderShare(value: number, { min = 0, max = 100 }: Bounds): number {
  const [low, high] = scaled(min, max);
  return clampShare(
    (Math.log2(Math.max(value, low)) - Math.log2(low)) / (Math.log2(high) - Math.log2(low)),
  );
}

/** The value at a slider's place, in steps that are round at that size. */
export function sliderValue(share: number, { min = 0, max = 100, step = 1 }: Bounds): number {
  const [low, high] = scaled(min, max);
  const value = low * (high / low) ** clampShare(share);
  const grain = Math.max(step, 2 ** Math.max(0, Math.floor(Math.log2(value)) - 3));
  return Math.min(max, Math.max(min, Math.round(value / grain) * grain));
}

function scaled(min: number, max: number): readonly [number, number] {
  return [Math.max(min, 1), Math.max(max, 2)];
}

function clampShare(share: number): number {
  return Math.min(1, Math.max(0, share));
}
