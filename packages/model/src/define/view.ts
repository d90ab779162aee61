import type { Registry } from '@archivolt/cfn-spec';
import type { ConnectionId } from '../generated/ids.js';
import type { ArchDocument, EdgeRecord, NodeRecord } from '../document/document.js';
import type { Annotation } from './annotation.js';
import type { Capabilities, CapabilityName } from './capability.js';
import type { EditCall } from './edit.js';
import type { Place } from './rule.js';
import type { PropertyPath, Reference, Value, ValueMap } from './value.js';
import type { Service } from './service.js';
import type { Connection } from './connection.js';

/** Reads of properties, each of them tracked. `undefined` means: not set, or not to be known now. */
export interface PropertyReads {
  /** The value as written, references and intrinsics included. */
  value(path: PropertyPath): Value | undefined;
  /** The literal it stands for in the chosen environment (parameters' defaults, conditions), or AWS's default. */
  resolved(path: PropertyPath): Value | undefined;
  number(path: PropertyPath): number | undefined;
  string(path: PropertyPath): string | undefined;
  boolean(path: PropertyPath): boolean | undefined;
  list(path: PropertyPath): readonly Value[] | undefined;
  /** Whether something is written there. */
  has(path: PropertyPath): boolean;
  annotation(path: PropertyPath): Annotation | undefined;
  /** Where a diagnostic about this property is. */
  at(path?: PropertyPath): Place;
  /** The edit that sets, or with `undefined` removes, a property. Never overwrites an expression. */
  set(path: PropertyPath, value: Value | undefined): EditCall;
}

/** One resource of a node: its primary one, or a part. */
export interface NodeResource {
  readonly type: string;
  readonly properties: ValueMap;
  readonly part?: string;
}

/** A node as rules, connections and services see it. */
export interface NodeView extends PropertyReads {
  readonly id: string;
  readonly name: string;
  readonly record: NodeRecord;
  readonly service: Service;
  /** What is known of its type: its service, or for a generic node the one that makes such a resource. */
  readonly typeService: Service;
  /** CloudFormation type as written, or the service's. */
  readonly type: string;
  readonly ref: Reference & ValueMap;
  /** The ARN, by attribute, by `Ref`, or built with `Fn::Sub`. */
  readonly arn: Value;
  /** The execution role of a principal. */
  readonly role: Reference & ValueMap;
  att(attr: string): Reference & ValueMap;
  part(name: string):
    | (PropertyReads & {
        readonly ref: Reference & ValueMap;
        att(attr: string): Reference & ValueMap;
      })
    | undefined;
  can<K extends CapabilityName>(name: K): NonNullable<Capabilities[K]> | undefined;
  wires(direction: 'in' | 'out', connection?: ConnectionId): readonly WireView[];
  /** Nodes of a type whose resources refer to this one. */
  referrers(type: string): readonly NodeView[];
  /** Nodes that this property refers to, anywhere inside its value. */
  referred(path: PropertyPath): readonly NodeView[];
  /** The VPC it is placed in, from its subnets' references; undefined when outside or unknown. */
  vpc(): NodeView | undefined;
  subnets(): readonly NodeView[];
  securityGroups(): readonly NodeView[];
  /** Whether it is placed: some subnet reference or expression is written. */
  isPlaced(): boolean;
  region(): string | undefined;
  /** The resources that its record holds: its primary one, and its parts. */
  resources(): readonly NodeResource[];
  /** One entry a resource that it will make itself, as `main Jobs`: stack and logical id as written. */
  resourceKeys(): readonly string[];
  /** Characters that it takes in a template at least. */
  templateSize(): number;
  /** How many dynamic references, as `{{resolve:ssm:name}}`, its properties have. */
  dynamicReferences(): number;
  /** Whether it is made on a condition only. */
  isConditional(): boolean;
  /** What its resources refer to, as `part>node#part`. Changes with its references alone. */
  links(): readonly string[];
}

/** An edge as rules and connections see it. */
export interface WireView extends PropertyReads {
  readonly id: string;
  readonly record: EdgeRecord;
  readonly connection: Connection;
  readonly source: NodeView;
  readonly target: NodeView;
}

/** What a document says beside its nodes and edges. */
export type DocumentSection =
  | 'description'
  | 'settings'
  | 'suppress'
  | 'environments'
  | 'stacks'
  | 'parameters'
  | 'conditions'
  | 'mappings'
  | 'outputs'
  | 'globals'
  | 'metadata'
  | 'template';

/** The whole design, read-only and tracked. */
export interface GraphView {
  /** CloudFormation's registry, where it was loaded. */
  readonly registry: Registry | undefined;
  node(id: string): NodeView | undefined;
  wire(id: string): WireView | undefined;
  nodes(): readonly NodeView[];
  wires(): readonly WireView[];
  /** Whether traffic from this placed node can leave for the internet (NAT) or for a service (endpoint). */
  hasEgress(node: NodeView, service?: string): boolean;
  /** Ids of nodes on a loop through this one, by wires of event and request kind. */
  loop(node: NodeView): readonly NodeView[] | undefined;
  /** What a parameter is in the chosen environment, or its default, as the type it stands for. */
  parameter(name: string): Value | undefined;
  /** What a wire between two nodes may mean, the default first. */
  meanings(source: NodeView, target: NodeView): readonly Connection[];
  /** Whether a resource of the design has this logical id, or will get it. */
  hasLogicalId(name: string): boolean;
  /** A section of the document as written. */
  section<K extends DocumentSection>(name: K): ArchDocument[K];
}
