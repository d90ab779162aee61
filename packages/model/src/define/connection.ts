import type { ConnectionId, ServiceId } from '../generated/ids.js';
import type { Service } from './service.js';
import type { Annotations } from './annotation.js';
import type { CapabilityName } from './capability.js';
import type { Citation } from './cite.js';
import type { Effect } from './effect.js';
import type { GraphView, NodeView, WireView } from './view.js';
import type { ValueMap } from './value.js';

/** How a wire is drawn: who waits for whom. See the interface brief §4. */
export type WireKind = 'request' | 'event' | 'data' | 'auth' | 'placement';

/** Which services may stand at an end: all that have the capabilities, or those named. */
export type EndMatcher =
  | { readonly can: readonly CapabilityName[]; readonly except?: readonly ServiceId[] }
  | { readonly services: readonly ServiceId[] };

export function can(...names: readonly CapabilityName[]): EndMatcher {
  return { can: names };
}

export function service(...ids: readonly ServiceId[]): EndMatcher {
  return { services: ids };
}

export interface ConnectionContext {
  readonly source: NodeView;
  readonly target: NodeView;
  readonly wire: WireView;
  readonly graph: GraphView;
}

/** One family of wires, or one special pair. */
export interface ConnectionDefinition<Id extends string = string> {
  readonly id: Id;
  readonly row?: string;
  /** As in "Event source mapping". */
  readonly title: string;
  readonly from: EndMatcher;
  readonly to: EndMatcher;
  /** What must hold of the two services together, beside what each can. */
  readonly fits?: (from: Service, to: Service) => boolean;
  /** A template may say it of any two; it is drawn anew between those alone that fit. */
  readonly foundAnywhere?: boolean;
  /** As in "triggers": "Jobs triggers WorkerFn". */
  readonly verb: string;
  readonly kind: WireKind;
  /** Where the kind depends on the ends: wins over `kind`. */
  readonly kindOf?: (ends: { readonly source: NodeView; readonly target: NodeView }) => WireKind;
  readonly cite: Citation;
  /** A pair by name wins over a family. Among several meanings the highest is the default. */
  readonly rank?: number;
  /** The family's connection that this special pair replaces. */
  readonly overrides?: readonly ConnectionId[];
  /** The wire is annotated like a node; its properties stand in the edge record. */
  readonly annotate?: Annotations;
  /** What else stands on the wire is written into the resource as it is. */
  readonly isOpen?: boolean;
  /** Properties a new wire starts with. */
  readonly initial?:
    | ValueMap
    | ((ends: { readonly source: NodeView; readonly target: NodeView }) => ValueMap);
  /** Not for this pair after all, though the capabilities match: says why. */
  readonly refuses?: (ends: {
    readonly source: NodeView;
    readonly target: NodeView;
  }) => RefusalReason | undefined;
  /** One fact on the wire, as in `/orders` or `RW`. */
  readonly label?: (wire: WireView) => string | undefined;
  readonly effects: (context: ConnectionContext) => readonly Effect[];
}

/** Why a pair is refused: what, why, which page. */
export interface RefusalReason {
  readonly message: string;
  readonly why: string;
  readonly cite?: Citation;
}

export type Connection = ConnectionDefinition<ConnectionId>;

/** Declares a connection. */
export function defineConnection<const Id extends string>(
  definition: ConnectionDefinition<Id>,
): ConnectionDefinition<Id> {
  return definition;
}
