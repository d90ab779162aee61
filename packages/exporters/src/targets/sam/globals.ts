import { isMap, type Value, type ValueMap } from '@archivolt/model';
import type { SamForm } from '../../define/idiom.js';
import { canonical, compact, fromEntries, isPlainMap, own } from '../../value/walk.js';

/** Sections of `Globals` by the type of the resources that take them over. */
const SECTIONS: ReadonlyMap<string, string> = new Map([
  ['AWS::Serverless::Function', 'Function'],
  ['AWS::Serverless::Api', 'Api'],
  ['AWS::Serverless::HttpApi', 'HttpApi'],
  ['AWS::Serverless::StateMachine', 'StateMachine'],
]);

/** Whether the `Globals` of a template would add to what a drawn resource says. */
export function isWidened({ type, properties }: SamForm, globals: ValueMap): boolean {
  const section = own(globals, SECTIONS.get(type) ?? '');
  return isPlainMap(section) && adds(section, properties);
}

function adds(map: ValueMap, to: ValueMap): boolean {
  return Object.entries(map).some(([key, value]) => {
    const given = own(to, key);
    if (given === undefined || Array.isArray(value)) return true;
    return isPlainMap(value) && isPlainMap(given) && adds(value, given);
  });
}

interface Shared {
  readonly section: string;
  /** What `Globals` takes of it, in order. */
  readonly names: readonly string[];
}

const SHARED: ReadonlyMap<string, Shared> = new Map([
  [
    'AWS::Serverless::Function',
    {
      section: 'Function',
      names: [
        'Runtime',
        'Handler',
        'Architectures',
        'MemorySize',
        'Timeout',
        'EphemeralStorage',
        'Tracing',
        'LoggingConfig',
        'VpcConfig',
        'Layers',
        'Environment',
        'KmsKeyArn',
        'Tags',
        'AssumeRolePolicyDocument',
        'AutoPublishAlias',
        'RuntimeManagementConfig',
      ],
    },
  ],
  [
    'AWS::Serverless::Api',
    { section: 'Api', names: ['OpenApiVersion', 'EndpointConfiguration', 'TracingEnabled'] },
  ],
]);

/** Maps of which each resource may say a part by itself. */
const MERGED = new Set([
  'EndpointConfiguration',
  'Environment',
  'LoggingConfig',
  'Tags',
  'VpcConfig',
]);

/** What each kind of resource has in common, by the section of `Globals` that takes it. */
export type SamGlobals = ReadonlyMap<string, ValueMap>;

/** What resources of a kind have in common, when they are several: it moves to `Globals`. */
export function globalsOf(forms: readonly SamForm[]): SamGlobals {
  const found = new Map<string, ValueMap>();
  for (const [type, { section, names }] of SHARED) {
    const same = forms.filter((form) => form.type === type).map(({ properties }) => properties);
    const shared =
      same.length < 2
        ? {}
        : compact(
            Object.fromEntries(names.map((name) => [name, sharedValue(same, name)] as const)),
          );
    if (Object.keys(shared).length > 0) found.set(section, shared);
  }
  return found;
}

/** What all have of a property: the value, what their maps have in common, or what most of them say. */
function sharedValue(all: readonly ValueMap[], name: string): Value | undefined {
  const values = all.map((properties) => own(properties, name));
  const [first] = values;
  if (values.every((value) => canonical(value) === canonical(first))) return first;
  if (MERGED.has(name) && values.every((value) => isPlainMap(value))) return commonMembers(values);
  return values.every((value) => isWord(value)) ? commonest(values) : undefined;
}

/** Maps are merged: each says only what it has beside the others. */
function commonMembers(maps: readonly ValueMap[]): ValueMap | undefined {
  const entries = Object.keys(maps[0] ?? {}).flatMap((key): readonly [string, Value][] => {
    const values = maps.map((map) => own(map, key));
    const [first] = values;
    const isSame = values.every((value) => canonical(value) === canonical(first));
    const areMaps = !isSame && values.every((value) => isPlainMap(value));
    const value = isSame ? first : areMaps ? commonMembers(values) : undefined;
    return value === undefined ? [] : [[key, value]];
  });
  return entries.length === 0 ? undefined : fromEntries(entries);
}

/** What at least half of them say, and more than one: the others say otherwise by themselves. */
function commonest(values: readonly Value[]): Value | undefined {
  const count = (value: Value): number =>
    values.filter((other) => canonical(other) === canonical(value)).length;
  const best = values.toSorted((a, b) => count(b) - count(a))[0];
  if (best === undefined) return undefined;
  return count(best) > 1 && count(best) * 2 >= values.length ? best : undefined;
}

function isWord(value: Value | undefined): value is Value {
  return value !== undefined && value !== null && !isMap(value) && !Array.isArray(value);
}

/** A resource without what `Globals` says. */
export function withoutGlobals(form: SamForm, globals: SamGlobals): SamForm {
  const shared = globals.get(SHARED.get(form.type)?.section ?? '');
  if (shared === undefined) return form;
  return { ...form, properties: without(form.properties, shared) };
}

function without(map: ValueMap, shared: ValueMap): ValueMap {
  return fromEntries(
    Object.entries(map).flatMap(([key, value]): readonly [string, Value][] => {
      const common = own(shared, key);
      if (common === undefined) return [[key, value]];
      if (canonical(common) === canonical(value)) return [];
      return [[key, isPlainMap(common) && isPlainMap(value) ? without(value, common) : value]];
    }),
  );
}
