export interface Limits {
  readonly least: number;
  readonly most: number;
}

/** Which edge of its panel is dragged. */
export type Side = 'top' | 'left' | 'right';

const STEP = 16;
const LEAP = 64;
const GROWS: Readonly<Record<Side, string>> = {
  top: 'ArrowUp',
  left: 'ArrowLeft',
  right: 'ArrowRight',
};
const SHRINKS: Readonly<Record<Side, string>> = {
  top: 'ArrowDown',
  left: 'ArrowRight',
  right: 'ArrowLeft',
};

export function clampSize(size: number, { least, most }: Limits): number {
  return Math.round(Math.min(most, Math.max(least, size)));
}

/** What a key at a panel's edge makes of its size. */
export function keyedSize(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  { side, size, limits }: { readonly side: Side; readonly size: number; readonly limits: Limits },
): number | undefined {
  const step = shiftKey ? LEAP : STEP;
  if (key === GROWS[side]) return size + step;
  if (key === SHRINKS[side]) return size - step;
  if (key === 'Home') return limits.least;
  return key === 'End' ? limits.most : undefined;
}
