import type { WireKind } from '@archivolt/model';

/** Strokes and gaps of a wire, by kind: told apart without colour. */
export const DASH: Readonly<Record<WireKind, readonly number[]>> = {
  request: [],
  event: [7, 4],
  data: [],
  auth: [2, 4],
  placement: [0.1, 4.5],
};

export const WIDTH: Readonly<Record<WireKind, number>> = {
  request: 1.5,
  event: 1.5,
  data: 1.75,
  auth: 1.5,
  placement: 1.9,
};

/** How much of the line makes room for the end's shape. */
export const CUT: Readonly<Record<WireKind, number>> = {
  request: 7,
  event: 3,
  data: 5,
  auth: 10,
  placement: 5,
};

/** Shape of the ends of its strokes. */
export const CAP: Readonly<Record<WireKind, 'butt' | 'round'>> = {
  request: 'butt',
  event: 'butt',
  data: 'butt',
  auth: 'round',
  placement: 'round',
};
