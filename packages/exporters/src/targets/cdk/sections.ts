import { isMap, type Value, type ValueMap } from '@archivolt/model';
import { plain, plainMap } from '../../print/plain.js';
import { entriesInOrder } from '../../print/template.js';
import { compact, fromEntries, isPlainMap, own } from '../../value/walk.js';
import { call, create, list, literal, map, member, name, type Expr } from './print/syntax.js';
import type { Block, Statement } from './print/syntax.js';
import { declare } from './constructs.js';
import { constructId, isReserved, type CdkScene } from './scene.js';
import { isOneOf, presetExpr, type StageProp } from './stages.js';
import { json, plainText, string } from './values.js';

const LOGICAL_ID = /^[A-Za-z0-9]{1,255}$/;

/** Whether CDK would keep a logical id as it is; it takes members of objects for ids that it has. */
export function isLogicalId(id: string): boolean {
  return LOGICAL_ID.test(id) && !(id in Object.prototype);
}

/** Sections of a template as constructs, and those that have none. */
export interface Sections {
  readonly blocks: readonly Block[];
  readonly after: readonly Block[];
  readonly others: ValueMap;
}

/** What a section's entries became: statements, or undefined where CDK cannot say it. */
type Writer = (id: string, value: Value) => readonly Statement[] | undefined;

/** Parameters, mappings and conditions. Outputs come last, by `writeOutputs`. */
export function writeSections(scene: CdkScene, ids: Set<string>): Sections {
  const { graph } = scene;
  const parameters = writeSection(entriesInOrder(graph.parameters), (id, value) =>
    parameter(scene, id, value),
  );
  for (const id of Object.keys(graph.parameters)) ids.add(id);
  const mappings = writeSection(graph.mappings, (id, value) => mapping(scene, { id, ids }, value));
  const conditions = writeConditions(scene, ids);
  const others = compact({
    Parameters: orNothing(parameters.others),
    Mappings: orNothing(mappings.others),
    Conditions: orNothing(conditions.others),
    Globals: orNothing(graph.globals),
    ...Object.fromEntries(Object.entries(graph.template).filter(([key]) => !IGNORED.has(key))),
  });
  return {
    blocks: [parameters.block, mappings.block, conditions.block],
    after: [],
    others: plainMap(others, { naming: scene.naming, verbatim: true }),
  };
}

const IGNORED = new Set(['AWSTemplateFormatVersion', 'Transform']);

function orNothing(map: ValueMap): ValueMap | undefined {
  return Object.keys(map).length === 0 ? undefined : map;
}

interface Section {
  readonly block: Block;
  readonly others: ValueMap;
}

function writeSection(entries: Readonly<Record<string, Value>>, write: Writer): Section {
  const statements: Statement[] = [];
  const others: (readonly [string, Value])[] = [];
  for (const [id, value] of Object.entries(entries)) {
    const written = isLogicalId(id) ? write(id, value) : undefined;
    if (written === undefined) others.push([id, value]);
    else statements.push(...written);
  }
  return { block: { statements }, others: fromEntries(others) };
}

const TEXTS = new Set(['Type', 'AllowedPattern', 'ConstraintDescription', 'Description']);
const NUMBERS = new Set(['MaxLength', 'MaxValue', 'MinLength', 'MinValue']);

function parameter(scene: CdkScene, id: string, value: Value): readonly Statement[] | undefined {
  const type = own(value, 'Type');
  if (!isPlainMap(value) || typeof type !== 'string') return undefined;
  const props: (readonly [string, Expr])[] = [];
  for (const [key, item] of Object.entries(value)) {
    const prop = parameterProp(key, key === 'Default' && isOneOf(value) ? asText(item) : item);
    if (prop === undefined) return undefined;
    props.push([`${key.charAt(0).toLowerCase()}${key.slice(1)}`, prop]);
  }
  const stage = scene.stageProps.get(id);
  const variable = name(scene.names.fresh(`${id}Parameter`));
  scene.parameters.set(id, { variable, type });
  return [
    declare(
      variable,
      create(
        'cdk.CfnParameter',
        name('this'),
        literal(constructId(scene, id)),
        map(stage === undefined ? props : staged(props, stage)),
      ),
    ),
  ];
}

