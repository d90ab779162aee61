import { isId } from '@archivolt/model';

const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);
const LONGEST = 64;

/** Ids of nodes by logical id: the same where it can be one, else derived from it; always the same. */
export function nodeIds(logicalIds: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(logicalIds.filter((id) => fits(id)));
  const ids = new Map<string, string>();
  for (const logicalId of logicalIds) {
    const id = fits(logicalId) ? logicalId : freeId(logicalId, taken);
    taken.add(id);
    ids.set(logicalId, id);
  }
  return ids;
}

/** A free id that begins like the text. */
export function freeId(text: string, taken: Pick<ReadonlySet<string>, 'has'>): string {
  const plain = text.replaceAll(/[^A-Za-z0-9_-]/g, '-').replace(/^[_-]+/, '');
  const stem = plain === '' || RESERVED.has(plain) ? 'resource' : plain.slice(0, LONGEST);
  if (!taken.has(stem)) return stem;
  for (let number = 2; ; number += 1) {
    const tail = `-${number}`;
    const id = `${stem.slice(0, LONGEST - tail.length)}${tail}`;
    if (!taken.has(id)) return id;
  }
}

function fits(id: string): boolean {
  return isId(id) && !RESERVED.has(id);
}
