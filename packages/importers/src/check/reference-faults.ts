import { arnSource, type Registry } from '@archivolt/cfn-spec';
import { attributeParts } from '../intrinsics/references.js';
import { type Finding, quoted, warning } from '../problem.js';
import { member, type TextMap, type TextNode, valueOf } from '../text/tree.js';
import { entriesOf, functionOf } from './entries.js';

/** Properties of which each name says what it holds, by the words an attribute must have to give it. */
const IDS: readonly (readonly [property: RegExp, attribute: RegExp])[] = [
  [/^VpcId$/, /vpc/i],
  [/^SubnetIds?$/, /subnet/i],
  [/^(?:VpcS|S)ecurityGroupIds$/, /group|^id$/i],
];
/** They take the name of a role too. */
const TAKES_NAMES = /^AWS::ECS::/;
/** What such a resource gives is not in the registry. */
const UNKNOWN = /^AWS::(?:Serverless|CloudFormation)::|::MODULE$/;

interface Scene {
  readonly registry: Registry;
  readonly types: ReadonlyMap<string, string>;
}

interface Place {
  readonly id: string;
  readonly type: string;
  readonly path: readonly (string | number)[];
}

/** References that exist, and give something else than the property or the output that they stand in takes. */
export function referenceFaults(root: TextMap, registry: Registry): readonly Finding[] {
  const types = new Map(
    entriesOf(root, 'Resources').flatMap(([id, node]) => {
      const type = member(node, 'Type');
      return type?.kind === 'scalar' ? [[id, String(type.value)] as const] : [];
    }),
  );
  const scene = { registry, types };
  const ofResources = entriesOf(root, 'Resources').flatMap(([id, node]) => {
    const properties = member(node, 'Properties');
    const type = types.get(id) ?? '';
    return properties === undefined ? [] : walk(scene, properties, { id, type, path: [] });
  });
  const ofOutputs = entriesOf(root, 'Outputs').flatMap(([name, node]) =>
    listFault(scene, name, member(node, 'Value')),
  );
  return [...ofResources, ...ofOutputs];
}

function walk(scene: Scene, node: TextNode, place: Place): readonly Finding[] {
  const inside = (step: string | number) => ({ ...place, path: [...place.path, step] });
  if (node.kind === 'list') return node.items.flatMap((item, at) => walk(scene, item, inside(at)));
  if (node.kind !== 'map') return [];
  const [name, argument] = functionOf(node) ?? [];
  if (name === 'Fn::Sub' && argument !== undefined) return ofSub(scene, argument, place);
  if (name === 'Fn::If' && argument?.kind === 'list')
    return argument.items.slice(1).flatMap((item) => walk(scene, item, place));
  if (name !== undefined) return ofFunction(scene, node, place);
  return [...node.entries].flatMap(([key, { value }]) => walk(scene, value, inside(key)));
}

/** The resource that `Ref` or `Fn::GetAtt` names, and what of it. */
function namedBy({ registry, types }: Scene, node: TextNode) {
  const [name, argument] = functionOf(node) ?? [];
  if (argument === undefined || (name !== 'Ref' && name !== 'Fn::GetAtt')) return undefined;
  const [owner = '', ...rest] =
    name === 'Ref' ? [String(valueOf(argument))] : attributeParts(valueOf(argument));
  const type = types.get(owner) ?? '';
  if (!type.startsWith('AWS::') || UNKNOWN.test(type)) return undefined;
  const [only, second] = registry.refReturns(type) ?? [];
  const given = name === 'Ref' ? (second === undefined ? only : undefined) : rest.join('.');
  return given === undefined ? undefined : { owner, type, given, isRef: name === 'Ref' };
}

