import type { Citation } from './cite.js';
import type { ServiceId } from '../generated/ids.js';

/** A pair of services that people try and AWS does not offer, with the legal route. */
export interface RefusedPair {
  readonly from: ServiceId;
  readonly to: ServiceId;
  readonly why: string;
  readonly cite: Citation;
  /** Services to go through, in order. */
  readonly through?: readonly ServiceId[];
}

/** Declares refused pairs; a file of `connections/` may export them beside a family. */
export function refusedPairs(pairs: readonly RefusedPair[]): readonly RefusedPair[] {
  return pairs;
}
