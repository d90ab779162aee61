import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadRegistry, type Registry } from '@archivolt/cfn-spec';
import { isMap, parseDocument, type Value, type ValueMap } from '@archivolt/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { lower } from '../lower/pipeline.js';
import { cfnTemplate } from '../targets/cfn/template.js';
import { inOrder } from '../project/stacks.js';
import { fromEntries } from '../value/walk.js';
import { compareSystems, type Difference } from './compare.js';
import { readSystem } from './system.js';

const EXAMPLES = resolve(import.meta.dirname, '../../../../examples');
const IS_SOAK = process.env['ARCHIVOLT_SOAK'] === '1';
/** Every how many-th value of a template is changed. */
const STEP = IS_SOAK ? 1 : 5;

type Path = readonly (string | number)[];

const templates = new Map<string, ValueMap>();
let registry: Registry;

beforeAll(async () => {
  const types = new Set<string>();
  for (const file of readdirSync(EXAMPLES).filter((name) => name.endsWith('.arch'))) {
    const parsed = parseDocument(readFileSync(join(EXAMPLES, file), 'utf8'));
    if (!parsed.ok) throw new Error(file);
    const lowered = lower(parsed.value, { force: true });
    if (!lowered.ok) throw new Error(file);
    for (const graph of inOrder(lowered.value)) {
      templates.set(`${file} ${graph.stack}`, cfnTemplate(graph).value);
      for (const { type } of graph.resources.values()) types.add(type);
    }
  }
  registry = await loadRegistry([...types]);
}, 60_000);

function differences(first: ValueMap, second: ValueMap): readonly Difference[] {
  return compareSystems(readSystem(first, registry), readSystem(second, registry)).differences;
}

/** All texts, numbers and truths of a value, by where they are. */
function leaves(value: Value, path: Path = []): readonly Path[] {
  if (Array.isArray(value))
    return (value as readonly Value[]).flatMap((item, at) => leaves(item, [...path, at]));
  if (!isMap(value)) return value === null ? [] : [path];
  return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]));
}

function changedAt(
  value: Value,
  [step, ...rest]: Path,
  change: (old: Value) => Value | undefined,
): Value {
  if (step === undefined) return change(value) ?? null;
  const old = (value as { readonly [step: string]: Value })[step] ?? null;
  const next = rest.length === 0 ? change(old) : changedAt(old, rest, change);
  if (Array.isArray(value))
    return (value as readonly Value[]).flatMap((item, at) => (at === step ? (next ?? []) : [item]));
  const entries = Object.entries(value as ValueMap).filter(
    ([key]) => key !== step || next !== undefined,
  );
  return fromEntries(entries.map(([key, item]) => [key, key === step ? (next ?? null) : item]));
}

function at(value: Value, path: Path): Value {
  return path.reduce<Value>(
    (now, step) => (now as { readonly [step: string]: Value })[step] ?? null,
    value,
  );
}

function another(old: Value): Value {
  if (typeof old === 'number') return old + 1;
  if (typeof old === 'boolean') return !old;
  return `${String(old)}x`;
}

/** What says nothing of a system: names of a role's policies and statements, the version of the policy language. */
const SILENT =
  /\.(?:PolicyName|Sid)$|^AWSTemplateFormatVersion$|(?:PolicyDocument|Policy)\.Version$/;