function ofFunction(scene: Scene, node: TextNode, { id, type, path }: Place): readonly Finding[] {
  const layer = path.at(-2) === 'Layers' ? layerFault(scene, node, id) : undefined;
  if (layer !== undefined) return [layer];
  const named = namedBy(scene, node);
  const list = listGiven(scene, node);
  const scalar = list === undefined ? undefined : scene.registry.property(type, path)?.type;
  if (list !== undefined && SCALARS.has(scalar)) {
    const message = `${id}: ${list} is a list; ${String(path.at(-1))} takes one value.`;
    return [warning('wrong-type', node.start, message)];
  }
  const property = path.findLast((step) => typeof step === 'string') ?? '';
  if (named === undefined || UNKNOWN.test(type)) return [];
  const taken = scene.registry.references(type, path);
  const said = (message: string) => [warning('bad-value', node.start, `${id}: ${message}`)];
  const what = named.isRef ? `Ref of ${named.owner}` : `${named.owner}.${named.given}`;
  const wanted = IDS.find(([name]) => name.test(property))?.[1];
  if (wanted !== undefined) {
    const isOther = named.isRef
      ? taken.length > 0 && !taken.some((it) => it.type === named.type)
      : !wanted.test(named.given) &&
        scene.registry.attribute(named.type, named.given) !== undefined;
    const kind = named.isRef ? ` (${named.type})` : '';
    return isOther ? said(`${what}${kind} is nothing that ${property} takes.`) : [];
  }
  const attributes = taken.flatMap((it) => (it.type === named.type ? [it.attribute] : []));
  const takesArn =
    attributes.length > 0 &&
    attributes.every((it) => /arn$/i.test(it)) &&
    (/arns?$/i.test(property) || property === 'Role') &&
    !TAKES_NAMES.test(type);
  if (!takesArn || /arn$/i.test(named.given)) return [];
  const source = arnSource(named.type);
  if (named.isRef && source?.by !== 'attribute') return [];
  const remedy = source?.by === 'attribute' ? ` Take ${named.owner}.${source.attribute}.` : '';
  const gives = named.isRef ? `gives its ${named.given}` : 'is no ARN';
  return said(`${property} takes an ARN; ${what} ${gives}.${remedy}`);
}

const LISTS = new Set(['Fn::Cidr', 'Fn::GetAZs', 'Fn::Split']);
const SCALARS: ReadonlySet<unknown> = new Set(['boolean', 'integer', 'number', 'string']);

/** What a function is called that gives a list, if it does. */
function listGiven(scene: Scene, node: TextNode): string | undefined {
  const [name = ''] = functionOf(node) ?? [];
  if (LISTS.has(name)) return `What ${name} gives`;
  const named = namedBy(scene, node);
  if (named === undefined || named.isRef) return undefined;
  const type = scene.registry.attribute(named.type, named.given)?.type;
  const isList = typeof type === 'object' && 'list' in type;
  return isList ? `${named.owner}.${named.given}` : undefined;
}

const LAYER = /^AWS::(?:Lambda|Serverless)::LayerVersion$/;

/** A layer of a function that is another resource. */
function layerFault({ types }: Scene, node: TextNode, id: string): Finding | undefined {
  const [name, argument] = functionOf(node) ?? [];
  const owner = name === 'Ref' && argument?.kind === 'scalar' ? String(argument.value) : '';
  const type = types.get(owner) ?? '';
  if (!type.startsWith('AWS::') || LAYER.test(type)) return undefined;
  return warning('bad-value', node.start, `${id}: ${owner} (${type}) is no layer.`);
}

const ATTRIBUTE = /\$\{([^!}.]+)\.([^}]+)\}/g;

function ofSub({ registry, types }: Scene, argument: TextNode, { id }: Place): readonly Finding[] {
  const [text, own] = argument.kind === 'list' ? argument.items : [argument];
  if (text?.kind !== 'scalar') return [];
  return [...String(text.value).matchAll(ATTRIBUTE)].flatMap(([, owner = '', attribute = '']) => {
    const type = types.get(owner.trim()) ?? '';
    const isKnown = type.startsWith('AWS::') && !UNKNOWN.test(type);
    if (!isKnown || registry.resource(type) === undefined) return [];
    if (member(own, `${owner}.${attribute}`) !== undefined) return [];
    if (registry.attribute(type, attribute.trim()) !== undefined) return [];
    const message = `${id}: ${type} returns no attribute ${quoted(attribute.trim())}.`;
    return [warning('bad-value', text.start, message)];
  });
}

/** An output is one text. */
function listFault(scene: Scene, output: string, value: TextNode | undefined): readonly Finding[] {
  const what = value === undefined ? undefined : listGiven(scene, value);
  if (value === undefined || what === undefined) return [];
  return [
    warning('wrong-type', value.start, `Output ${output}: ${what} is a list. Join it to a text.`),
  ];
}