/** With the stage's value, where it has one, instead of the drawn one. */
function staged(
  props: readonly (readonly [string, Expr])[],
  stage: StageProp,
): readonly (readonly [string, Expr])[] {
  const at = props.findIndex(([key]) => key === 'default');
  const preset = ['default', presetExpr(stage, props[at]?.[1])] as const;
  return at < 0 ? [...props, preset] : props.with(at, preset);
}

/** What is allowed are texts in CDK, and a default is one of them. */
function asText(value: Value): Value {
  return typeof value === 'object' ? value : String(value);
}

function parameterProp(key: string, value: Value): Expr | undefined {
  if (TEXTS.has(key)) return typeof value === 'string' ? literal(plainText(value)) : undefined;
  if (NUMBERS.has(key)) return Number.isFinite(Number(value)) ? literal(Number(value)) : undefined;
  if (key === 'NoEcho') return literal(String(value) === 'true');
  if (key === 'Default' && typeof value === 'string') return literal(plainText(value));
  if (key === 'Default' && typeof value !== 'object') return literal(value);
  if (key !== 'AllowedValues' || !Array.isArray(value)) return undefined;
  return list(value.map((item: Value) => literal(plainText(String(item)))));
}

interface Identity {
  readonly id: string;
  /** Ids of constructs, which are one family in CDK. */
  readonly ids: Set<string>;
}

/** A construct's id, and what gives it its logical id where the two differ. */
export function identify(
  { id, ids }: Identity,
  kind: string,
): { readonly free: string; readonly renamed: boolean } {
  let free = id;
  for (let number = 1; ids.has(free) || isReserved(free); number += 1) {
    free = `${id}${kind}${number === 1 ? '' : number}`;
  }
  ids.add(free);
  return { free, renamed: free !== id };
}

function rename(variable: Expr, id: string, renamed: boolean): readonly Statement[] {
  if (!renamed) return [];
  return [{ kind: 'do', value: call(member(variable, 'overrideLogicalId'), literal(id)) }];
}

function mapping(
  scene: CdkScene,
  identity: Identity,
  value: Value,
): readonly Statement[] | undefined {
  if (
    !isPlainMap(value) ||
    !Object.values(value).every((item) => isPlainMap(item) && isKeyed(item))
  )
    return undefined;
  const { free, renamed } = identify(identity, 'Mapping');
  const variable = name(scene.names.fresh(free));
  const props = map([
    ['mapping', json(value, scene)],
    // Else the CDK advises to leave it out where nothing asks it.
    ['lazy', literal(false)],
  ]);
  return [
    declare(variable, create('cdk.CfnMapping', name('this'), literal(free), props)),
    ...rename(variable, identity.id, renamed),
  ];
}

/** Whether the CDK takes the keys of a mapping's entry. */
function isKeyed(entry: ValueMap): boolean {
  return Object.keys(entry).every((key) => /^[A-Za-z0-9]*$/.test(key));
}

/** Conditions, each after those that it names. */
function writeConditions(scene: CdkScene, ids: Set<string>): Section {
  const statements: Statement[] = [];
  let waiting = Object.entries(scene.graph.conditions);
  for (let before = -1; waiting.length !== before; ) {
    before = waiting.length;
    waiting = waiting.filter(([id, value]) => {
      const expression = isLogicalId(id) ? conditionExpr(value, scene) : undefined;
      if (expression === undefined) return true;
      const { free, renamed } = identify({ id, ids }, 'Condition');
      const variable = name(scene.names.fresh(free));
      scene.conditions.set(id, variable);
      const props = map([['expression', expression]]);
      statements.push(
        declare(variable, create('cdk.CfnCondition', name('this'), literal(free), props)),
        ...rename(variable, id, renamed),
      );
      return false;
    });
  }
  return { block: { statements }, others: fromEntries(waiting) };
}

const CONNECTIVES: ReadonlyMap<string, string> = new Map([
  ['Fn::And', 'cdk.Fn.conditionAnd'],
  ['Fn::Or', 'cdk.Fn.conditionOr'],
  ['Fn::Not', 'cdk.Fn.conditionNot'],
]);

