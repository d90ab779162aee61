import {
  isReference,
  type EdgeRecord,
  type NodeRecord,
  type Value,
  type ValueMap,
} from '@archivolt/model';
import { mapOf } from '../text/tree.js';

interface Moved {
  /** The node's own. */
  readonly id: string;
  /** The wire that the node becomes a part of. */
  readonly wire: string;
}

/** The role that was folded into a node, as a part of the wire that the node goes with. */
export function roleWith(node: NodeRecord): NonNullable<EdgeRecord['parts']> {
  const role = node.parts?.['ownRole'];
  return role === undefined ? {} : { role };
}

/** Properties of a node that goes with a wire: they name its own role there. */
export function namingRole(properties: ValueMap, { id, wire }: Moved): ValueMap {
  return mapOf(
    Object.entries(properties).map(([key, value]) => [key, named(value, id, wire)] as const),
  );
}

function named(value: Value, id: string, wire: string): Value {
  if (!isReference(value) || value.$ref !== id || value.part !== 'ownRole') return value;
  const { attr } = value;
  return { $ref: wire, part: 'role', ...(attr === undefined ? {} : { attr }) };
}
