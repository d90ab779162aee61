import { isIntrinsic, isLiteral, isMap, type Value } from '../define/value.js';
import { type Renames, renameIn } from './logical-names.js';
import { mapChildren } from './references.js';

/** The sections whose entries other values name. */
export type NamedSection = 'parameters' | 'conditions' | 'mappings';

/** A tree whose intrinsics name entries of a section anew. The same tree when none names an old one. */
export function renameEntries(value: Value, section: NamedSection, renames: Renames): Value {
  if (section === 'parameters') return renameIn(value, renames);
  if (isLiteral(value)) return value;
  const intrinsic = section === 'conditions' ? 'Fn::If' : 'Fn::FindInMap';
  const isNaming = isIntrinsic(value) && Object.hasOwn(value, intrinsic);
  const change = (item: Value, key: string): Value => {
    if (section === 'conditions' && key === 'Condition' && isIntrinsic(value))
      return renamed(item, renames);
    if (isNaming && key === intrinsic) return renameFirst(item, section, renames);
    return renameEntries(item, section, renames);
  };
  return mapChildren(value, change) ?? value;
}

function renameFirst(operand: Value, section: NamedSection, renames: Renames): Value {
  if (!Array.isArray(operand)) return renameEntries(operand, section, renames);
  return (
    mapChildren(operand, (item, key) =>
      key === '0' && typeof item === 'string'
        ? renamed(item, renames)
        : renameEntries(item, section, renames),
    ) ?? operand
  );
}

function renamed(value: Value, renames: Renames): Value {
  return typeof value === 'string' ? (renames.get(value) ?? value) : value;
}

/** An output or the attributes of a resource: `Condition` there is the name of one. */
export function renameHolder(value: Value, section: NamedSection, renames: Renames): Value {
  const next = renameEntries(value, section, renames);
  const named = isMap(next) ? next['Condition'] : undefined;
  if (section !== 'conditions' || !isMap(next) || named === undefined) return next;
  const condition = renamed(named, renames);
  return condition === named ? next : { ...next, Condition: condition };
}
