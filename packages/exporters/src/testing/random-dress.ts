import type { Registry } from '@archivolt/cfn-spec';
import {
  catalog,
  isIntrinsic,
  isMap,
  isReference,
  type ArchDocument,
  type NodeRecord,
  type Value,
  type ValueMap,
} from '@archivolt/model';
import { changeAt } from '../value/place.js';
import { referencesIn } from '../value/walk.js';
import { oneOf, shuffled } from './random-numbers.js';

interface Dressing {
  readonly next: () => number;
  readonly registry: Registry;
  /** Whether a design is still valid. */
  readonly isWhole: (document: ArchDocument) => boolean;
}

type Garment = (
  document: ArchDocument,
  next: () => number,
  registry: Registry,
) => ArchDocument | undefined;

const STAGE = 'Stage';
const CONDITION = 'IsProd';
const MAPPING = 'ByStage';

/** What a design says of itself, which any valid one may. */
const SECTIONS: Partial<ArchDocument> = {
  description: 'Made of the catalog: "all" of it',
  parameters: {
    [STAGE]: { Type: 'String', Default: 'dev', AllowedValues: ['dev', 'prod'] },
  },
  conditions: { [CONDITION]: { 'Fn::Equals': [{ Ref: STAGE }, 'prod'] } },
  environments: {
    dev: { parameters: { [STAGE]: 'dev' } },
    prod: { title: 'Production', parameters: { [STAGE]: 'prod' } },
  },
};

const WARDROBE: readonly (readonly [Garment, number])[] = [
  [parameter, 3],
  [condition, 1],
  [choice, 2],
  [omission, 2],
  [lookup, 1],
  [policy, 1],
  [tags, 2],
  [output, 2],
  [generic, 2],
  [otherStack, 1],
  [edgeStack, 1],
];

/** The design with parameters, conditions, environments, outputs, resources of any type and further stacks. */
export function dressed(
  document: ArchDocument,
  { next, registry, isWhole }: Dressing,
): ArchDocument {
  let now = grouped(document, next);
  if (next() < 0.5) now = { ...now, settings: { permissions: 'idiomatic' } };
  if (next() < 0.7) now = { ...now, ...SECTIONS };
  for (const [garment, most] of WARDROBE) {
    for (let number = 0; number < most; number += 1) {
      if (next() < 0.4) continue;
      const changed = garment(now, next, registry);
      if (changed !== undefined && isWhole(changed)) now = changed;
    }
  }
  return withoutUnused(now);
}

/** Without the sections that nothing names, which CloudFormation's linter objects to. */
function withoutUnused(document: ArchDocument): ArchDocument {
  const { nodes, edges, outputs, mappings } = document;
  const said = JSON.stringify([nodes, edges, outputs, mappings]);
  const conditions = said.includes(`"${CONDITION}"`) ? document.conditions : {};
  const isNamed = (name: string): boolean =>
    `${said}${JSON.stringify(conditions)}`.includes(`{"Ref":"${name}"}`);
  const parameters = Object.entries(document.parameters).filter(([name]) => isNamed(name));
  const { environments, ...others } = document;
  return {
    ...others,
    conditions,
    parameters: Object.fromEntries(parameters),
    ...(environments === undefined || !isNamed(STAGE) ? {} : { environments }),
  };
}

function grouped(document: ArchDocument, next: () => number): ArchDocument {
  if (next() < 0.5) return document;
  const ids = shuffled(Object.keys(document.nodes), next);
  const half = Math.ceil(ids.length / 2);
  const groups = {
    front: { title: 'Front "end"', members: ids.slice(0, half) },
    back: { title: 'front end', members: ids.slice(half) },
  };
  return { ...document, layout: { ...document.layout, groups } };
}

interface Leaf {
  readonly node: string;
  readonly path: readonly (string | number)[];
  readonly value: string | number | boolean;
}

/** Plain values of drawn properties. */
function leaf(document: ArchDocument, next: () => number): Leaf | undefined {
  // What is there on a condition has no use for values of the other case.
  const nodes = Object.entries(document.nodes).filter(
    ([, node]) => typeOf(node) !== undefined && node.attributes?.Condition === undefined,
  );
  const [id, node] = oneOf(nodes, next) ?? [];
  if (id === undefined || node === undefined) return undefined;
  const found = leaves(node.properties, []).map((it) => ({ ...it, node: id }));
  return oneOf(found, next);
}

function leaves(value: Value, path: Leaf['path']): readonly Omit<Leaf, 'node'>[] {
  if (isReference(value) || isIntrinsic(value)) return [];
  if (Array.isArray(value))
    return value.flatMap((item: Value, index) => leaves(item, [...path, index]));
  if (isMap(value))
    return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]));
  return typeof value === 'object' ? [] : [{ path, value }];
}

function put(document: ArchDocument, at: Omit<Leaf, 'value'>, value: Value): ArchDocument {
  return changedNode(document, at.node, (node) => ({
    ...node,
    properties: changeAt(node.properties, at.path, () => value),
  }));
}

