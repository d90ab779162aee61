import type {
  AuthorizerEffect,
  EnvironmentEffect,
  NodeRecord,
  ResourceAttributes,
  RouteEffect,
  TaskEffect,
  Value,
  ValueMap,
} from '@archivolt/model';

/** The stack that takes what the others put out. */
export const MAIN_STACK = 'main';

/** `<owner id>` of a node's primary resource, `<owner id>#<name>` of a part's or a wire's. */
export type ResourceKey = string;

/**
 * One CloudFormation resource, complete as plain CloudFormation wants it. Inside `properties`,
 * references are `{ $ref, part?, attr? }` values by owner and part; nothing is text yet.
 */
export interface Resource {
  readonly key: ResourceKey;
  /** Node or edge that asked for it: what `--trace` writes and what the designer highlights. */
  readonly owner: { readonly node: string } | { readonly edge: string };
  readonly ownerName: string;
  readonly purpose: 'primary' | 'part' | 'wire' | 'role' | 'policy';
  readonly logicalId: string;
  readonly type: string;
  /** Whether `type` was written by the user (an imported template): a target then keeps it. */
  readonly typeAsWritten: boolean;
  readonly properties: ValueMap;
  /** Properties that a template has in files beside it. */
  readonly files?: NodeRecord['files'];
  readonly attributes: ResourceAttributes;
  readonly dependsOn: readonly ResourceKey[];
}

export interface Statement {
  readonly actions: readonly string[];
  readonly resources: readonly Value[];
  readonly condition?: ValueMap;
  readonly wildcard?: string;
  /** Edges that asked for it. */
  readonly edges: readonly string[];
}

/** Who may do what to what: one per role, statements merged per resource and sorted. */
export interface Permissions {
  readonly role: ResourceKey;
  /** The node whose execution role it is, when it is one. */
  readonly node?: string;
  readonly service: string;
  readonly managedPolicies: readonly string[];
  readonly statements: readonly Statement[];
}

/** Routes and authorizers of one API, for targets that print them their own way. */
export interface ApiDesign {
  readonly node: string;
  readonly api: ResourceKey;
  readonly routes: readonly (RouteEffect & { readonly edge: string })[];
  readonly authorizers: readonly AuthorizerEffect[];
}

/** What calls a function, for handler stubs and test events. */
export interface Trigger {
  readonly kind:
    | 'api-rest'
    | 'api-http'
    | 'sqs'
    | 'kinesis'
    | 'dynamodb'
    | 's3'
    | 'sns'
    | 'eventbridge'
    | 'schedule'
    | 'cognito'
    | 'logs'
    | 'step-functions'
    | 'invoke'
    | 'authorizer-token'
    | 'authorizer-request'
    | 'authorizer-http'
    | 'edge'
    | 'edge-response';
  /** Of records: whether the function is asked which of a batch failed. */
  readonly isReporting?: boolean;
  readonly edge: string;
  readonly source: string;
}

/** A node whose code the project carries. */
export interface CodeUnit {
  readonly node: string;
  readonly resource: ResourceKey;
  readonly runtime: string;
  readonly handler: string;
  /** Where its code is in the project: `src/orders-fn`. */
  readonly folder: string;
  readonly environment: readonly EnvironmentEffect[];
  readonly triggers: readonly Trigger[];
}

export interface MachineDesign {
  readonly node: string;
  readonly machine: ResourceKey;
  readonly tasks: readonly TaskEffect[];
}

/** A place inside of a resource's properties that a wire filled. */
export interface WiredProperty {
  readonly resource: ResourceKey;
  readonly path: readonly (string | number)[];
  readonly edge: string;
}

/**
 * The lowered design: plain CloudFormation with references as values, complete in `resources`; the
 * other lists say the same again in the terms that idiomatic printing needs. The only input a target sees.
 */
export interface ResourceGraph {
  readonly stack: string;
  /** What is deployed before this one, in order: its outputs become parameters here. */
  readonly before: readonly ResourceGraph[];
  /** Parameters that come from an output of the same name, and the stack of that output. */
  readonly handed: ReadonlyMap<string, string>;
  readonly region?: string;
  /** Sorted by logical id. */
  readonly resources: ReadonlyMap<ResourceKey, Resource>;
  readonly permissions: readonly Permissions[];
  readonly apis: readonly ApiDesign[];
  readonly machines: readonly MachineDesign[];
  readonly code: readonly CodeUnit[];
  /** Functions that run an image; their runtime is `image`. */
  readonly images: readonly CodeUnit[];
  /** What wires set of others' properties, variables of their environments included. */
  readonly wired: readonly WiredProperty[];
  readonly description?: string;
  readonly parameters: Readonly<Record<string, ValueMap>>;
  /** What parameters are in each environment, as texts; those that are secret are left out. */
  readonly environments: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly conditions: Readonly<Record<string, Value>>;
  readonly mappings: Readonly<Record<string, Value>>;
  readonly outputs: Readonly<Record<string, ValueMap>>;
  readonly globals: ValueMap;
  readonly metadata: ValueMap;
  readonly template: ValueMap;
  /** Wires left out because their demand fails (`--force`). */
  readonly leftOut: readonly { readonly edge: string; readonly reason: string }[];
  readonly permissionsStyle: 'strict' | 'idiomatic';
  /** Logical ids of resources that SAM's transform makes of imported ones: execution roles. */
  readonly implied: ReadonlyMap<ResourceKey, string>;
  /** Keys that went into another resource: permits of one policy, a grant to a drawn role. */
  readonly mergedInto: ReadonlyMap<ResourceKey, ResourceKey>;
}
