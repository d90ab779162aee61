import type { ServiceId } from '../generated/ids.js';
import type { Annotations } from './annotation.js';
import type { Capabilities } from './capability.js';
import type { Citation } from './cite.js';
import type { Effect, ResourceAttributes } from './effect.js';
import type { NodeView } from './view.js';
import { att, ref, type Reference, type Value, type ValueMap } from './value.js';

export type Category =
  | 'compute'
  | 'api'
  | 'data'
  | 'messaging'
  | 'analytics'
  | 'identity'
  | 'network'
  | 'operations'
  | 'external'
  | 'other';

/** A further resource that belongs to a node: an API's stage, a user pool's client, a tier's route table. */
export interface PartDefinition {
  readonly title: string;
  readonly type: string;
  /** Properties that tie it to the node and to other parts. Never stored: written on lowering, folded on import. */
  readonly wiring?: (self: PartOwner) => ValueMap;
  readonly annotate?: Annotations;
  /** Other parts that must exist first. */
  readonly dependsOn?: readonly string[];
  /** Resources of other nodes that must exist first, as the attachment of an internet gateway. */
  readonly after?: (self: PartOwner) => readonly Reference[];
  /** Suffix of its logical id after the node's; by default the part's name in PascalCase. */
  readonly suffix?: string;
}

export interface PartOwner {
  /** Type of the primary resource as written, or the service's. */
  readonly type: string;
  /** A property of the primary resource as written. */
  value(path: string): Value | undefined;
  readonly ref: Reference & ValueMap;
  att(attr: string): Reference & ValueMap;
  part(name: string): {
    readonly ref: Reference & ValueMap;
    att(attr: string): Reference & ValueMap;
  };
}

/** A node as the owner of its parts. */
export function partOwner(node: NodeView): PartOwner {
  return {
    type: node.type,
    ref: node.ref,
    att: (attr) => node.att(attr),
    value: (path) => node.value(path),
    part: (name) => ({ ref: ref(node.id, name), att: (attr) => att(node.id, attr, name) }),
  };
}

/** A way to say the same resource, as SAM's: where each of our paths stands there. `null`: it has no such property. */
export interface Dialect {
  readonly paths?: Readonly<Record<string, string | null>>;
  /** Values that it takes beside our options, by our paths. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
}

/** A fact of the notes that is no check (rows G), shown where a user decides. */
export interface Guidance {
  readonly row?: string;
  readonly text: string;
  readonly cite: Citation;
}

/** What a new node starts with. */
export interface Initial {
  readonly properties?: ValueMap;
  readonly attributes?: ResourceAttributes;
  readonly parts?: Readonly<Record<string, ValueMap>>;
}

/**
 * A service: a CloudFormation type with what is said of it. Properties are CloudFormation's own;
 * a definition annotates and never translates (D1).
 */
export interface ServiceDefinition<Id extends string = string> {
  readonly id: Id;
  /** Row of the domain page. */
  readonly row?: string;
  /** As in "Lambda function". */
  readonly title: string;
  /** Name of new nodes, as in `Function`. Alphanumeric. */
  readonly noun: string;
  readonly category: Category;
  /** Percent of real templates that hold it (1,600 public ones, 2026): what candidates are ordered by. */
  readonly share?: number;
  /** The primary resource's type; absent for what exports nothing. */
  readonly type?: string;
  /** Whether a template's resource of this type becomes this service; `false` where another service has the type too. */
  readonly lifts?: boolean;
  /** Other types that lift to this service, as SAM's, with where they differ. `Custom::*`: all that begin so. */
  readonly dialects?: Readonly<Record<string, Dialect>>;
  /** It is its type only where a property has this value, as `ProtocolType` of an API. */
  readonly when?: { readonly property: string; readonly is: string };
  readonly summary: string;
  readonly cite: Citation;
  readonly keywords?: readonly string[];
  readonly stateful?: boolean;
  /** Second line of the card after the title: a property, or a text made of some. */
  readonly fact?: string | ((node: NodeView) => string | undefined);
  readonly annotate: Annotations;
  readonly parts?: Readonly<Record<string, PartDefinition>>;
  readonly capabilities: Capabilities;
  /** How its ARN is had: an attribute, `Ref`, or an expression. By default the attribute `Arn`. */
  readonly arn?: 'Ref' | 'Arn' | string | { readonly build: (self: PartOwner) => Value };
  /** Attributes a new node starts with; properties that AWS requires or that are wise. */
  readonly initial?: Initial;
  /** Variants on the palette, as public and private subnets. The first replaces the plain entry. */
  readonly variants?: readonly {
    readonly id: string;
    /** Row of the domain page that this variant fulfils. */
    readonly row?: string;
    readonly title: string;
    readonly initial: Initial;
    readonly noun?: string;
  }[];
  readonly guidance?: readonly Guidance[];
  /** What the node asks for beside its resources. */
  readonly effects?: (node: NodeView) => readonly Effect[];
}

/** A definition in the catalog. */
export type Service = ServiceDefinition<ServiceId>;

/** Declares a service. */
export function defineService<const Id extends string>(
  definition: ServiceDefinition<Id>,
): ServiceDefinition<Id> {
  return definition;
}
