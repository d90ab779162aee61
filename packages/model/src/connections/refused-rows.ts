import type { Citation, RefusedPair } from '../define/index.js';
import type { ServiceId } from '../generated/ids.js';

/** One reason for pairs from one service: to whom, why, which page, and through what it works. */
export interface RefusedRow {
  readonly from: ServiceId;
  readonly to: readonly ServiceId[];
  readonly why: string;
  readonly cite: Citation;
  readonly through?: readonly ServiceId[];
}

/** The pairs of rows. */
export function pairsOf(rows: readonly RefusedRow[]): readonly RefusedPair[] {
  return rows.flatMap(({ from, to, why, cite, through }) =>
    to.map((end): RefusedPair => ({ from, to: end, why, cite, ...(through && { through }) })),
  );
}

/** One reason for pairs from several services. */
export function rowsFrom(
  from: readonly ServiceId[],
  row: Omit<RefusedRow, 'from'>,
): readonly RefusedRow[] {
  return from.map((start) => ({ ...row, from: start }));
}
