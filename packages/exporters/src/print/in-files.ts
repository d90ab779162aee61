import { isMap, type PropertyFile, type Value, type ValueMap } from '@archivolt/model';
import { inReadingOrder } from '../machine/in-reading-order.js';
import { fromEntries, own, sameValue } from '../value/walk.js';
import { definitionValue, holdsFunctions } from './definition-value.js';
import type { Entry } from './template.js';

/** What stands in files beside a template, by path. */
export type BesideValues = ReadonlyMap<string, Value>;

const SUBSTITUTIONS = 'DefinitionSubstitutions';

/**
 * Resources that name what a template has in files, and what these hold. What a file cannot say, and
 * what two say differently that share one, stands in the template.
 */
export function inFiles(entries: readonly Entry[]): {
  readonly entries: readonly Entry[];
  readonly beside: BesideValues;
} {
  const beside = new Map<string, Value>();
  const named = entries.map((entry) => {
    const properties = own(entry.value, 'Properties');
    if (entry.files === undefined || !isMap(properties)) return entry;
    const said = Object.entries(entry.files).reduce<ValueMap>(
      (all, [key, file]) => inFile(all, { key, file, beside }),
      properties,
    );
    return { ...entry, value: { ...entry.value, Properties: said } };
  });
  return { entries: named, beside };
}

interface Filed {
  readonly key: string;
  readonly file: PropertyFile;
  readonly beside: Map<string, Value>;
}

function inFile(properties: ValueMap, { key, file, beside }: Filed): ValueMap {
  const said = own(properties, key);
  const content = said === undefined ? undefined : contentOf(properties, { key, file, said });
  if (content === undefined) return properties;
  const other = beside.get(file.path);
  if (other !== undefined && !sameValue(other, content.value)) return properties;
  beside.set(file.path, content.value);
  const substitutions = Object.entries(content.substitutions ?? {});
  const isNew = substitutions.length > 0 && !Object.hasOwn(properties, SUBSTITUTIONS);
  const given: readonly [string, Value] = [SUBSTITUTIONS, fromEntries(substitutions)];
  const entries = Object.entries(properties).flatMap(
    ([name, value]): readonly (readonly [string, Value])[] => {
      if (name === key) return [...Object.entries(file.instead), ...(isNew ? [given] : [])];
      return [name === SUBSTITUTIONS && substitutions.length > 0 ? given : [name, value]];
    },
  );
  return fromEntries(entries);
}

interface Content {
  readonly value: Value;
  readonly substitutions?: ValueMap;
}

/** What a file holds for a property; undefined where no file can. */
function contentOf(
  properties: ValueMap,
  { key, file, said }: { readonly key: string; readonly file: PropertyFile; readonly said: Value },
): Content | undefined {
  if (key === 'Definition') {
    const given = own(properties, SUBSTITUTIONS) ?? {};
    const made = isMap(said) && isMap(given) ? definitionValue(said, given) : undefined;
    return made === undefined ? undefined : { ...made, value: inReadingOrder(made.value) };
  }
  // The macro hands on what it includes with its functions; nothing else does.
  const isIncluded = Object.hasOwn(file.instead, key);
  return isIncluded || !holdsFunctions(said) ? { value: said } : undefined;
}
