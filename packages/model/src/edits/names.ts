import { EditError } from '../define/edit.js';
import type { ArchDocument } from '../document/document.js';
import { logicalId } from '../catalog/names.js';
import { logicalIdOf } from './logical-names.js';

/**
 * The name, or with a number when another node has it, or derives the same logical id. Blank names
 * do not fit.
 */
export function uniqueName(
  document: ArchDocument,
  name: string,
  {
    except = [],
    also = [],
  }: { readonly except?: readonly string[]; readonly also?: readonly string[] } = {},
): string {
  const wished = name.trim();
  if (wished === '') throw new EditError('A name must not be blank.');
  const names = new Set(also);
  const ids = new Set(also.map(logicalId));
  for (const [id, node] of Object.entries(document.nodes)) {
    if (except.includes(id)) continue;
    names.add(node.name);
    ids.add(logicalIdOf(node));
  }
  const isTaken = (text: string) => names.has(text) || ids.has(logicalId(text));
  if (!isTaken(wished)) return wished;
  let number = 2;
  while (isTaken(`${wished}${number}`)) number += 1;
  return `${wished}${number}`;
}
