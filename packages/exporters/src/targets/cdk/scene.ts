import type { Registry } from '@archivolt/cfn-spec';
import type { Value, ValueMap } from '@archivolt/model';
import type { Resource, ResourceGraph, ResourceKey } from '../../graph/resource-graph.js';
import type { Naming } from '../../print/plain.js';
import type { Names } from './print/names.js';
import type { Block, Expr } from './print/syntax.js';
import type { StageProp } from './stages.js';

/** A construct that stands above the place at hand. */
export interface Handle {
  readonly resource: Resource;
  readonly variable: Expr;
  /** Whether it is an L1 class; `cfn` is that class then, and an L2's own resource else. */
  readonly level: 1 | 2;
  readonly ref: Expr;
  /** Members for attributes of `Fn::GetAtt`. */
  readonly attributes: Pick<ReadonlyMap<string, Expr>, 'get'>;
  /** What L2 class it is, as in `sqs.Queue`. */
  readonly className: string;
}

/** A role that a construct makes by itself, or a role of its own: what statements are added to. */
export interface Grantee {
  readonly variable: Expr;
  /** `addToRolePolicy` of a function, `addToPolicy` of a role. */
  readonly method: string;
}

/** One stack's program in the making. */
export interface CdkScene {
  readonly graph: ResourceGraph;
  readonly registry: Registry | undefined;
  readonly naming: Naming;
  readonly names: Names;
  /** Modules of aws-cdk-lib by the name that they are imported as. */
  readonly modules: Map<string, string>;
  readonly handles: Map<ResourceKey, Handle>;
  readonly grantees: Map<ResourceKey, Grantee>;
  /** Parameters that a stage may set. */
  readonly stageProps: ReadonlyMap<string, StageProp>;
  readonly parameters: Map<string, { readonly variable: Expr; readonly type: string }>;
  readonly conditions: Map<string, Expr>;
  /** Logical ids by the id of their construct, where these differ. */
  readonly renamed: Map<string, string>;
  /** Names that come from the project's own `code.ts`. */
  readonly fromCode: Set<string>;
  /** Resources that others name. */
  readonly named: ReadonlySet<ResourceKey>;
  /** Resources that others make, by who makes them. */
  readonly coveredBy: Map<ResourceKey, ResourceKey>;
  /** Statements of roles, printed when everything that they name is there. */
  readonly policies: NonNullable<CdkForm['grants']>[];
}

/** A resource as an L2 construct: what it takes, and what is set on its L1 afterwards. */
export interface CdkForm {
  readonly module: string;
  readonly className: string;
  readonly cfnClass: string;
  readonly props: readonly (readonly [string, Expr | undefined])[];
  /** CloudFormation properties that `props` say. */
  readonly said: ReadonlySet<string>;
  /** Members for `Ref` and attributes; without one, its L1's `ref`. */
  readonly ref?: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Calls of its methods that say what its props cannot. */
  readonly calls?: (variable: Expr) => readonly Expr[];
  /** L1 members that the construct fills by itself, to be emptied. */
  readonly emptied?: readonly string[];
  /** Resources that the construct makes: of idioms that are `isCovering`. */
  readonly covers?: readonly ResourceKey[];
  /** Whether the construct writes `DeletionPolicy: Retain` unless it is told. */
  readonly retains?: boolean;
  /** Handles of the resources that it makes. */
  readonly makes?: (variable: Expr) => readonly Handle[];
  /** The role whose statements the construct takes, by what it calls them with. */
  readonly grants?: {
    readonly role: Resource;
    readonly documents: readonly Value[];
    readonly method: string;
  };
}

/** Says a resource as an L2 construct; undefined where only the L1 class is exact. */
export type CdkForming = (resource: Resource, scene: CdkScene) => CdkForm | undefined;

/** How resources are said, by their type. */
export type CdkIdiom = Readonly<
  Record<string, CdkForming | { readonly form: CdkForming; readonly isCovering: true }>
>;

const RESERVED = new Set(
  'Resource Default Exports TemplateSections BootstrapVersion CheckBootstrapVersion CDKMetadata'.split(
    ' ',
  ),
);

/** Whether an id of a construct means something to CDK itself. */
export function isReserved(id: string): boolean {
  return RESERVED.has(id);
}

/** The id of the construct with a logical id: the same, unless CDK has its own use for it. */
export function constructId(scene: CdkScene, logicalId: string): string {
  if (!isReserved(logicalId)) return logicalId;
  const id = `${logicalId}Construct`;
  scene.renamed.set(id, logicalId);
  return id;
}

/** Imports a module; gives the name that it is imported as. */
export function importModule(scene: CdkScene, module: string): string {
  if (module === 'aws-cdk-lib') return 'cdk';
  const alias = moduleAlias(module);
  scene.modules.set(alias, module);
  return alias;
}

/** `lambda` for `aws-cdk-lib/aws-lambda`. */
export function moduleAlias(module: string): string {
  const words = module.replace(/^(?:aws-cdk-lib\/)?(?:aws-)?/, '').split(/[^a-z0-9]+/);
  return words
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
}

export interface Program {
  readonly modules: ReadonlyMap<string, string>;
  readonly fromCode: ReadonlySet<string>;
  readonly renamed: ReadonlyMap<string, string>;
  readonly blocks: readonly Block[];
  /** Parameters that the stack takes as props. */
  readonly props: ReadonlyMap<string, StageProp>;
  /** Sections that have no construct of their own. */
  readonly sections: ValueMap;
  /** Identifiers and ids of constructs that are taken. */
  readonly names: Names;
  readonly ids: Set<string>;
  /** Constructs with a file of their own. */
  readonly constructs: readonly ConstructModule[];
}

/** A construct of a part of the stack, in a file of its own. */
export interface ConstructModule {
  /** Without its folder and extension. */
  readonly file: string;
  readonly className: string;
  /** The groups of the drawing that it holds. */
  readonly titles: readonly string[];
  /** Constructs of others that it takes as props, and its own that others use. */
  readonly needs: readonly Typed[];
  readonly members: readonly Typed[];
  readonly blocks: readonly Block[];
}

/** A constant with its type. */
export interface Typed {
  readonly name: string;
  readonly type: string;
}
