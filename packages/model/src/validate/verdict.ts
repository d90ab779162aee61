import type { Citation } from '../define/cite.js';
import type { Connection } from '../define/connection.js';
import type { Fix, Severity } from '../define/rule.js';
import type { RuleId } from '../generated/ids.js';

/** What a wire would be told, though it may be drawn. */
export interface VerdictWarning {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
}

/** What may be drawn from one node to another. */
export type Verdict = Allowed | Refused;

export interface Allowed {
  readonly kind: 'allowed';
  /** What the wire may mean, the default first. */
  readonly meanings: readonly Connection[];
  readonly warnings: readonly VerdictWarning[];
}

export interface Refused {
  readonly kind: 'refused';
  readonly message: string;
  readonly why: string;
  readonly citation?: Citation;
  /** What refusals of this kind have in common, for a legend: "Not a target of a rule". */
  readonly reason: string;
  /** Legal ways to the same end, best first. Each draws the wire too. */
  readonly routes: readonly Fix[];
}
