import type { Point } from '@archivolt/render';
import type { Stage } from '../stage.js';

/** Where the pointer is, and what is held with it. */
export interface Press {
  readonly page: Point;
  readonly world: Point;
  readonly isShift: boolean;
  readonly isAlt: boolean;
  readonly isControl: boolean;
}

/** What happens between a press and its release. Nothing enters the document before `end`. */
export interface Gesture {
  move(press: Press): void;
  end(press: Press): void;
  cancel(): void;
}

export type Begin = (stage: Stage, press: Press) => Gesture;

export const GRID = 4;
/** Pixels before a press becomes a drag. */
export const THRESHOLD = 4;

export function snap(value: number): number {
  return Math.round(value / GRID) * GRID;
}
