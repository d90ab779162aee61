import {
  isIntrinsic,
  isLiteral,
  isMap,
  isReference,
  type Reference,
  type Value,
  type ValueMap,
} from '@archivolt/model';

/** Code-unit order: the same on every machine. */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A value with the replacement for each reference inside; what is marked literal stays. */
export function mapReferences(value: Value, replace: (reference: Reference) => Value): Value {
  if (isLiteral(value)) return value;
  if (isReference(value)) return replace(value);
  if (Array.isArray(value)) return value.map((item: Value) => mapReferences(item, replace));
  if (!isMap(value)) return value;
  return fromEntries(
    Object.entries(value).map(([key, item]) => [key, mapReferences(item, replace)] as const),
  );
}

/** Same for a map. */
export function mapOf(map: ValueMap, replace: (reference: Reference) => Value): ValueMap {
  return fromEntries(
    Object.entries(map).map(([key, item]) => [key, mapReferences(item, replace)] as const),
  );
}

/** References inside a value, in order. */
export function referencesIn(value: Value | undefined): readonly Reference[] {
  const found: Reference[] = [];
  collect(value, found);
  return found;
}

function collect(value: Value | undefined, found: Reference[]): void {
  if (value === undefined || isLiteral(value)) return;
  if (isReference(value)) found.push(value);
  else if (Array.isArray(value)) for (const item of value) collect(item, found);
  else if (isMap(value)) for (const item of Object.values(value)) collect(item, found);
}

/** A map of entries that is safe against keys like `__proto__`. */
export function fromEntries(entries: Iterable<readonly [string, Value]>): ValueMap {
  const map: Record<string, Value> = {};
  for (const [key, value] of entries) {
    if (key !== '__proto__') map[key] = value;
    else
      Object.defineProperty(map, key, {
        value,
        enumerable: true,
        writable: true,
        configurable: true,
      });
  }
  return map;
}

/** A map with some of its members before the others. */
export function membersFirst(map: ValueMap, first: readonly string[]): ValueMap {
  const keys = [...new Set([...first, ...Object.keys(map)])];
  return fromEntries(
    keys.flatMap((key) => {
      const value = own(map, key);
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}

/** A map without members that are undefined. */
export function compact(map: Readonly<Record<string, Value | undefined>>): ValueMap {
  return fromEntries(
    Object.entries(map).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value] as const],
    ),
  );
}

/** One text per value: equal values, equal text, whatever the order of keys. */
export function canonical(value: Value | undefined): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return `[${value.map((item: Value) => canonical(item)).join(',')}]`;
  if (!isMap(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .toSorted(byText)
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${members.join(',')}}`;
}

export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  return canonical(a) === canonical(b);
}

/** The value under own keys only. */
export function own(map: Value | undefined, key: string): Value | undefined {
  return isMap(map) && Object.hasOwn(map, key) ? map[key] : undefined;
}

/** A plain map: neither a reference nor an intrinsic. */
export function isPlainMap(value: Value | undefined): value is ValueMap {
  return isMap(value) && !isReference(value) && !isIntrinsic(value) && !isLiteral(value);
}
