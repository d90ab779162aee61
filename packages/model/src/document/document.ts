import type { ResourceAttributes } from '../define/effect.js';
import type { EdgeId, NodeId, Value, ValueMap } from '../define/value.js';

/** Current version of the format. Older ones migrate on opening, newer ones are refused. */
export const FORMAT_VERSION = 1;

/** Names the JSON Schema of the format. A name only: nothing is ever fetched from there. */
export const SCHEMA_ID = 'urn:archivolt:arch:1';

/** What one resource of a node or a wire carries. */
export interface ResourceRecord {
  /** As written in a template. Absent: derived from the owner's name. */
  readonly logicalId?: string;
  /** As written in a template. Absent: the definition's; an exporter may then choose SAM's. */
  readonly type?: string;
  readonly properties: ValueMap;
  readonly attributes?: ResourceAttributes;
}

/** A property that a template has in a file beside it. */
export interface PropertyFile {
  /** From the folder of the template, never out of it. */
  readonly path: string;
  /** What the template says in the place of the property, as written. */
  readonly instead: ValueMap;
}

/** A service on the canvas. */
export interface NodeRecord extends ResourceRecord {
  /** Service id; `cfn-resource` is any other CloudFormation type (then `type` is required). */
  readonly service: string;
  /** What the card says, and what the logical id is derived from. Unique in the document. */
  readonly name: string;
  readonly parts?: Readonly<Record<string, ResourceRecord>>;
  readonly stack?: string;
  /** It exists already: referenced, never created. What `Ref` and each attribute stand for. */
  readonly external?: { readonly ref: Value; readonly attributes?: ValueMap };
  readonly comment?: string;
  readonly suppress?: Suppressions;
  /** Properties that the template has in files beside it, by name. They are read into `properties`, and written back there. */
  readonly files?: Readonly<Record<string, PropertyFile>>;
}

/** A wire between two nodes. */
export interface EdgeRecord {
  /** Connection id. */
  readonly connection: string;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly properties?: ValueMap;
  /** Resources of the wire that came from a template: their ids and what the wire would not make itself. */
  readonly parts?: Readonly<Record<string, Partial<ResourceRecord>>>;
  /**
   * How a template says it: as a SAM event or policy, as a property of an end, or as the resource `key`
   * of `parts`. The wire then asks for nothing else; its own `properties` are laid over these.
   */
  readonly form?: {
    readonly kind: 'sam-event' | 'sam-policy' | 'property' | 'resource';
    /** Name of the event, place in the list of policies, path of the property, or name of the part. */
    readonly key: string;
    /** The end whose property it is; `from` when absent. */
    readonly of?: 'from' | 'to';
    readonly properties?: Value;
  };
  readonly comment?: string;
  readonly suppress?: Suppressions;
}

/** Rules that are not to be told here, each with the reason that someone gave. */
export type Suppressions = Readonly<Record<string, string>>;

/** One of the deployments of a design, as `prod`: what its parameters are there. */
export interface EnvironmentRecord {
  readonly title?: string;
  readonly parameters: ValueMap;
}

export interface StackRecord {
  readonly title?: string;
  /** Absent: wherever it is deployed. */
  readonly region?: string;
}

export interface NodeLayout {
  readonly x: number;
  readonly y: number;
  readonly width?: number;
  readonly height?: number;
  readonly folded?: boolean;
  readonly colour?: string;
  /** Not moved by hand, nor by automatic layout. */
  readonly locked?: boolean;
  /** Not drawn; it is exported all the same. */
  readonly hidden?: boolean;
  /** What lies over what: the higher the later. Absent: 0. */
  readonly order?: number;
}

export interface EdgeLayout {
  /** Corners, in canvas units, from source to target. */
  readonly bends?: readonly (readonly [number, number])[];
}

export interface NoteLayout {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height?: number;
  readonly text: string;
  readonly style?: 'title';
  /** Of an arrow: its tip, seen from `x` and `y`. The text is its label. */
  readonly tip?: readonly [number, number];
  /** Of a picture: the picture itself, as a `data:` URL. The text says what it shows. */
  readonly image?: string;
  readonly locked?: boolean;
  readonly order?: number;
}

export interface GroupLayout {
  readonly title: string;
  readonly members: readonly NodeId[];
}

/** A design. Entities by stable id; meaning apart from looks. Unknown fields are kept. */
export interface ArchDocument {
  readonly version: typeof FORMAT_VERSION;
  readonly description?: string;
  readonly settings?: {
    readonly permissions?: 'strict' | 'idiomatic';
    /** Template that is kept equal to the drawing, as a path from the folder of the design. */
    readonly linkedTemplate?: string;
  };
  /** Of what concerns the design as a whole; nodes and wires have their own. */
  readonly suppress?: Suppressions;
  readonly nodes: Readonly<Record<NodeId, NodeRecord>>;
  readonly edges: Readonly<Record<EdgeId, EdgeRecord>>;
  readonly stacks: Readonly<Record<string, StackRecord>>;
  /** CloudFormation's own sections, as written. */
  readonly parameters: Readonly<Record<string, ValueMap>>;
  /** What parameters are in each deployment, by its name. */
  readonly environments?: Readonly<Record<string, EnvironmentRecord>>;
  readonly conditions: Readonly<Record<string, Value>>;
  readonly mappings: Readonly<Record<string, Value>>;
  readonly outputs: Readonly<Record<string, ValueMap>>;
  readonly globals: ValueMap;
  readonly metadata: ValueMap;
  /** Sections of a template that are none of the above: `AWSTemplateFormatVersion`, `Transform`, `Rules` … */
  readonly template?: ValueMap;
  readonly layout: {
    readonly nodes: Readonly<Record<NodeId, NodeLayout>>;
    readonly edges: Readonly<Record<EdgeId, EdgeLayout>>;
    readonly notes: Readonly<Record<string, NoteLayout>>;
    readonly groups: Readonly<Record<string, GroupLayout>>;
  };
}

/** A design with nothing in it. */
export function emptyDocument(): ArchDocument {
  return {
    version: FORMAT_VERSION,
    nodes: {},
    edges: {},
    stacks: { main: {} },
    parameters: {},
    conditions: {},
    mappings: {},
    outputs: {},
    globals: {},
    metadata: {},
    layout: { nodes: {}, edges: {}, notes: {}, groups: {} },
  };
}
