import { cdkAttributeName, cdkClass, cdkPropertyName } from '@archivolt/cfn-spec';
import type { Value } from '@archivolt/model';
import type { Resource } from '../../graph/resource-graph.js';
import { own } from '../../value/walk.js';
import {
  call,
  cast,
  create,
  literal,
  map,
  member,
  name,
  type Expr,
  type Statement,
} from './print/syntax.js';
import { constructId, importModule, type CdkForm, type CdkScene, type Handle } from './scene.js';
import { json, typed } from './values.js';

/** A construct's statements, and how others speak of it. */
export interface Built {
  readonly handle: Handle;
  readonly statements: readonly Statement[];
  /** The CloudFormation resource, for its attributes. */
  readonly cfn: Expr;
}

/** The L1 class of a resource; a bare `CfnResource` where CDK has none, or its types do not fit. */
export function buildL1(resource: Resource, scene: CdkScene): Built {
  const variable = name(scene.names.fresh(withoutDigest(resource)));
  const props = propsOf(resource, scene);
  const { registry } = scene;
  const known = registry === undefined ? undefined : cdkClass(registry, resource.type);
  if (props === undefined || known === undefined || resource.type.startsWith('AWS::Serverless::')) {
    return buildRaw(resource, variable, scene);
  }
  const module = importModule(scene, known.module);
  const className = `${module}.${known.className}`;
  const args = props.typed.length === 0 && !needsProps(resource, scene) ? [] : [map(props.typed)];
  return {
    handle: {
      resource,
      variable,
      level: 1,
      className,
      ref: member(variable, 'ref'),
      attributes: attributesOf(resource, variable, scene),
    },
    statements: [
      declare(
        variable,
        create(className, name('this'), literal(constructId(scene, resource.logicalId)), ...args),
      ),
      ...overrides(variable, props.others, scene),
    ],
    cfn: variable,
  };
}

/** The id without the digest that a deployment or a version ends with. */
function withoutDigest({ logicalId }: Resource): string {
  return logicalId.replace(/(?<=[A-Za-z])[0-9a-f]{10}$/, '');
}

function needsProps(resource: Resource, scene: CdkScene): boolean {
  return (scene.registry?.required(resource.type).length ?? 0) > 0;
}

function buildRaw(resource: Resource, variable: Expr, scene: CdkScene): Built {
  const properties = Object.entries(resource.properties);
  const props = map([
    ['type', literal(resource.type)],
    ...(properties.length === 0 ? [] : [['properties', json(resource.properties, scene)] as const]),
  ]);
  const made = create(
    'cdk.CfnResource',
    name('this'),
    literal(constructId(scene, resource.logicalId)),
    props,
  );
  return {
    handle: {
      resource,
      variable,
      level: 1,
      className: 'cdk.CfnResource',
      ref: member(variable, 'ref'),
      attributes: new Map(),
    },
    statements: [declare(variable, made)],
    cfn: variable,
  };
}

interface Props {
  readonly typed: readonly (readonly [string, Expr])[];
  /** Properties that the props' types do not take. */
  readonly others: readonly (readonly [string, Value])[];
}

/** Undefined where a property that must be there is not, or does not fit. */
function propsOf(resource: Resource, scene: CdkScene): Props | undefined {
  const { registry } = scene;
  if (registry === undefined || registry.resource(resource.type) === undefined) return undefined;
  const fitting: (readonly [string, Expr])[] = [];
  const others: (readonly [string, Value])[] = [];
  for (const [key, value] of Object.entries(resource.properties)) {
    const expr = topLevel(resource, key, { value, scene });
    if (expr === undefined) others.push([key, value]);
    else fitting.push([cdkPropertyName(key), expr]);
  }
  const missing = registry
    .required(resource.type)
    .some((key) => own(resource.properties, key) === undefined || others.some(([k]) => k === key));
  return missing ? undefined : { typed: fitting, others };
}