describe('the comparison', () => {
  it('finds a template the same as itself, whatever the order of its keys', () => {
    for (const [name, template] of templates) {
      expect([name, differences(template, reversed(template) as ValueMap)]).toEqual([name, []]);
    }
  });

  it('tells a change of any value', () => {
    const missed: string[] = [];
    let changes = 0;
    for (const [name, template] of templates) {
      const paths = leaves(template).filter((path) => !SILENT.test(path.join('.')));
      for (let index = changes % STEP; index < paths.length; index += STEP) {
        const path = paths[index] ?? [];
        changes += 1;
        const other = changedAt(template, path, another) as ValueMap;
        if (differences(template, other).length === 0) missed.push(`${name}: ${path.join('.')}`);
      }
    }
    expect(missed).toEqual([]);
    expect(changes).toBeGreaterThan(500);
  }, 600_000);

  it('tells each resource, property and policy that is gone', () => {
    const missed: string[] = [];
    for (const [name, template] of templates) {
      const resources = Object.entries(template['Resources'] as ValueMap);
      const paths = resources.flatMap(([id, resource]): readonly Path[] => [
        ['Resources', id],
        ...Object.keys((resource as ValueMap)['Properties'] ?? {}).map((key) => [
          'Resources',
          id,
          'Properties',
          key,
        ]),
        ...['DeletionPolicy', 'UpdateReplacePolicy', 'Condition']
          .filter((key) => isMap(resource) && resource[key] !== undefined)
          .map((key) => ['Resources', id, key]),
      ]);
      for (const path of paths.filter((_, index) => IS_SOAK || index % 3 === 0)) {
        const known = registry.property(
          String(at(template, ['Resources', path[1] ?? '', 'Type'])),
          [path[3] ?? ''],
        );
        const isDefault =
          known?.default !== undefined && String(known.default) === String(at(template, path));
        const other = changedAt(template, path, () => undefined) as ValueMap;
        const isTold =
          differences(template, other).length > 0 && differences(other, template).length > 0;
        const isUsual = path[2] === 'DeletionPolicy' && at(template, path) === 'Snapshot'; // of a cluster
        if (!isTold && !isDefault && !isUsual) missed.push(`${name}: ${path.join('.')}`);
      }
    }
    expect(missed).toEqual([]);
  }, 600_000);

  it('tells a reference that leads to another resource of the type', () => {
    const missed: string[] = [];
    let swaps = 0;
    for (const [name, template] of templates) {
      const typeOf = new Map(
        Object.entries(template['Resources'] as ValueMap).map(([id, it]) => [
          id,
          String((it as ValueMap)['Type']),
        ]),
      );
      for (const path of leaves(template['Resources'] ?? null, ['Resources'])) {
        const id = String(at(template, path));
        const other = [...typeOf].find(([key, type]) => key !== id && type === typeOf.get(id))?.[0];
        if (other === undefined || path.length < 4) continue;
        swaps += 1;
        const swapped = changedAt(template, path, () => other) as ValueMap;
        if (differences(template, swapped).length === 0)
          missed.push(`${name}: ${path.join('.')} → ${other}`);
      }
    }
    expect(missed).toEqual([]);
    expect(swaps).toBeGreaterThan(100);
  }, 600_000);

  it('does not mind other logical ids', () => {
    for (const [name, template] of templates) {
      expect([name, differences(template, withOtherIds(template))]).toEqual([name, []]);
    }
  });
});

function reversed(value: Value): Value {
  if (Array.isArray(value)) return (value as readonly Value[]).map(reversed);
  if (!isMap(value)) return value;
  return fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, item]) => [key, reversed(item)]),
  );
}

/** The template of another hand: what it makes is called otherwise, parameters and outputs are not. */
function withOtherIds(template: ValueMap): ValueMap {
  const ids = Object.keys(template['Resources'] as ValueMap).toSorted(
    (a, b) => b.length - a.length,
  );
  const idOf = (id: string): string => (ids.includes(id) ? `X${ids.indexOf(id)}y` : id);
  const swap = (value: Value, key = ''): Value => {
    if (Array.isArray(value)) {
      const items: readonly Value[] = value;
      if (key === 'Fn::GetAtt') return [idOf(String(items[0])), ...items.slice(1)];
      return items.map((item) =>
        swap(item, key === 'DependsOn' ? key : key === 'Fn::Sub' ? key : ''),
      );
    }
    if (typeof value === 'string') {
      if (key === 'Ref' || key === 'DependsOn') return idOf(value);
      return key === 'Fn::Sub'
        ? value.replaceAll(
            /\$\{([A-Za-z0-9]+)([.}])/g,
            (_, id: string, end: string) => `\${${idOf(id)}${end}`,
          )
        : value;
    }
    if (!isMap(value)) return value;
    return fromEntries(Object.entries(value).map(([name, item]) => [name, swap(item, name)]));
  };
  const resources = Object.entries(template['Resources'] as ValueMap).map(
    ([id, it]): [string, Value] => [idOf(id), swap(it)],
  );
  return { ...(swap(template) as ValueMap), Resources: fromEntries(resources) };
}