function changedNode(
  document: ArchDocument,
  id: string,
  change: (node: NodeRecord) => NodeRecord,
): ArchDocument {
  const node = document.nodes[id];
  if (node === undefined) return document;
  return { ...document, nodes: { ...document.nodes, [id]: change(node) } };
}

/** Properties that a parameter of any text is none for, or that an export need not say. */
const UNASKED: ReadonlySet<string | number> = new Set(['ImageId', 'ProtocolType']);

function parameter(document: ArchDocument, next: () => number): ArchDocument | undefined {
  const found = leaf(document, next);
  if (found === undefined || found.value === '' || found.path.some((step) => UNASKED.has(step)))
    return undefined;
  const { value } = found;
  const name = `Given${Object.keys(document.parameters).length}`;
  const type = typeof value === 'number' ? 'Number' : 'String';
  const declared = {
    Type: type,
    Default: typeof value === 'boolean' ? String(value) : value,
    ...(typeof value === 'boolean' ? { AllowedValues: ['true', 'false'] } : {}),
    ...(next() < 0.5 ? { Description: `What ${found.path.join('.')} is` } : {}),
  };
  return {
    ...put(document, found, { Ref: name }),
    parameters: { ...document.parameters, [name]: declared },
  };
}

function choice(document: ArchDocument, next: () => number): ArchDocument | undefined {
  const found = leaf(document, next);
  if (found === undefined || document.conditions[CONDITION] === undefined) return undefined;
  const { path, value } = found;
  if (path[0] === 'KeySchema' || path[0] === 'AttributeDefinitions') return undefined;
  return put(document, found, { 'Fn::If': [CONDITION, value, value] });
}

/** A property that is there in production alone. */
function omission(
  document: ArchDocument,
  next: () => number,
  registry: Registry,
): ArchDocument | undefined {
  const [id, node] = oneOf(Object.entries(document.nodes), next) ?? [];
  if (id === undefined || node === undefined) return undefined;
  if (document.conditions[CONDITION] === undefined) return undefined;
  const [key, value] = oneOf(Object.entries(node.properties), next) ?? [];
  if (
    key === undefined ||
    typeof value === 'object' ||
    value === undefined ||
    node.attributes?.Condition !== undefined
  )
    return undefined;
  const type = typeOf(node) ?? '';
  if (registry.required(type).includes(key) || NEEDED.has(key)) return undefined;
  const chosen = { 'Fn::If': [CONDITION, value, { Ref: 'AWS::NoValue' }] };
  return put(document, { node: id, path: [key] }, chosen);
}

/** Properties that their resources need, though no schema says so. */
const NEEDED = new Set(['CidrBlock', 'Handler', 'Runtime', 'TemplateURL']);

function typeOf(node: NodeRecord): string | undefined {
  if (node.external !== undefined) return undefined;
  return node.type ?? catalog.service(node.service)?.type;
}

function lookup(document: ArchDocument, next: () => number): ArchDocument | undefined {
  const found = leaf(document, next);
  if (found === undefined || document.parameters[STAGE] === undefined) return undefined;
  const mappings = { [MAPPING]: { dev: { Value: found.value }, prod: { Value: found.value } } };
  const value = { 'Fn::FindInMap': [MAPPING, { Ref: STAGE }, 'Value'] };
  return { ...put(document, found, value), mappings };
}

/** A node, and all that is joined to it, in production alone. */
function condition(document: ArchDocument, next: () => number): ArchDocument | undefined {
  const first = oneOf(Object.keys(document.nodes), next);
  if (first === undefined || document.conditions[CONDITION] === undefined) return undefined;
  return [...joinedTo(document, first)].reduce(
    (now, id) =>
      changedNode(now, id, (node) => ({
        ...node,
        attributes: { ...node.attributes, Condition: CONDITION },
      })),
    document,
  );
}

function joinedTo(document: ArchDocument, first: string): ReadonlySet<string> {
  const pairs = [
    ...Object.values(document.edges).map(({ from, to }) => [from, to] as const),
    ...Object.entries(document.nodes).flatMap(([id, node]) =>
      referencesIn(node as unknown as Value).map(({ $ref }) => [id, $ref] as const),
    ),
  ];
  const found = new Set([first]);
  for (let size = 0; size < found.size; ) {
    size = found.size;
    for (const [one, other] of pairs) {
      if (found.has(one)) found.add(other);
      if (found.has(other)) found.add(one);
    }
  }
  return found;
}

function policy(document: ArchDocument, next: () => number): ArchDocument | undefined {
  const id = oneOf(Object.keys(document.nodes), next);
  if (id === undefined) return undefined;
  const kept = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' };
  return changedNode(document, id, (node) => ({
    ...node,
    attributes: { ...node.attributes, ...kept },
  }));
}

/** Types that CloudFormation's linter does not know tags of yet. */
const UNTAGGED = new Set(['AWS::ApplicationAutoScaling::ScalableTarget']);

