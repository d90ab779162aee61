import type { LimitsData } from '../../src/types.js';

/** By service, as `AWS::Lambda`. */
export declare const limitLoaders: Readonly<
  Record<string, () => Promise<{ readonly default: LimitsData }>>
>;
