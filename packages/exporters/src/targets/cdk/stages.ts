import type { Value, ValueMap } from '@archivolt/model';
import type { ResourceGraph } from '../../graph/resource-graph.js';
import { askedOfAll } from '../../project/stacks.js';
import { own } from '../../value/walk.js';
import { untagged, type Member, type Type } from './print/declare.js';
import { createNames } from './print/names.js';
import { call, list, literal, member, memberIfAny, name, or, type Expr } from './print/syntax.js';
import { quoted } from './print/text.js';
import { plainText } from './values.js';

/** A parameter that a stage may set, as a prop of the stack. */
export interface StageProp extends Member {
  readonly isList: boolean;
  readonly isNumeric: boolean;
}

/** Members of `StackProps`, which mean something else. */
const OF_STACK =
  'analyticsReporting crossRegionReferences description env notificationArns permissionsBoundary propertyInjectors stackName suppressTemplateIndentation synthesizer tags terminationProtection'.split(
    ' ',
  );

/** What stages may set, by parameter; nothing where the design has none. Secrets are asked for, never kept. */
export function stageProps(main: ResourceGraph): ReadonlyMap<string, StageProp> {
  if (Object.keys(main.environments).length === 0) return new Map();
  const names = createNames();
  for (const taken of OF_STACK) names.reserve(taken);
  const parameters = Object.entries(askedOfAll(main)).filter(([, value]) => !isSecret(value));
  const stacks = [...main.before, main];
  return new Map(
    parameters.map(([id, parameter]) => {
      const given = stacks.flatMap(({ environments }) =>
        Object.values(environments).flatMap((values) => own(values, id) ?? []),
      );
      const kind = kindOf(parameter, given.map(String));
      const about = [aboutOf(parameter), `@default ${defaultText(parameter)}`];
      const prop = { name: names.fresh(id, 'Parameter'), isOptional: true, about, ...kind };
      return [id, prop] as const;
    }),
  );
}

/** Those of one stack. */
export function stackProps(
  graph: ResourceGraph,
  known: ReadonlyMap<string, StageProp>,
): ReadonlyMap<string, StageProp> {
  return new Map(
    [...known].filter(([id]) => Object.hasOwn(graph.parameters, id) && !graph.handed.has(id)),
  );
}

function isSecret(parameter: ValueMap): boolean {
  return String(own(parameter, 'NoEcho')) === 'true';
}

function aboutOf(parameter: ValueMap): string {
  const description = own(parameter, 'Description');
  return typeof description === 'string' ? untagged(description) : '';
}

function defaultText(parameter: ValueMap): string {
  const preset = own(parameter, 'Default');
  if (preset === undefined || typeof preset === 'object') return '- asked for at deployment';
  return untagged(typeof preset === 'string' ? quoted(preset) : String(preset));
}

function kindOf(
  parameter: ValueMap,
  given: readonly string[],
): { readonly type: Type; readonly isList: boolean; readonly isNumeric: boolean } {
  const type = String(own(parameter, 'Type'));
  const isList = type === 'CommaDelimitedList' || type.startsWith('List<');
  const items = isList ? given.flatMap((text) => text.split(',')) : given;
  const isNumeric =
    (type === 'Number' || type === 'List<Number>') &&
    !isOneOf(parameter) &&
    items.every((text) => String(Number(text)) === text && Number.isFinite(Number(text)));
  if (isList)
    return { type: isNumeric ? 'readonly number[]' : 'readonly string[]', isList, isNumeric };
  const allowed = isNumeric ? undefined : allowedOf(parameter, given);
  return { type: allowed ?? (isNumeric ? 'number' : 'string'), isList, isNumeric };
}

/** Whether a parameter has values that it is one of. */
export function isOneOf(parameter: ValueMap): boolean {
  return own(parameter, 'AllowedValues') !== undefined;
}

/** More are no help to a reader. */
const MOST_ALLOWED = 12;

function allowedOf(parameter: ValueMap, given: readonly string[]): Type | undefined {
  const values = own(parameter, 'AllowedValues');
  if (!Array.isArray(values) || values.length === 0 || values.length > MOST_ALLOWED)
    return undefined;
  const oneOf = values.map((value: Value) => plainText(String(value)));
  return given.every((text) => oneOf.includes(plainText(text))) ? { oneOf } : undefined;
}

/** What a parameter's default is: the stage's value, else the drawn one. */
export function presetExpr({ name: prop, isList }: StageProp, drawn: Expr | undefined): Expr {
  const given = member(name('props'), prop);
  const text = isList ? call(memberIfAny(given, 'join'), literal(',')) : given;
  return drawn === undefined ? text : or(text, drawn);
}

/** A stage's value of a parameter. */
export function stageValue({ isList, isNumeric }: StageProp, text: string): Expr {
  const item = (each: string): Expr => literal(isNumeric ? Number(each) : plainText(each));
  return isList ? list(text.split(',').map(item)) : item(text);
}
