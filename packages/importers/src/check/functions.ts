import { fact } from '../own.js';
import { type Finding, quoted, warning } from '../problem.js';
import { member, type TextList, type TextMap, type TextNode, valueOf } from '../text/tree.js';

/** Functions whose argument is wrong in a way that CloudFormation refuses, whatever it refers to. */
export function misusedFunctions(root: TextMap): readonly Finding[] {
  const findings: Finding[] = [];
  const hasExtensions = transformsOf(root).includes('AWS::LanguageExtensions');
  const visit = (node: TextNode): void => {
    if (node.kind === 'list') for (const item of node.items) visit(item);
    if (node.kind !== 'map') return;
    const [[name, entry] = ['', undefined], second] = node.entries;
    if (entry !== undefined && second === undefined) {
      const message =
        fact(FORMS, name)?.(entry.value) ?? extended(name, hasExtensions) ?? unknown(name);
      if (message !== undefined) findings.push(warning('bad-value', entry.start, message));
    }
    for (const { value } of node.entries.values()) visit(value);
  };
  for (const section of ['Resources', 'Outputs', 'Conditions'] as const) {
    const node = member(root, section);
    if (node !== undefined) visit(node);
  }
  return findings;
}

export const SAM = 'AWS::Serverless-2016-10-31';

/** Names of the transforms that a template asks for. */
export function transformsOf(root: TextMap): readonly unknown[] {
  const node = member(root, 'Transform');
  const value = node === undefined ? [] : valueOf(node);
  return Array.isArray(value) ? value : [value];
}

const KNOWN = new Set(
  'And Base64 Cidr Contains EachMemberEquals EachMemberIn Equals FindInMap GetAtt GetAZs GetStackOutput If ImportValue Join Length Not Or RefAll Select Split Sub ToJsonString Transform ValueOf ValueOfAll'.split(
    ' ',
  ),
);

/** Of loops, `forEachFaults` speaks; a name that is not like one of a function is not meant as one. */
function unknown(name: string): string | undefined {
  const [, word] = /^Fn::(\w+)$/.exec(name) ?? [];
  return word === undefined || word === 'ForEach' || KNOWN.has(word)
    ? undefined
    : `CloudFormation has no function ${quoted(name)}.`;
}

const EXTENDED = new Set(['Fn::Length', 'Fn::ToJsonString']);

function extended(name: string, hasExtensions: boolean): string | undefined {
  if (hasExtensions || !EXTENDED.has(name)) return undefined;
  return `${name} needs the transform AWS::LanguageExtensions.`;
}

type Form = (argument: TextNode) => string | undefined;

const FORMS: Readonly<Record<string, Form>> = {
  'Fn::Join': (argument) => {
    if (argument.kind !== 'list' || argument.items.length !== 2)
      return 'Fn::Join takes a delimiter and a list.';
    const [delimiter, items] = argument.items;
    if (delimiter?.kind !== 'scalar') return 'The delimiter of Fn::Join must be a text.';
    return items?.kind === 'scalar' ? 'Fn::Join takes a list as its second item.' : undefined;
  },
  'Fn::ImportValue': (argument) => {
    if (argument.kind === 'list') return 'Fn::ImportValue takes one name, not a list.';
    const isNested = member(argument, 'Fn::ImportValue') !== undefined;
    return isNested ? 'Fn::ImportValue cannot take its name from Fn::ImportValue.' : undefined;
  },
  'Fn::Split': (argument) => counted(argument, [2], 'Fn::Split takes a delimiter and a text.'),
  'Fn::Select': (argument) => counted(argument, [2], 'Fn::Select takes an index and a list.'),
  'Fn::If': (argument) => counted(argument, [3], 'Fn::If takes a condition and two values.'),
  'Fn::Equals': (argument) => counted(argument, [2], 'Fn::Equals takes two values.'),
  'Fn::Not': (argument) => counted(argument, [1], 'Fn::Not takes a list of one condition.'),
  'Fn::And': (argument) => counted(argument, MANY, 'Fn::And takes 2 to 10 conditions.'),
  'Fn::Or': (argument) => counted(argument, MANY, 'Fn::Or takes 2 to 10 conditions.'),
  'Fn::Cidr': (argument) => counted(argument, [2, 3], 'Fn::Cidr takes a block, a count and bits.'),
  'Fn::FindInMap': (argument) => {
    const message = 'Fn::FindInMap takes a mapping, a top key and a second key.';
    const found = counted(argument, [3, 4], message);
    if (found !== undefined || argument.kind !== 'list') return found;
    const [, , , fallback] = argument.items;
    if (fallback === undefined) return undefined;
    const keys = fallback.kind === 'map' ? [...fallback.entries.keys()] : [];
    return keys.length === 1 && keys[0] === 'DefaultValue'
      ? undefined
      : 'The fourth item of Fn::FindInMap must be a map with DefaultValue.';
  },
  'Fn::Length': (argument) => {
    const message = 'Fn::Length takes a list, or a function that gives one.';
    if (argument.kind === 'scalar') return message;
    return argument.kind === 'map' && argument.entries.size !== 1 ? message : undefined;
  },
  'Fn::Base64': (argument) =>
    argument.kind === 'list' ? 'Fn::Base64 takes one text, not a list.' : undefined,
  'Fn::Sub': subForm,
};

const MANY = [2, 3, 4, 5, 6, 7, 8, 9, 10];

function counted(
  argument: TextNode,
  counts: readonly number[],
  message: string,
): string | undefined {
  if (isWhole(argument)) return undefined;
  return argument.kind === 'list' && counts.includes(argument.items.length) ? undefined : message;
}

/** A function stands for the whole argument: what it gives is not known here. */
function isWhole(argument: TextNode): boolean {
  const [[name] = [''], second] = argument.kind === 'map' ? argument.entries : [];
  return second === undefined && (name.startsWith('Fn::Transform') || name === 'Fn::ForEach');
}

function subForm(argument: TextNode): string | undefined {
  if (argument.kind === 'scalar')
    return typeof argument.value === 'string' ? undefined : notText(argument.value);
  if (argument.kind !== 'list') return 'Fn::Sub takes a text, or a text and a map of variables.';
  return subList(argument);
}

function subList({ items }: TextList): string | undefined {
  const [text, variables] = items;
  const isFitting = items.length === 2 && text?.kind === 'scalar' && variables?.kind === 'map';
  return isFitting ? undefined : 'Fn::Sub takes a text, or a text and a map of variables.';
}

function notText(value: unknown): string {
  return `Fn::Sub takes a text; found ${quoted(String(value))}.`;
}
