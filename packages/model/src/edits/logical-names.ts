import { logicalId } from '../catalog/names.js';
import { catalog } from '../catalog/catalog.js';
import { isIntrinsic, isLiteral, type Value } from '../define/value.js';
import type { NodeRecord } from '../document/document.js';
import { mapChildren } from './references.js';

/** Old logical ids by the new ones. */
export type Renames = ReadonlyMap<string, string>;

export function logicalIdOf(node: NodeRecord): string {
  return node.logicalId ?? logicalId(node.name);
}

/** Logical ids that change when a node's does: its own, and those derived from it. */
export function renamesOf(node: NodeRecord, from: string, to: string): Renames {
  if (from === to) return new Map();
  const parts = catalog.service(node.service)?.parts ?? {};
  const suffixes = Object.entries(parts).flatMap(([name, part]) =>
    node.parts?.[name]?.logicalId === undefined ? [part.suffix ?? logicalId(name)] : [],
  );
  return new Map(['', 'Role', ...suffixes].map((suffix) => [from + suffix, to + suffix]));
}

/** A tree whose intrinsics name the new logical ids. The same tree when none names an old one. */
export function renameIn(value: Value, renames: Renames): Value {
  if (isLiteral(value)) return value;
  const change = isIntrinsic(value)
    ? (item: Value, key: string) => renameOperand(key, item, renames)
    : (item: Value) => renameIn(item, renames);
  return mapChildren(value, change) ?? value;
}

function renameOperand(intrinsic: string, operand: Value, renames: Renames): Value {
  if (intrinsic === 'Ref') return renameText(operand, renames);
  if (intrinsic === 'Fn::GetAtt') return renameAttribute(operand, renames);
  if (intrinsic === 'Fn::Sub') return renameSubstitution(operand, renames);
  return renameIn(operand, renames);
}

/** `DependsOn`, which is a logical id or some. */
export function renameTexts(value: Value, renames: Renames): Value {
  if (!Array.isArray(value)) return renameText(value, renames);
  return mapChildren(value, (item) => renameText(item, renames)) ?? value;
}

function renameText(value: Value, renames: Renames): Value {
  return typeof value === 'string' ? (renames.get(value) ?? value) : renameIn(value, renames);
}

function renameAttribute(value: Value, renames: Renames): Value {
  if (typeof value === 'string') return renameDotted(value, renames);
  if (!Array.isArray(value)) return renameIn(value, renames);
  return (
    mapChildren(value, (item, key) => (key === '0' ? renameText(item, renames) : item)) ?? value
  );
}

function renameSubstitution(value: Value, renames: Renames): Value {
  if (typeof value === 'string') return renameTemplate(value, { renames, own: new Set() });
  const own = new Set(Array.isArray(value) ? Object.keys(value[1] ?? {}) : []);
  const next = mapChildren(value, (item, key) =>
    key === '0' && typeof item === 'string'
      ? renameTemplate(item, { renames, own })
      : renameIn(item, renames),
  );
  return next ?? value;
}

/** `${Name}` and `${Name.Attribute}`; `${!Name}` is literal text and variables of its own stay. */
function renameTemplate(
  text: string,
  { renames, own }: { readonly renames: Renames; readonly own: ReadonlySet<string> },
): string {
  return text.replace(/\$\{([^!}][^}]*)\}/g, (whole, inside: string) => {
    if (own.has(inside)) return whole;
    const next = renameDotted(inside, renames);
    return next === inside ? whole : `\${${next}}`;
  });
}

function renameDotted(text: string, renames: Renames): string {
  const dot = text.indexOf('.');
  const head = dot < 0 ? text : text.slice(0, dot);
  const next = renames.get(head.trim());
  return next === undefined ? text : next + text.slice(head.length);
}
