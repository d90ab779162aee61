import type { Catalog } from '../catalog/catalog.js';
import { isMap, type Value } from '../define/value.js';
import type { ArchDocument } from '../document/document.js';
import { DesignGraph, type Supposition } from '../graph/design-graph.js';

/** One way in which a design may be deployed, beside that of the defaults of its parameters. */
export interface Case {
  /** As after "in" or "where": `prod`, `Stage is prod`, `IsProd holds`. */
  readonly title: string;
  readonly environment?: string;
  readonly supposing?: Supposition;
}

/** So that a hostile file cannot make a check endless. */
const MOST = 24;

/** Each deployment, each value that the conditions ask for, and each outcome of a condition that no value decides. */
export function casesOf(document: ArchDocument, catalog: Catalog): readonly Case[] {
  const environments = Object.entries(document.environments ?? {})
    .filter(([, { parameters }]) => Object.keys(parameters).length > 0)
    .map(([environment]) => ({ title: `in ${environment}`, environment }));
  return [...environments, ...askedFor(document), ...undecided(document, catalog)].slice(0, MOST);
}

/** Values that conditions compare a parameter with, and that it may have. */
function askedFor({ conditions, parameters }: ArchDocument): readonly Case[] {
  const found = new Map<string, Case>();
  for (const [name, value] of Object.values(conditions).flatMap((it) => compared(it))) {
    const definition = parameters[name];
    if (definition === undefined || String(definition['Default']) === value) continue;
    const allowed = definition['AllowedValues'];
    if (Array.isArray(allowed) && !allowed.map(String).includes(value)) continue;
    const title = `where ${name} is ${value === '' ? 'empty' : value}`;
    found.set(title, { title, supposing: { parameters: { [name]: value } } });
  }
  return [...found.values()];
}

/** Pairs of parameter and text out of each `Fn::Equals` of a condition. */
function compared(condition: Value, depth = 0): readonly (readonly [string, string])[] {
  if (depth > 16 || !(isMap(condition) || Array.isArray(condition))) return [];
  if (Array.isArray(condition)) return condition.flatMap((it: Value) => compared(it, depth + 1));
  return Object.entries(condition).flatMap(([name, argument]) => {
    if (name !== 'Fn::Equals' || !Array.isArray(argument)) return compared(argument, depth + 1);
    const [left, right]: readonly Value[] = argument;
    return [pairOf(left, right), pairOf(right, left)].filter((pair) => pair !== undefined);
  });
}

function pairOf(
  side: Value | undefined,
  other: Value | undefined,
): readonly [string, string] | undefined {
  const name = isMap(side) ? side['Ref'] : undefined;
  if (typeof name !== 'string' || other === undefined || typeof other === 'object') return;
  return [name, String(other)];
}

function undecided(document: ArchDocument, catalog: Catalog): readonly Case[] {
  const graph = new DesignGraph(document, catalog, { mode: 'deaf' });
  return Object.keys(document.conditions).flatMap((name) => {
    const known = graph.resolverOf().at({ 'Fn::If': [name, true, false] }, []);
    if (typeof known === 'boolean') return [];
    return [true, false].map((holds) => ({
      title: `where ${name} ${holds ? 'holds' : 'does not hold'}`,
      supposing: { conditions: { [name]: holds } },
    }));
  });
}