function conditionExpr(value: Value, scene: CdkScene): Expr | undefined {
  if (!isMap(value) || Object.keys(value).length !== 1) return undefined;
  const [[key, argument] = ['', null]] = Object.entries(value);
  if (key === 'Condition' && typeof argument === 'string') return scene.conditions.get(argument);
  if (!Array.isArray(argument)) return undefined;
  if (key === 'Fn::Equals' && argument.length === 2) {
    return call('cdk.Fn.conditionEquals', ...argument.map((item: Value) => json(item, scene)));
  }
  const connective = CONNECTIVES.get(key);
  const parts = argument.map((item: Value) => conditionExpr(item, scene));
  const given = parts.filter((item) => item !== undefined);
  if (connective === undefined || given.length < parts.length || given.length === 0)
    return undefined;
  return call(connective, ...given);
}

/** Outputs, when every construct is there. */
export function writeOutputs(
  scene: CdkScene,
  ids: Set<string>,
): { readonly block: Block; readonly others: ValueMap } {
  const { block, others } = writeSection(entriesInOrder(scene.graph.outputs), (id, value) =>
    output(scene, { id, ids }, value),
  );
  const options = { naming: scene.naming, verbatim: true };
  const rest = Object.entries(others).map(([id, value]) => [id, plain(value, options)] as const);
  return { block, others: fromEntries(rest) };
}

const OF_OUTPUT = new Set(['Value', 'Description', 'Export', 'Condition']);

function output(
  scene: CdkScene,
  identity: Identity,
  value: Value,
): readonly Statement[] | undefined {
  if (!isPlainMap(value) || !Object.keys(value).every((key) => OF_OUTPUT.has(key)))
    return undefined;
  const content = string(own(value, 'Value'), scene);
  const exported = own(own(value, 'Export'), 'Name');
  const exportName = exported === undefined ? undefined : string(exported, scene);
  const [description, asked] = [own(value, 'Description'), own(value, 'Condition')];
  const condition = typeof asked === 'string' ? scene.conditions.get(asked) : undefined;
  const isWhole =
    content !== undefined &&
    (own(value, 'Export') === undefined || exportName !== undefined) &&
    (description === undefined || typeof description === 'string') &&
    (asked === undefined || condition !== undefined);
  if (!isWhole) return undefined;
  const props: (readonly [string, Expr])[] = [['value', content]];
  if (typeof description === 'string') props.push(['description', literal(plainText(description))]);
  if (exportName !== undefined) props.push(['exportName', exportName]);
  if (condition !== undefined) props.push(['condition', condition]);
  const { free, renamed } = identify(identity, 'Output');
  const variable = name(scene.names.fresh(free));
  return [
    declare(variable, create('cdk.CfnOutput', name('this'), literal(free), map(props))),
    ...rename(variable, identity.id, renamed),
  ];
}

/** Description, metadata and transforms of the template. */
export function writeTemplate(scene: CdkScene): Block {
  const { graph } = scene;
  const statements: Statement[] = [];
  const options = name('this.templateOptions');
  if (graph.description !== undefined) {
    statements.push({
      kind: 'assign',
      to: member(options, 'description'),
      value: literal(plainText(graph.description)),
    });
  }
  if (Object.keys(graph.metadata).length > 0) {
    const value = json(graph.metadata, scene);
    statements.push({ kind: 'assign', to: member(options, 'metadata'), value });
  }
  for (const transform of transformsOf(scene)) {
    statements.push({ kind: 'do', value: call('this.addTransform', literal(transform)) });
  }
  return { statements };
}

const SAM = 'AWS::Serverless-2016-10-31';

function transformsOf({ graph }: CdkScene): readonly string[] {
  const written = graph.template['Transform'] ?? [];
  const all: readonly Value[] = Array.isArray(written) ? written : [written];
  const texts = all.filter((item) => typeof item === 'string');
  const usesSam = [...graph.resources.values()].some((item) =>
    item.type.startsWith('AWS::Serverless::'),
  );
  return usesSam && !texts.includes(SAM) ? [SAM, ...texts] : texts;
}
