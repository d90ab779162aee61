import { isMap, type Value } from '@archivolt/model';

/** AWS's limit for all names and values together. */
export const ENVIRONMENT_LIMIT = 4096;

/** Bytes of the names and literal values of an environment. What is not known yet counts as nothing. */
export function environmentSize(
  variables: Value | undefined,
  derivedNames: readonly string[],
): number {
  const entries = isMap(variables) ? Object.entries(variables) : [];
  const own = entries.reduce((sum, [name, value]) => sum + bytes(name) + valueBytes(value), 0);
  return derivedNames.reduce((sum, name) => sum + bytes(name), own);
}

function valueBytes(value: Value): number {
  return typeof value === 'object' ? 0 : bytes(String(value));
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
