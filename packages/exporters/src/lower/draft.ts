import type {
  ArchDocument,
  AuthorizerEffect,
  Effect,
  EnvironmentEffect,
  GraphView,
  NodeRecord,
  Place,
  Reference,
  ResourceAttributes,
  RouteEffect,
  TaskEffect,
  ValueMap,
  WireView,
} from '@archivolt/model';
import type {
  Permissions,
  ResourceKey,
  ResourceGraph,
  WiredProperty,
} from '../graph/resource-graph.js';

/** Why a design cannot be exported. */
export interface ExportProblem {
  readonly code:
    | 'design-has-errors'
    | 'cycle'
    | 'dangling-reference'
    | 'unknown-stack'
    | 'no-type'
    | 'external-attribute'
    | 'mixed-dialects'
    | 'stack-order';
  /** What is wrong. Sentence case, full stop. */
  readonly message: string;
  readonly at: Place;
}

export interface LowerOptions {
  /** Leave out wires whose demand fails. */
  readonly force?: boolean;
  /** The stack to lower; `main` by default. */
  readonly stack?: string;
  /** Write `archivolt:node` into the metadata of nodes' resources. */
  readonly trace?: boolean;
}

/** A node or a wire that asks for resources. */
export interface Owner {
  readonly id: string;
  readonly kind: 'node' | 'edge';
  readonly name: string;
  /** What logical ids of its resources begin with. */
  readonly prefix: string;
  readonly wire?: WireView;
}

export interface DraftResource {
  readonly key: ResourceKey;
  readonly owner: Owner;
  readonly purpose: 'primary' | 'part' | 'wire' | 'role' | 'policy';
  /** Logical id it would like to have. */
  readonly wish: string;
  /** Logical id as written in a template: it has it. */
  readonly writtenId?: string;
  readonly type: string;
  readonly typeAsWritten: boolean;
  readonly properties: ValueMap;
  readonly files?: NodeRecord['files'];
  readonly attributes: ResourceAttributes;
  readonly dependsOn: readonly ResourceKey[];
}

export interface Owned<E extends Effect = Effect> {
  readonly effect: E;
  readonly owner: Owner;
}

/** A value of one stack that another takes. */
export interface Handed {
  readonly stack: string;
  readonly reference: Reference;
  /** Logical id of what it is of. */
  readonly of: string;
  readonly condition?: string;
}

/** A lowering at work: each step reads what the steps before it left, and changes it in place. */
export interface Draft {
  readonly document: ArchDocument;
  readonly graph: GraphView;
  readonly options: LowerOptions;
  readonly resources: Map<ResourceKey, DraftResource>;
  /** Resources that went into another one: a permit of its own into a policy for all. */
  readonly mergedInto: Map<ResourceKey, ResourceKey>;
  /** Logical ids of resources that SAM's transform will make. */
  readonly implied: Map<ResourceKey, string>;
  readonly names: Map<ResourceKey, string>;
  effects: readonly Owned[];
  permissions: Permissions[];
  readonly apis: Map<
    string,
    { routes: (RouteEffect & { edge: string })[]; authorizers: AuthorizerEffect[] }
  >;
  readonly machines: Map<string, TaskEffect[]>;
  readonly environment: Map<string, EnvironmentEffect[]>;
  readonly wired: WiredProperty[];
  readonly leftOut: ResourceGraph['leftOut'];
  /** What the main stack takes from others, by parameter. */
  readonly handed: Map<string, Handed>;
  outputs: ArchDocument['outputs'];
  globals: ValueMap;
  readonly problems: ExportProblem[];
}

/** One step of lowering. */
export type Step = (draft: Draft) => void;

export function problem(draft: Draft, found: ExportProblem): void {
  draft.problems.push(found);
}

/** Changes a resource's properties. */
export function setProperties(draft: Draft, key: ResourceKey, properties: ValueMap): void {
  const resource = draft.resources.get(key);
  if (resource !== undefined) draft.resources.set(key, { ...resource, properties });
}

/** Makes a resource wait for others. */
export function addDependencies(
  draft: Draft,
  key: ResourceKey,
  dependencies: readonly ResourceKey[],
): void {
  const resource = draft.resources.get(key);
  if (resource === undefined || dependencies.length === 0) return;
  const dependsOn = [...new Set([...resource.dependsOn, ...dependencies])];
  draft.resources.set(key, { ...resource, dependsOn });
}

/** Effects of one kind, with what asks for them. */
export function effectsOf<K extends Effect['kind']>(
  draft: Draft,
  kind: K,
): readonly Owned<Extract<Effect, { kind: K }>>[] {
  const found: Owned<Extract<Effect, { kind: K }>>[] = [];
  for (const { effect, owner } of draft.effects) {
    if (isKind(effect, kind)) found.push({ effect, owner });
  }
  return found;
}

function isKind<K extends Effect['kind']>(
  effect: Effect,
  kind: K,
): effect is Extract<Effect, { kind: K }> {
  return effect.kind === kind;
}

/** Whether a resource is SAM's, as an imported template writes it. */
export function isSamType(type: string): boolean {
  return type.startsWith('AWS::Serverless::');
}
