import type { ConnectionId, RuleId, ServiceId } from '../generated/ids.js';
import type { CapabilityName } from './capability.js';
import type { Citation } from './cite.js';
import type { Connection } from './connection.js';
import type { EditCall } from './edit.js';
import type { Service } from './service.js';
import type { PropertyPath } from './value.js';
import type { GraphView, NodeView, WireView } from './view.js';

export type Severity = 'error' | 'warning' | 'info' | 'hint';
export type RuleGroup = 'correctness' | 'security' | 'reliability' | 'performance' | 'cost';

/** Where a diagnostic points: a node or an edge, and a property of it. Neither: the whole design, or an entry of a section. */
export interface Place {
  readonly node?: string;
  readonly edge?: string;
  readonly property?: PropertyPath;
}

export interface Fix {
  /** A verb and a result: "Set 900 s". */
  readonly label: string;
  /** Changes nothing but what the rule speaks of; `fix` and "Fix all" may apply it unasked. */
  readonly safe: boolean;
  readonly edits: readonly EditCall[];
}

export interface Finding {
  readonly at: Place;
  /** Value first, limit second, both with units. Sentence case, full stop. */
  readonly message: string;
  readonly fix?: Fix;
  /** Further routes, best first. */
  readonly alternatives?: readonly Fix[];
  /** Lower than the rule's where a case is milder. */
  readonly severity?: Severity;
}

export type Subject =
  | {
      readonly over: 'node';
      readonly service?: ServiceId | readonly ServiceId[];
      readonly can?: CapabilityName;
    }
  | {
      readonly over: 'wire';
      readonly connection?: ConnectionId | readonly ConnectionId[];
      readonly from?: ServiceId;
      readonly to?: ServiceId;
    }
  | { readonly over: 'design' };

export interface NodeCheck {
  readonly node: NodeView;
  readonly graph: GraphView;
}
export interface WireCheck {
  readonly wire: WireView;
  readonly source: NodeView;
  readonly target: NodeView;
  readonly graph: GraphView;
}
export interface DesignCheck {
  readonly graph: GraphView;
}

type Findings = Finding | readonly Finding[] | undefined;

interface RuleBase<Id extends string> {
  /** `group/no-…` or `group/require-…`; equals the file's place. */
  readonly id: Id;
  /** Row of the domain page, as in `V42`. */
  readonly row?: string;
  readonly severity: Severity;
  /** What must hold, one sentence. */
  readonly summary: string;
  readonly why: string;
  readonly cite: Citation;
  /** The same check elsewhere, as in `cfn-lint:E3505`. */
  readonly equivalents?: readonly string[];
  readonly examples: {
    readonly valid: readonly string[];
    readonly invalid: readonly { readonly before: string; readonly after?: string }[];
  };
}

/** A wire by its connection and what its ends are. */
export interface WireOf {
  readonly connection: Connection;
  readonly source: Service;
  readonly target: Service;
}

export type RuleDefinition<Id extends string = string> = RuleBase<Id> &
  (
    | {
        readonly over: 'node';
        readonly on: {
          readonly service?: ServiceId | readonly ServiceId[];
          readonly can?: CapabilityName;
          /** What else a service must be, so that there is anything to look at. */
          readonly that?: (service: Service) => boolean;
        };
        /** Looks also at generic nodes of its services' types: it reads nothing but properties. */
        readonly ofType?: boolean;
        readonly check: (context: NodeCheck) => Findings;
      }
    | {
        readonly over: 'wire';
        readonly on: {
          readonly connection?: ConnectionId | readonly ConnectionId[];
          readonly from?: ServiceId | readonly ServiceId[];
          readonly to?: ServiceId | readonly ServiceId[];
          /** What else a wire of a known connection between known services must be. */
          readonly that?: (kind: WireOf) => boolean;
        };
        /** Its failing means the wire cannot work: refused while dragging, left out by `--force`. */
        readonly demand?: boolean;
        /** Looks also at wires that their two services cannot have, or at these alone, as no other rule does. */
        readonly ofUnfit?: 'too' | 'alone';
        readonly check: (context: WireCheck) => Findings;
      }
    | { readonly over: 'design'; readonly check: (context: DesignCheck) => Findings }
  );

export type Rule = RuleDefinition<RuleId>;

/** A finding of one rule on one subject, with what the rule says of itself. */
export interface Diagnostic {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly at: Place;
  readonly message: string;
  readonly citation: Citation;
  readonly fix?: Fix;
  readonly alternatives?: readonly Fix[];
  /** Someone wrote why this is right here; it is then the mildest there is, and nothing fixes it. */
  readonly suppressed?: { readonly reason: string; readonly severity: Severity };
}

/** Declares a rule. */
export function defineRule<const Id extends string>(
  definition: RuleDefinition<Id>,
): RuleDefinition<Id> {
  return definition;
}
