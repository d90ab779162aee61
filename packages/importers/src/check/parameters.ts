import { type Finding, quoted, warning } from '../problem.js';
import { member, type TextMap, type TextNode, type TextScalar } from '../text/tree.js';
import { entriesOf, nameFaults } from './entries.js';

const OF_AWS =
  'AWS::EC2::AvailabilityZone::Name|AWS::EC2::Image::Id|AWS::EC2::Instance::Id|AWS::EC2::KeyPair::KeyName|AWS::EC2::SecurityGroup::GroupName|AWS::EC2::SecurityGroup::Id|AWS::EC2::Subnet::Id|AWS::EC2::VPC::Id|AWS::EC2::Volume::Id|AWS::Route53::HostedZone::Id';
const PLAIN = `String|CommaDelimitedList|${OF_AWS}|List<(?:String|${OF_AWS})>`;
const TYPE = new RegExp(
  `^(?:Number|List<Number>|AWS::SSM::Parameter::Name|${PLAIN}|AWS::SSM::Parameter::Value<(?:${PLAIN})>)$`,
);
const LONGEST = 4_096;
const COUNT = /^\d+$/;
const FLAG = /^(?:true|false|yes|no)$/i;

type Field = readonly [RegExp, string] | 'text' | 'list';

/** What each field of a parameter holds: a test of its text, and how that is said. */
const FIELDS: ReadonlyMap<string, Field> = new Map<string, Field>([
  ['AllowedPattern', 'text'],
  ['AllowedValues', 'list'],
  ['ConstraintDescription', 'text'],
  ['Default', 'text'],
  ['Description', 'text'],
  ['MaxLength', [COUNT, 'a whole number']],
  ['MaxValue', [/^[+-]?\d*\.?\d+(?:e[+-]?\d+)?$/i, 'a number']],
  ['MinLength', [COUNT, 'a whole number']],
  ['MinValue', [/^[+-]?\d*\.?\d+(?:e[+-]?\d+)?$/i, 'a number']],
  ['NoEcho', [FLAG, 'true or false']],
  ['Type', 'text'],
]);

/** What parameters say of themselves that CloudFormation refuses. */
export function parameterFaults(root: TextMap): readonly Finding[] {
  const entries = entriesOf(root, 'Parameters');
  return entries.flatMap(([name, node, start]) => [
    ...nameFaults('parameter', name, start),
    ...twins(root, name, start),
    ...(node.kind === 'map' ? fieldsOf(name, node, start) : []),
  ]);
}

function twins(root: TextMap, name: string, start: number): readonly Finding[] {
  if (member(member(root, 'Resources'), name) === undefined) return [];
  const message = `${quoted(name)} names a parameter and a resource; names must differ.`;
  return [warning('bad-value', start, message)];
}

function fieldsOf(name: string, node: TextMap, start: number): readonly Finding[] {
  const faults = [...node.entries].flatMap(([key, entry]) =>
    fieldFault(key, entry.value, entry.start),
  );
  const type = member(node, 'Type');
  if (type === undefined)
    return [...faults, warning('missing-field', start, `Parameter ${quoted(name)} has no Type.`)];
  const kind = type.kind === 'scalar' ? String(type.value) : '';
  if (!TYPE.test(kind))
    return [
      ...faults,
      warning('bad-value', type.start, `${quoted(kind)} is no type of parameters.`),
    ];
  return [...faults, ...strangers(node, kind), ...boundFaults(node), ...defaultFaults(node, kind)];
}

function fieldFault(key: string, value: TextNode, start: number): readonly Finding[] {
  const field = FIELDS.get(key);
  if (field === undefined)
    return [warning('bad-value', start, `Parameters have no ${quoted(key)}.`)];
  if (field === 'list') return listFaults(key, value, start);
  if (value.kind !== 'scalar' || value.value === null)
    return [warning('wrong-type', start, `${key} of a parameter must be a literal text.`)];
  const text = String(value.value);
  if (text.length > LONGEST)
    return [
      warning('bad-value', start, `${key} of a parameter has ${LONGEST} characters at most.`),
    ];
  if (field === 'text' || field[0].test(text)) return sizeFaults(key, text, start);
  return [
    warning('bad-value', start, `${key} of a parameter is ${field[1]}, not ${quoted(text)}.`),
  ];
}

function sizeFaults(key: string, text: string, start: number): readonly Finding[] {
  if (!key.endsWith('Length') || Number(text) <= LONGEST) return [];
  return [warning('bad-value', start, `${key} of a parameter is ${LONGEST} at most.`)];
}

