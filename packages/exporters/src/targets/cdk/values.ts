import type { PropertyType } from '@archivolt/cfn-spec';
import { cdkPropertyName } from '@archivolt/cfn-spec';
import {
  isIntrinsic,
  isLiteral,
  isMap,
  isReference,
  type Reference,
  type Value,
} from '@archivolt/model';
import { keyOf } from '../../graph/keys.js';
import { isPlainMap, own } from '../../value/walk.js';
import { call, list, literal, map, member, name, template, type Expr } from './print/syntax.js';
import type { CdkScene } from './scene.js';
import { arnOf } from './arns.js';

/** What CDK would take for one of its own tokens. */
const TOKEN = /[$#]\{Token\[/;

const PSEUDO: ReadonlyMap<string, string> = new Map([
  ['AWS::AccountId', 'cdk.Aws.ACCOUNT_ID'],
  ['AWS::Region', 'cdk.Aws.REGION'],
  ['AWS::Partition', 'cdk.Aws.PARTITION'],
  ['AWS::StackName', 'cdk.Aws.STACK_NAME'],
  ['AWS::StackId', 'cdk.Aws.STACK_ID'],
  ['AWS::URLSuffix', 'cdk.Aws.URL_SUFFIX'],
  ['AWS::NoValue', 'cdk.Aws.NO_VALUE'],
]);

/** A value where anything goes: a document, a raw property, an argument of an intrinsic. */
export function json(value: Value, scene: CdkScene): Expr {
  if (isLiteral(value)) return pure(value.$literal);
  if (isReference(value)) return referenceText(value, scene);
  if (typeof value === 'string') return text(value);
  if (isList(value)) return list(value.map((item) => json(item, scene)));
  if (!isMap(value)) return literal(value);
  const short = isIntrinsic(value) ? intrinsicText(value, scene) : undefined;
  return short ?? raw(value, scene);
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** Data as it is, whatever it looks like; `say` writes its texts. */
export function pure(value: Value, say: (text: string) => Expr = text): Expr {
  if (typeof value === 'string') return say(value);
  if (isList(value)) return list(value.map((item) => pure(item, say)));
  if (!isMap(value)) return literal(value);
  return map(
    Object.entries(value).map(([key, item]) => [plainText(key), pure(item, say)] as const),
  );
}

/** A user's text. What looks like a token of CDK is cut in two, so that CDK does not look it up. */
export function text(value: string): Expr {
  if (!TOKEN.test(value)) return literal(value);
  const parts = value.split(/(?<=[$#]\{Tok)(?=en\[)/).map((part) => literal(part));
  const whole = map([['Fn::Join', list([literal(''), list(parts)])]]);
  return call('cdk.Token.asString', whole);
}

/** An expression that is a text: a literal, a reference, an intrinsic. Undefined for anything else. */
export function string(value: Value | undefined, scene: CdkScene): Expr | undefined {
  if (typeof value === 'string') return text(value);
  if (isReference(value)) return referenceText(value, scene);
  if (!isIntrinsic(value)) return undefined;
  return intrinsicText(value, scene) ?? call('cdk.Token.asString', raw(value, scene));
}

/** A text that must stay one: what looks like a token of CDK gets a space, so that CDK lets it be. */
export function plainText(value: string): string {
  return value.replaceAll(/([$#])(?=\{Token\[)/g, '$1 ');
}

function raw(value: { readonly [key: string]: Value }, scene: CdkScene): Expr {
  const entries = Object.entries(value);
  return map(entries.map(([key, item]) => [plainText(key), json(item, scene)] as const));
}

/** A reference as a text. */
export function referenceText(reference: Reference, scene: CdkScene): Expr {
  const key = keyOf(reference);
  const handle = scene.handles.get(key) ?? scene.handles.get(scene.graph.mergedInto.get(key) ?? '');
  const { attr } = reference;
  const id = literal(scene.naming(key));
  if (handle === undefined) {
    return attr === undefined
      ? call('cdk.Fn.ref', id)
      : call(member(call('cdk.Fn.getAtt', id, literal(attr)), 'toString'));
  }
  if (attr === undefined) return handle.ref;
  const known = handle.attributes.get(attr);
  if (known !== undefined) return known;
  return call(member(call('cdk.Fn.getAtt', id, literal(attr)), 'toString'));
}

/** CDK's own words for an intrinsic that gives a text. */
function intrinsicText(
  value: { readonly [key: string]: Value },
  scene: CdkScene,
): Expr | undefined {
  const [[key, argument] = ['', null]] = Object.entries(value);
  if (key === 'Ref' && typeof argument === 'string') return parameterText(argument, scene);
  if (key === 'Fn::Sub') return substitution(argument, scene);
  if (key === 'Fn::Join' && Array.isArray(argument)) return join(argument, scene);
  if (key === 'Fn::Select' && Array.isArray(argument)) return selected(argument, scene);
  if (key === 'Fn::FindInMap' && Array.isArray(argument)) return found(argument, scene);
  if (key !== 'Fn::ImportValue') return undefined;
  const shared = string(argument, scene);
  return shared && call('cdk.Fn.importValue', shared);
}

function found(argument: readonly Value[], scene: CdkScene): Expr | undefined {
  const keys = argument.map((item) => string(item, scene)).filter((item) => item !== undefined);
  return keys.length === 3 && argument.length === 3 && typeof argument[0] === 'string'
    ? call('cdk.Fn.findInMap', ...keys)
    : undefined;
}

function selected(argument: readonly Value[], scene: CdkScene): Expr | undefined {
  const [index, items = null] = argument;
  if (typeof index !== 'number') return undefined;
  const all = listText(items, scene);
  return all && call('cdk.Fn.select', literal(index), all);
}

/** CDK's own words for an intrinsic that gives a list of texts. */
function listText(value: Value, scene: CdkScene): Expr | undefined {
  if (!isIntrinsic(value)) return undefined;
  const [[key, argument] = ['', null]] = Object.entries(value);
  if (key === 'Ref' && typeof argument === 'string') {
    const parameter = scene.parameters.get(argument);
    return parameter !== undefined && isListType(parameter.type)
      ? member(parameter.variable, 'valueAsList')
      : undefined;
  }
  if (key === 'Fn::GetAZs') {
    if (argument === '') return call('cdk.Fn.getAzs');
    const region = string(argument, scene);
    return region && call('cdk.Fn.getAzs', region);
  }
  if (key !== 'Fn::Split' || !Array.isArray(argument)) return undefined;
  const [delimiter, source]: readonly Value[] = argument;
  // CDK would split a plain text itself.
  const text = typeof source === 'string' ? undefined : string(source, scene);
  return text && typeof delimiter === 'string'
    ? call('cdk.Fn.split', literal(delimiter), text)
    : undefined;
}

function parameterText(id: string, scene: CdkScene): Expr | undefined {
  const pseudo = PSEUDO.get(id);
  if (pseudo !== undefined) return name(pseudo);
  const parameter = scene.parameters.get(id);
  if (parameter === undefined || isListType(parameter.type)) return undefined;
  return member(parameter.variable, 'valueAsString');
}

function parameterNumber(value: Value, scene: CdkScene): Expr | undefined {
  const id = own(value, 'Ref');
  const parameter = typeof id === 'string' ? scene.parameters.get(id) : undefined;
  return parameter?.type === 'Number' ? member(parameter.variable, 'valueAsNumber') : undefined;
}

function isListType(type: string): boolean {
  return type.includes('List<') || type === 'CommaDelimitedList';
}

function substitution(argument: Value, scene: CdkScene): Expr | undefined {
  if (typeof argument === 'string') {
    return TOKEN.test(argument) ? undefined : filled(argument, {}, scene);
  }
  if (!Array.isArray(argument) || argument.length > 2) return undefined;
  const [body, variables] = argument;
  if (typeof body !== 'string' || TOKEN.test(body) || !isPlainMap(variables)) return undefined;
  const short = arnOf(body, variables, scene);
  if (short !== undefined) return short;
  return filled(body, variables, scene);
}

/** The text of a `Fn::Sub` as a template literal; undefined where it names what has no expression. */
function filled(
  body: string,
  variables: Readonly<Record<string, Value>>,
  scene: CdkScene,
): Expr | undefined {
  const parts = body.split(/\$\{([^}]*)\}/).map((part, index) => {
    if (index % 2 === 0) return part;
    if (part.startsWith('!')) return `\${${part.slice(1)}}`;
    const value = own(variables, part.trim());
    return value === undefined ? parameterText(part.trim(), scene) : string(value, scene);
  });
  const given = parts.filter((part) => part !== undefined).filter((part) => part !== '');
  const isToken = given.some((part) => typeof part === 'string' && TOKEN.test(part));
  if (isToken || parts.includes(undefined)) return undefined;
  const [only = ''] = given;
  if (given.length > 1) return template(given);
  return typeof only === 'string' ? literal(only) : only;
}

function join(argument: readonly Value[], scene: CdkScene): Expr | undefined {
  const [delimiter, items] = argument;
  if (typeof delimiter !== 'string' || !Array.isArray(items)) return undefined;
  const texts = items.map((item: Value) => string(item, scene));
  const given = texts.filter((item) => item !== undefined);
  if (given.length < texts.length) return undefined;
  return call('cdk.Fn.join', literal(delimiter), list(given));
}

/** What a typed property's value is looked up in. */
export interface Typing {
  readonly scene: CdkScene;
  /** Type of the resource, for its nested types. */
  readonly type: string;
}

/** A value as an L1 class's props take it; undefined where their types do not fit it. */
export function typed(value: Value, type: PropertyType, typing: Typing): Expr | undefined {
  if (type === 'json') return json(value, typing.scene);
  if (isLiteral(value)) return typed(value.$literal, type, typing);
  if (isReference(value) || isIntrinsic(value)) return expression(value, type, typing.scene);
  if (typeof type === 'string') return scalar(value, type, typing.scene);
  if ('enum' in type) return scalar(value, enumerated(type.enum), typing.scene);
  if ('list' in type) return Array.isArray(value) ? items(value, type.list, typing) : undefined;
  if ('map' in type) return isPlainMap(value) ? mapOf(value, type.map, typing) : undefined;
  if ('nested' in type) return nested(value, type.nested, typing);
  return firstOf(type.oneOf.map((each) => () => typed(value, each, typing)));
}

/** What the values of a list of them are. */
function enumerated(values: readonly (string | number)[]): 'string' | 'number' {
  return values.every((value) => typeof value === 'number') ? 'number' : 'string';
}

function firstOf(tries: readonly (() => Expr | undefined)[]): Expr | undefined {
  for (const attempt of tries) {
    const found = attempt();
    if (found !== undefined) return found;
  }
  return undefined;
}

function scalar(value: Value, type: PropertyType, scene: CdkScene): Expr | undefined {
  switch (type) {
    case 'string':
    case 'timestamp':
      return typeof value === 'string' ? text(value) : undefined;
    case 'integer':
    case 'number':
      return typeof value === 'number' ? literal(value) : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? literal(value) : undefined;
    case 'tag':
      return tag(value, scene);
    default:
      return undefined;
  }
}

function tag(value: Value, scene: CdkScene): Expr | undefined {
  if (!isPlainMap(value) || Object.keys(value).length !== 2) return undefined;
  const [key, content] = [string(own(value, 'Key'), scene), string(own(value, 'Value'), scene)];
  if (key === undefined || content === undefined) return undefined;
  return map([
    ['key', key],
    ['value', content],
  ]);
}

/** An expression in the shape that the type's place takes. */
function expression(value: Value, type: PropertyType, scene: CdkScene): Expr | undefined {
  const asMap = (): Expr => {
    if (isReference(value)) return attributeOf(value, scene);
    return isMap(value) ? raw(value, scene) : literal(null);
  };
  if (type === 'string' || type === 'timestamp') return string(value, scene);
  if (type === 'integer' || type === 'number') {
    return parameterNumber(value, scene) ?? call('cdk.Token.asNumber', asMap());
  }
  if (type === 'tag') return undefined;
  if (typeof type === 'object' && 'enum' in type)
    return expression(value, enumerated(type.enum), scene);
  if (typeof type === 'object' && 'oneOf' in type) {
    return firstOf(type.oneOf.map((each) => () => expression(value, each, scene)));
  }
  if (typeof type === 'object' && 'list' in type) {
    if (type.list === 'string') return listText(value, scene) ?? call('cdk.Token.asList', asMap());
    if (typeof type.list === 'string') return undefined;
    if ('enum' in type.list && enumerated(type.list.enum) === 'string')
      return call('cdk.Token.asList', asMap());
  }
  return call('cdk.Token.asAny', asMap());
}

function attributeOf(reference: Reference, scene: CdkScene): Expr {
  const id = literal(scene.naming(keyOf(reference)));
  return reference.attr === undefined
    ? map([['Ref', id]])
    : map([['Fn::GetAtt', list([id, literal(reference.attr)])]]);
}

function items(value: readonly Value[], type: PropertyType, typing: Typing): Expr | undefined {
  const found = value.map((item) => typed(item, type, typing));
  const given = found.filter((item) => item !== undefined);
  return given.length < found.length ? undefined : list(given);
}

function mapOf(
  value: { readonly [key: string]: Value },
  type: PropertyType,
  typing: Typing,
): Expr | undefined {
  const found = Object.entries(value).map(
    ([key, item]) => [key, typed(item, type, typing)] as const,
  );
  const given = found.flatMap(([key, item]) => (item === undefined ? [] : [[key, item] as const]));
  return given.length < found.length ? undefined : map(given);
}

function nested(value: Value, typeName: string, typing: Typing): Expr | undefined {
  const properties = typing.scene.registry?.nested(typing.type, typeName);
  if (properties === undefined || !isPlainMap(value)) return undefined;
  const isWhole = Object.entries(properties).every(
    ([key, property]) => property.required !== true || own(value, key) !== undefined,
  );
  if (!isWhole) return undefined;
  const entries: (readonly [string, Expr])[] = [];
  for (const [key, item] of Object.entries(value)) {
    const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (property === undefined) return undefined;
    const expr =
      property.cdk === 'raw' ? json(item, typing.scene) : typed(item, property.type, typing);
    if (expr === undefined) return undefined;
    entries.push([cdkPropertyName(key), expr]);
  }
  return map(entries);
}