function tags(
  document: ArchDocument,
  next: () => number,
  registry: Registry,
): ArchDocument | undefined {
  const [id, node] = oneOf(Object.entries(document.nodes), next) ?? [];
  if (id === undefined || node === undefined || Object.hasOwn(node.properties, 'Tags'))
    return undefined;
  const type = UNTAGGED.has(typeOf(node) ?? '')
    ? undefined
    : registry.property(typeOf(node) ?? '', 'Tags')?.type;
  if (type === undefined) return undefined;
  const isList = typeof type === 'object' && 'list' in type;
  if (isList && type.list !== 'tag') return undefined;
  const Tags: Value = isList
    ? [
        { Key: 'stage', Value: { Ref: 'AWS::StackName' } },
        { Key: 'yes', Value: 'no' },
      ]
    : { stage: 'dev', 'cost:center': '0123' };
  return put(document, { node: id, path: ['Tags'] }, Tags);
}

function output(
  document: ArchDocument,
  next: () => number,
  registry: Registry,
): ArchDocument | undefined {
  const [id, node] = oneOf(Object.entries(document.nodes), next) ?? [];
  if (id === undefined || node === undefined) return undefined;
  const type = typeOf(node);
  if (type === undefined) return undefined;
  const name = `Out${Object.keys(document.outputs).length}`;
  const Condition = node.attributes?.Condition;
  const attr = oneOf(
    Object.entries(registry.attributes(type)).filter(
      ([key, { type: it }]) => it === 'string' && /^[A-Za-z]+(?:Arn|Name|Url)$|^Arn$/.test(key),
    ),
    next,
  )?.[0];
  const said: ValueMap = {
    Value: { $ref: id, ...(attr !== undefined && next() < 0.5 ? { attr } : {}) },
    ...(next() < 0.5 ? { Description: `Of ${node.name}` } : {}),
    ...(next() < 0.5 ? { Export: { Name: { 'Fn::Sub': `\${AWS::StackName}-${name}` } } } : {}),
    ...(Condition === undefined ? {} : { Condition }),
  };
  return { ...document, outputs: { ...document.outputs, [name]: said } };
}

/** Resources as somebody adds them who has CloudFormation's reference at hand. */
const GENERIC: readonly {
  readonly type: string;
  readonly properties: (of: Value) => ValueMap;
}[] = [
  {
    type: 'AWS::SSM::Parameter',
    properties: (of) => ({ Type: 'String', Value: of, Description: "What is it? It's a name" }),
  },
  {
    type: 'AWS::Budgets::Budget',
    properties: () => ({
      Budget: {
        BudgetType: 'COST',
        TimeUnit: 'MONTHLY',
        BudgetLimit: { Amount: 100, Unit: 'USD' },
      },
    }),
  },
  {
    type: 'AWS::CloudWatch::Dashboard',
    properties: (of) => ({
      DashboardBody: {
        'Fn::Sub': [
          '{"widgets":[{"type":"text","x":0,"y":0,"width":6,"height":2,"properties":{"markdown":"${It}"}}]}',
          { It: of },
        ],
      },
    }),
  },
  {
    type: 'AWS::ResourceGroups::Group',
    properties: () => ({ Name: 'everything', ResourceQuery: { Type: 'CLOUDFORMATION_STACK_1_0' } }),
  },
  {
    type: 'AWS::IAM::ManagedPolicy',
    properties: () => ({
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 'sts:GetCallerIdentity', Resource: '*' }],
      },
    }),
  },
  { type: 'AWS::CloudFormation::WaitConditionHandle', properties: () => ({}) },
];

function generic(document: ArchDocument, next: () => number): ArchDocument | undefined {
  const made = oneOf(GENERIC, next);
  const [id, node] = oneOf(Object.entries(document.nodes), next) ?? [];
  if (made === undefined || id === undefined || node === undefined) return undefined;
  const hasType = typeOf(node) !== undefined;
  const condition = node.attributes?.Condition;
  const number = Object.keys(document.nodes).length;
  const drawn: NodeRecord = {
    service: 'cfn-resource',
    type: made.type,
    name: `Any ${number}`,
    properties: made.properties(hasType ? { $ref: id } : 'nothing'),
    ...(condition === undefined ? {} : { attributes: { Condition: condition } }),
  };
  return { ...document, nodes: { ...document.nodes, [`any${number}`]: drawn } };
}

/** A node in a stack that is deployed before the rest. */
function otherStack(document: ArchDocument, next: () => number): ArchDocument | undefined {
  return moved(document, { id: 'base', record: {} }, next);
}

function edgeStack(document: ArchDocument, next: () => number): ArchDocument | undefined {
  return moved(document, { id: 'edge', record: { region: 'us-east-1' } }, next);
}

function moved(
  document: ArchDocument,
  { id, record }: { readonly id: string; readonly record: ArchDocument['stacks'][string] },
  next: () => number,
): ArchDocument | undefined {
  const node = oneOf(Object.keys(document.nodes), next);
  if (node === undefined) return undefined;
  const stacks = { ...document.stacks, [id]: record };
  return changedNode({ ...document, stacks }, node, (it) => ({ ...it, stack: id }));
}