function listFaults(key: string, value: TextNode, start: number): readonly Finding[] {
  if (value.kind !== 'list')
    return [warning('wrong-type', start, `${key} of a parameter must be a list of texts.`)];
  return value.items.flatMap((item) => {
    const text = item.kind === 'scalar' && item.value !== null ? String(item.value) : undefined;
    if (text === undefined)
      return [warning('wrong-type', item.start, `${key} of a parameter holds literal texts only.`)];
    if (text.length <= LONGEST) return [];
    const message = `An allowed value has ${LONGEST} characters at most.`;
    return [warning('bad-value', item.start, message)];
  });
}

/** Constraints that another type of parameter has. */
function strangers(node: TextMap, kind: string): readonly Finding[] {
  const keys =
    kind === 'Number'
      ? ['MinLength', 'MaxLength']
      : kind === 'String'
        ? ['MinValue', 'MaxValue']
        : [];
  return keys.flatMap((key) => {
    const entry = node.entries.get(key);
    const message = `A parameter of type ${kind} has no ${key}.`;
    return entry === undefined ? [] : [warning('bad-value', entry.start, message)];
  });
}

function boundFaults(node: TextMap): readonly Finding[] {
  return ['Value', 'Length'].flatMap((what) => {
    const [least, most] = [numberIn(node, `Min${what}`), numberIn(node, `Max${what}`)];
    const at = node.entries.get(`Min${what}`);
    if (least === undefined || most === undefined || at === undefined || least <= most) return [];
    return [
      warning('bad-value', at.start, `Min${what}, ${least}, is more than Max${what}, ${most}.`),
    ];
  });
}

function defaultFaults(node: TextMap, kind: string): readonly Finding[] {
  const initial = member(node, 'Default');
  if (initial?.kind !== 'scalar' || initial.value === null || kind.startsWith('AWS::SSM::'))
    return [];
  const isList = kind.includes('List');
  const texts = isList
    ? String(initial.value)
        .split(',')
        .map((text) => text.trim())
    : [String(initial.value)];
  const fault = texts.map((text) => refusal(node, kind, text)).find((it) => it !== undefined);
  return fault === undefined ? [] : [warning('bad-value', initial.start, `The default ${fault}`)];
}

function refusal(node: TextMap, kind: string, text: string): string | undefined {
  const said = quoted(text);
  const allowed = member(node, 'AllowedValues');
  const values = allowed?.kind === 'list' ? allowed.items.flatMap(textOf) : undefined;
  if (values !== undefined && !values.includes(text))
    return `${said} is none of the allowed values.`;
  if (kind === 'Number') return ofNumber(node, text);
  if (kind !== 'String') return undefined;
  const [least, most] = [numberIn(node, 'MinLength'), numberIn(node, 'MaxLength')];
  if (least !== undefined && text.length < least)
    return `${said} has fewer characters than MinLength, ${least}.`;
  if (most !== undefined && text.length > most)
    return `${said} has more characters than MaxLength, ${most}.`;
  const pattern = member(node, 'AllowedPattern');
  const isMatching = pattern?.kind !== 'scalar' || matches(pattern, text);
  return isMatching ? undefined : `${said} does not match AllowedPattern.`;
}

function ofNumber(node: TextMap, text: string): string | undefined {
  const size = Number(text);
  if (Number.isNaN(size)) return `${quoted(text)} is no number.`;
  const [least, most] = [numberIn(node, 'MinValue'), numberIn(node, 'MaxValue')];
  if (least !== undefined && size < least) return `${size} is less than MinValue, ${least}.`;
  if (most !== undefined && size > most) return `${size} is more than MaxValue, ${most}.`;
  return undefined;
}

function textOf(node: TextNode): readonly string[] {
  return node.kind === 'scalar' ? [String(node.value)] : [];
}

function numberIn(node: TextMap, key: string): number | undefined {
  const value = member(node, key);
  if (value?.kind !== 'scalar' || value.value === null || value.value === '') return undefined;
  const size = Number(value.value);
  return Number.isNaN(size) ? undefined : size;
}

const SHORT = 100;

/** Tries only patterns that end soon on any text: none that repeat a group, and few repetitions. */
function matches({ value }: TextScalar, text: string): boolean {
  const pattern = String(value);
  const repeats = pattern.match(/[*+]|\{\d*,\d*\}/g)?.length ?? 0;
  const isPlain = repeats <= 3 && !/\)[*+{]|\\[1-9pPkQE]|\(\?|&&|\[\[|[*+?}]\+/.test(pattern);
  if (!isPlain || text.length > SHORT || pattern.length > LONGEST) return true;
  try {
    return new RegExp(`^(?:${pattern})$`).test(text);
  } catch {
    return true;
  }
}
