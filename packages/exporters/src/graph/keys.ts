import type { Reference, ValueMap } from '@archivolt/model';
import type { ResourceKey } from './resource-graph.js';

/** Key of the resource that a reference names. */
export function keyOf(reference: Reference): ResourceKey {
  return keyFor(reference.$ref, reference.part);
}

export function keyFor(owner: string, part?: string): ResourceKey {
  return part === undefined ? owner : `${owner}#${part}`;
}

/** A reference to the resource of a key. */
export function referenceTo(key: ResourceKey, attr?: string): Reference & ValueMap {
  const hash = key.indexOf('#');
  const owner = hash < 0 ? { $ref: key } : { $ref: key.slice(0, hash), part: key.slice(hash + 1) };
  return attr === undefined ? owner : { ...owner, attr };
}

/** The resource and the place in it that a property path of a node means: `part#Some.0.Property`. */
export function placeOf(
  owner: string,
  path: string,
): { readonly holder: ResourceKey; readonly path: readonly (string | number)[] } {
  const hash = path.indexOf('#');
  const part = hash < 0 ? undefined : path.slice(0, hash);
  const steps = path.slice(hash + 1).split('.');
  return {
    holder: keyFor(owner, part),
    path: steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
  };
}
