import { isMap, type Value } from '@archivolt/model';
import type { Resource, ResourceKey } from '../../graph/resource-graph.js';
import { call, literal, member, name, type Expr, type Statement } from './print/syntax.js';
import { pathText } from './constructs.js';
import type { CdkScene, Handle } from './scene.js';
import { json } from './values.js';

const POLICIES: ReadonlyMap<Value, string> = new Map([
  ['Delete', 'cdk.CfnDeletionPolicy.DELETE'],
  ['Retain', 'cdk.CfnDeletionPolicy.RETAIN'],
  ['Snapshot', 'cdk.CfnDeletionPolicy.SNAPSHOT'],
  ['RetainExceptOnCreate', 'cdk.CfnDeletionPolicy.RETAIN_EXCEPT_ON_CREATE'],
]);
const OPTIONS: ReadonlyMap<string, string> = new Map([
  ['DeletionPolicy', 'deletionPolicy'],
  ['UpdateReplacePolicy', 'updateReplacePolicy'],
]);

/** Whether a resource says nothing that an L2's removal policy could not: both policies alike. */
export function removalPolicy(resource: Resource): string | undefined {
  const { DeletionPolicy = 'Delete', UpdateReplacePolicy = DeletionPolicy } = resource.attributes;
  if (resource.attributes.UpdateReplacePolicy === undefined && DeletionPolicy !== 'Delete') {
    return undefined;
  }
  if (DeletionPolicy !== UpdateReplacePolicy) return undefined;
  if (DeletionPolicy === 'Delete') return 'cdk.RemovalPolicy.DESTROY';
  return DeletionPolicy === 'Retain' ? 'cdk.RemovalPolicy.RETAIN' : undefined;
}

interface Attributed {
  readonly resource: Resource;
  readonly handle: Handle;
  readonly cfn: Expr;
  /** Attributes that the construct's props said. */
  readonly said: ReadonlySet<string>;
}

/** Statements for condition, dependencies, policies, metadata and what else a resource has. */
export function attributeStatements(
  { resource, handle, cfn, said }: Attributed,
  scene: CdkScene,
): readonly Statement[] {
  const statements: Statement[] = [];
  for (const [key, value] of Object.entries(resource.attributes)) {
    if (value === undefined || key === 'DependsOn' || said.has(key)) continue;
    statements.push(...attribute(cfn, [key, value], scene));
  }
  for (const other of dependenciesOf(resource, scene)) {
    const target = scene.handles.get(scene.coveredBy.get(other) ?? other);
    if (target !== undefined && target.resource !== resource)
      statements.push(dependency({ handle, cfn, target }));
  }
  return statements;
}

function attribute(
  cfn: Expr,
  [key, value]: readonly [string, Value],
  scene: CdkScene,
): readonly Statement[] {
  const options = member(cfn, 'cfnOptions');
  const option = OPTIONS.get(key);
  const policy = POLICIES.get(value);
  if (option !== undefined && policy !== undefined) {
    return [{ kind: 'assign', to: member(options, option), value: name(policy) }];
  }
  const condition = typeof value === 'string' ? scene.conditions.get(value) : undefined;
  if (key === 'Condition' && condition !== undefined) {
    return [{ kind: 'assign', to: member(options, 'condition'), value: condition }];
  }
  if (key === 'Metadata' && isMap(value)) {
    return Object.entries(value).map(([item, content]) =>
      run(call(member(cfn, 'addMetadata'), literal(item), json(content, scene))),
    );
  }
  return [run(call(member(cfn, 'addOverride'), literal(pathText(key)), json(value, scene)))];
}

/** Resources that another one waits for: those of the design, and those that a template named. */
export function dependenciesOf(resource: Resource, scene: CdkScene): readonly ResourceKey[] {
  const written = resource.attributes.DependsOn ?? [];
  const names = new Set(typeof written === 'string' ? [written] : written);
  if (names.size === 0) return resource.dependsOn;
  const named = [...scene.graph.resources.values()]
    .filter((other) => names.has(other.logicalId))
    .map((other) => other.key);
  return [...new Set([...resource.dependsOn, ...named])];
}

function dependency({
  handle,
  cfn,
  target,
}: {
  readonly handle: Handle;
  readonly cfn: Expr;
  readonly target: Handle;
}): Statement {
  const isPlain = handle.level === 1 && target.level === 1;
  return isPlain
    ? run(call(member(cfn, 'addResourceDependency'), target.variable))
    : run(call(member(member(handle.variable, 'node'), 'addDependency'), target.variable));
}

function run(value: Expr): Statement {
  return { kind: 'do', value };
}
