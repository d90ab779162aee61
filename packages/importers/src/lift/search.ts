import {
  type EdgeRecord,
  type Effect,
  type EffectKind,
  isMap,
  isReference,
  type NodeRecord,
  type Reference,
  type Value,
  type ValueMap,
} from '@archivolt/model';
import { mapOf } from '../text/tree.js';
import { ANYTHING, type Terms } from './agrees.js';
import type { LiftDraft } from './lift-draft.js';
import type { Operation } from './operations.js';
import type { RoleKey, StatementFact } from './statements.js';

/** What a template has that wires may stand for. */
export interface Facts {
  readonly draft: LiftDraft;
  readonly statements: ReadonlyMap<RoleKey, readonly StatementFact[]>;
  readonly resources: ResourceIndex;
  readonly operations: (api: string) => readonly Operation[];
}

/** What is looked for of one wire, and what was found. */
export interface Search {
  readonly facts: Facts;
  readonly edge: string;
  readonly carries: readonly string[];
  readonly terms: Terms;
  readonly bound: Map<string, string>;
  readonly evidence: Set<string>;
  readonly uses: [StatementFact, string][];
  carried: ValueMap;
  operation?: Operation;
  score: number;
}

/** With what was found for the wire's own resources in their place. */
export function known({ edge, bound }: Search, value: Value): Value {
  const walk = (item: Value): Value => {
    if (isReference(item) && item.$ref === edge) {
      const found = bound.get(item.part ?? '');
      if (found === undefined) return ANYTHING;
      return { ...splitKey(found), ...(item.attr === undefined ? {} : { attr: item.attr }) };
    }
    if (Array.isArray(item)) return item.map((entry: Value) => walk(entry));
    if (!isMap(item)) return item;
    return mapOf(Object.entries(item).map(([key, entry]) => [key, walk(entry)] as const));
  };
  return walk(value);
}

export function splitKey(key: string): Reference & ValueMap {
  const [$ref = '', part] = key.split('#');
  return part === undefined ? { $ref } : { $ref, part };
}

export function found(search: Search, evidence: string, isExact: boolean): true {
  search.evidence.add(evidence);
  search.score += isExact ? 3 : 2;
  return true;
}

export type Of<K extends EffectKind> = Extract<Effect, { kind: K }>;

export type ResourceIndex = (type: string) => readonly (readonly [string, ValueMap])[];

/** Resources by type: nodes, parts of nodes as `node#part`, and of wires that are drawn by now. */
export function resourceIndex({ nodes, edges }: LiftDraft): ResourceIndex {
  const [ofNodes, ofWires] = [byType(nodes, addNode), byType(edges, addParts)];
  return (type) => [...ofNodes(type), ...ofWires(type)];
}

type Add = (type: string | undefined, key: string, properties: ValueMap | undefined) => void;

/** By type, worked out anew when something came or went. */
function byType<T>(
  records: ReadonlyMap<string, T>,
  addAll: (add: Add, id: string, record: T) => void,
): ResourceIndex {
  let size = -1;
  const known = new Map<string, (readonly [string, ValueMap])[]>();
  const add: Add = (type = '', key, properties = {}) => {
    const list = known.get(type);
    if (list === undefined) known.set(type, [[key, properties]]);
    else list.push([key, properties]);
  };
  return (type) => {
    if (size !== records.size) {
      size = records.size;
      known.clear();
      for (const [id, record] of records) addAll(add, id, record);
    }
    return known.get(type) ?? [];
  };
}

function addNode(add: Add, id: string, node: NodeRecord): void {
  if (node.parts === undefined || node.type === ROLE) add(node.type, id, node.properties);
  addParts(add, id, node);
}

function addParts(add: Add, id: string, { parts }: Pick<EdgeRecord | NodeRecord, 'parts'>): void {
  for (const [name, part] of Object.entries(parts ?? {}))
    add(part.type, `${id}#${name}`, part.properties);
}

export const ROLE = 'AWS::IAM::Role';