function topLevel(
  resource: Resource,
  key: string,
  { value, scene }: { readonly value: Value; readonly scene: CdkScene },
): Expr | undefined {
  // A custom resource takes any property; the props of its class take its own alone.
  const known = scene.registry?.resource(resource.type)?.properties ?? {};
  const property = Object.hasOwn(known, key) ? known[key] : undefined;
  if (property === undefined) return undefined;
  if (property.cdk === 'raw') return json(value, scene);
  return typed(value, property.type, { scene, type: resource.type });
}

/** Members for attributes that are texts. */
function attributesOf(resource: Resource, variable: Expr, scene: CdkScene): Handle['attributes'] {
  const attributes = scene.registry?.attributes(resource.type) ?? {};
  return {
    get: (key) => {
      const type = Object.hasOwn(attributes, key) ? attributes[key]?.type : undefined;
      const isText = type === 'string' || (typeof type === 'object' && 'enum' in type);
      return isText ? member(variable, cdkAttributeName(key)) : undefined;
    },
  };
}

function overrides(
  cfn: Expr,
  properties: readonly (readonly [string, Value])[],
  scene: CdkScene,
): readonly Statement[] {
  return properties.map(([key, value]) => ({
    kind: 'do',
    value: call(member(cfn, 'addPropertyOverride'), literal(pathText(key)), json(value, scene)),
  }));
}

/** A key as a path of one step. */
export function pathText(key: string): string {
  return key.replaceAll('.', '\\.');
}

export function declare(variable: Expr, value: Expr): Statement {
  return variable.kind === 'name'
    ? { kind: 'const', name: variable.name, value }
    : { kind: 'do', value };
}

/** An L2 construct, with what it cannot say set on its L1. */
export function buildL2(resource: Resource, form: CdkForm, scene: CdkScene): Built {
  const variable = name(scene.names.fresh(withoutDigest(resource)));
  const module = importModule(scene, form.module);
  const given = form.props.flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  const className = `${module}.${form.className}`;
  const args = given.length === 0 ? [] : [map(given)];
  const rest = Object.entries(resource.properties).filter(([key]) => !form.said.has(key));
  const cfnName = scene.names.fresh(`cfn${resource.logicalId}`);
  const cfn = name(cfnName);
  const child = cast(
    member(member(variable, 'node'), 'defaultChild'),
    `${module}.${form.cfnClass}`,
  );
  const members = new Map(
    Object.entries(form.attributes).map(([key, item]) => [key, member(variable, item)]),
  );
  const others = attributesOf(resource, cfn, scene);
  return {
    handle: {
      resource,
      variable,
      level: 2,
      className,
      ref: form.ref === undefined ? member(cfn, 'ref') : member(variable, form.ref),
      attributes: { get: (key) => members.get(key) ?? others.get(key) },
    },
    statements: [
      declare(
        variable,
        create(className, name('this'), literal(constructId(scene, resource.logicalId)), ...args),
      ),
      { kind: 'const', name: cfnName, value: child, isAlias: true },
      ...(form.calls?.(variable) ?? []).map((value): Statement => ({ kind: 'do', value })),
      ...(form.emptied ?? []).map((item) => assign(cfn, item, literal(undefined))),
      ...settings(resource, rest, { cfn, scene }),
    ],
    cfn,
  };
}

function settings(
  resource: Resource,
  rest: readonly (readonly [string, Value])[],
  { cfn, scene }: { readonly cfn: Expr; readonly scene: CdkScene },
): readonly Statement[] {
  return rest.flatMap(([key, value]) => {
    const expr = key === 'Tags' ? undefined : topLevel(resource, key, { value, scene });
    return expr === undefined
      ? overrides(cfn, [[key, value]], scene)
      : [assign(cfn, cdkPropertyName(key), expr)];
  });
}

function assign(of: Expr, key: string, value: Expr): Statement {
  return { kind: 'assign', to: member(of, key), value };
}
