import { type Finding, quoted, warning } from '../problem.js';
import { member, type TextList, type TextMap, type TextNode } from '../text/tree.js';
import { functionOf, isOpen, resourceNamedIn } from './entries.js';

/** Arguments of functions that are of the wrong kind, or that ask for what a mapping or a list does not have. */
export function argumentFaults(root: TextMap): readonly Finding[] {
  const findings: Finding[] = [];
  const visit = (node: TextNode): void => {
    if (node.kind === 'list') for (const item of node.items) visit(item);
    if (node.kind !== 'map') return;
    const [name, argument] = functionOf(node) ?? [];
    const check = name !== undefined && Object.hasOwn(CHECKS, name) ? CHECKS[name] : undefined;
    const fault = argument === undefined ? undefined : check?.(argument, root);
    if (fault !== undefined) findings.push(warning('bad-value', fault.at.start, fault.message));
    for (const { value } of node.entries.values()) visit(value);
  };
  for (const section of ['Resources', 'Outputs', 'Conditions'] as const) {
    const node = member(root, section);
    if (node !== undefined) visit(node);
  }
  return findings;
}

interface Fault {
  readonly at: TextNode;
  readonly message: string;
}

type Check = (argument: TextNode, root: TextMap) => Fault | undefined;

/** Whether a value cannot be one text: a list, a map that is no function, nothing. */
function isNoText(node: TextNode | undefined): boolean {
  if (node === undefined) return false;
  if (node.kind === 'scalar') return node.value === null;
  return node.kind === 'list' || functionOf(node) === undefined;
}

function listIn(argument: TextNode, size: number): TextList['items'] | undefined {
  return argument.kind === 'list' && argument.items.length === size ? argument.items : undefined;
}

function isListParameter(root: TextMap, node: TextNode): boolean | undefined {
  const [name, of] = functionOf(node) ?? [];
  if (name !== 'Ref' || of?.kind !== 'scalar') return undefined;
  const type = member(member(member(root, 'Parameters'), String(of.value)), 'Type');
  if (type?.kind !== 'scalar') return undefined;
  return /List/.test(String(type.value));
}

const select: Check = (argument, root) => {
  const [index, list] = listIn(argument, 2) ?? [];
  if (index === undefined || list === undefined) return undefined;
  if (index.kind === 'scalar' && !/^\d+$/.test(String(index.value)))
    return {
      at: index,
      message: `Fn::Select takes an index from 0, not ${quoted(String(index.value))}.`,
    };
  if (isNoText(index)) return { at: index, message: 'The index of Fn::Select must be a number.' };
  if (list.kind === 'scalar' || isListParameter(root, list) === false)
    return { at: list, message: 'Fn::Select takes a list as its second item.' };
  const isShort =
    list.kind === 'list' && index.kind === 'scalar' && Number(index.value) >= list.items.length;
  return isShort && list.kind === 'list'
    ? {
        at: index,
        message: `Fn::Select takes item ${Number(index.value)} of a list of ${list.items.length}; the first is 0.`,
      }
    : undefined;
};

const split: Check = (argument) => {
  const [delimiter, text] = listIn(argument, 2) ?? [];
  if (delimiter !== undefined && (delimiter.kind !== 'scalar' || delimiter.value === null))
    return { at: delimiter, message: 'The delimiter of Fn::Split must be a text.' };
  return text !== undefined && isNoText(text)
    ? { at: text, message: 'Fn::Split takes a text as its second item.' }
    : undefined;
};

const join: Check = (argument, root) => {
  const [, items] = listIn(argument, 2) ?? [];
  if (items === undefined) return undefined;
  if (isListParameter(root, items) === false)
    return {
      at: items,
      message: 'Fn::Join takes a list as its second item; the parameter is none.',
    };
  const wrong = items.kind === 'list' ? items.items.find((item) => isNoText(item)) : undefined;
  return wrong === undefined ? undefined : { at: wrong, message: 'Fn::Join joins texts only.' };
};

const getAtt: Check = (argument) => {
  const message = 'Fn::GetAtt takes the name of a resource and that of an attribute.';
  if (argument.kind === 'scalar')
    return typeof argument.value === 'string' && /.\../.test(argument.value)
      ? undefined
      : { at: argument, message };
  if (argument.kind === 'map')
    return functionOf(argument) === undefined ? { at: argument, message } : undefined;
  const [name, attribute] = argument.items;
  const isFitting =
    name !== undefined && attribute !== undefined && !isNoText(name) && !isNoText(attribute);
  return isFitting ? undefined : { at: argument, message };
};

const REGION = /^(?:[a-z]{2,}(?:-[a-z]+)+-\d+)?$/;

const getZones: Check = (argument) =>
  isNoText(argument) || (argument.kind === 'scalar' && !REGION.test(String(argument.value)))
    ? { at: argument, message: 'Fn::GetAZs takes the name of one region.' }
    : undefined;

const encode: Check = (argument) =>
  argument.kind === 'map' && isNoText(argument)
    ? { at: argument, message: 'Fn::Base64 takes one text, not a map.' }
    : undefined;

const importValue: Check = (argument, root) => {
  const name = resourceNamedIn(root, argument);
  return name === undefined
    ? undefined
    : {
        at: argument,
        message: `Fn::ImportValue takes a name that is known before resources are made; ${quoted(name)} is a resource.`,
      };
};

const sub: Check = (argument) => {
  const text = argument.kind === 'list' ? argument.items[0] : argument;
  if (text?.kind === 'scalar' && typeof text.value === 'string' && /\$\{\s*\}/.test(text.value))
    return { at: text, message: 'Fn::Sub has a variable without a name: ${}.' };
  if (text?.kind === 'scalar' && /\$\{[^}]*$/.test(String(text.value)))
    return { at: text, message: 'Fn::Sub opens a variable by ${ and does not close it.' };
  const [, variables] = listIn(argument, 2) ?? [];
  if (variables?.kind !== 'map') return undefined;
  const wrong = [...variables.entries.values()].find(({ value }) => isNoText(value));
  return wrong === undefined
    ? undefined
    : { at: wrong.value, message: 'A variable of Fn::Sub must be a text.' };
};

const decide: Check = (argument) => {
  const [condition] = listIn(argument, 3) ?? [];
  if (
    condition === undefined ||
    (condition.kind === 'scalar' && typeof condition.value === 'string')
  )
    return undefined;
  return { at: condition, message: 'Fn::If takes the name of a condition.' };
};

const cidr: Check = (argument) => {
  if (argument.kind !== 'list') return undefined;
  const [block, count, bits] = argument.items;
  if (block?.kind === 'scalar' && !/^[\d.]+\/\d+$|:.*\/\d+$/.test(String(block.value)))
    return {
      at: block,
      message: `Fn::Cidr takes a block as 10.0.0.0/16, not ${quoted(String(block.value))}.`,
    };
  if (isOutside(count, 256))
    return { at: count ?? argument, message: 'Fn::Cidr makes 1 to 256 blocks.' };
  return isOutside(bits, 128)
    ? { at: bits ?? argument, message: 'Fn::Cidr takes 1 to 128 bits.' }
    : undefined;
};

function isOutside(node: TextNode | undefined, most: number): boolean {
  if (node?.kind !== 'scalar') return false;
  const size = Number(node.value);
  return !Number.isInteger(size) || size < 1 || size > most;
}

const toJson: Check = (argument) =>
  argument.kind === 'scalar'
    ? { at: argument, message: 'Fn::ToJsonString takes a map or a list.' }
    : undefined;

/** What a mapping does not have, where map and keys are written out. */
const find: Check = (argument, root) => {
  if (argument.kind !== 'list' || argument.items.length > 3) return undefined;
  const wrong = argument.items.find((item) => isNoText(item));
  if (wrong !== undefined) return { at: wrong, message: 'Fn::FindInMap takes names and keys.' };
  const [name, top, second] = argument.items;
  if (name?.kind !== 'scalar') return undefined;
  const mapping = member(member(root, 'Mappings'), String(name.value));
  if (mapping === undefined || isUnseen(mapping)) return undefined;
  const inner = top?.kind === 'scalar' ? member(mapping, String(top.value)) : undefined;
  if (top?.kind === 'scalar' && inner === undefined) return lacks(name, top);
  const inners = inner === undefined ? innersOf(mapping) : [inner];
  if (second?.kind !== 'scalar' || inners.length === 0 || inners.some(isUnseen)) return undefined;
  const isThere = inners.some((each) => member(each, String(second.value)) !== undefined);
  return isThere ? undefined : lacks(name, second);
};

function innersOf(mapping: TextNode): readonly TextNode[] {
  return mapping.kind === 'map' ? [...mapping.entries.values()].map(({ value }) => value) : [];
}

function isUnseen(map: TextNode): boolean {
  return map.kind !== 'map' || isOpen(map);
}

function lacks(name: TextNode, key: TextNode): Fault {
  const shown = (node: TextNode) => quoted(node.kind === 'scalar' ? String(node.value) : '');
  return { at: key, message: `Mapping ${shown(name)} has no key ${shown(key)}.` };
}

const CHECKS: Readonly<Record<string, Check>> = {
  'Fn::Base64': encode,
  'Fn::Cidr': cidr,
  'Fn::FindInMap': find,
  'Fn::GetAZs': getZones,
  'Fn::GetAtt': getAtt,
  'Fn::If': decide,
  'Fn::ImportValue': importValue,
  'Fn::Join': join,
  'Fn::Select': select,
  'Fn::Split': split,
  'Fn::Sub': sub,
  'Fn::ToJsonString': toJson,
};
