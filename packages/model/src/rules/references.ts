import {
  isMap,
  isReference,
  type NodeView,
  type Reference,
  type Value,
  type ValueMap,
} from '../define/index.js';

const DEEPEST = 64;

/** References and parameters that values name, with where. */
export interface Named {
  readonly path: readonly (string | number)[];
  readonly reference?: Reference;
  readonly name?: string;
  /** What the name is of: what `Ref` or `${…}` may name, a resource alone, or another section's entry. */
  readonly of?: 'value' | 'resource' | 'condition' | 'mapping';
  /** Of a mapping: the keys that are looked up, where nothing is said for those that are not there. */
  readonly keys?: readonly Value[];
}

/** All that a node's resources refer to. */
export function namedBy(node: NodeView): readonly Named[] {
  const { properties, parts } = node.record;
  const found: Named[] = [];
  addNamed(found, properties, []);
  for (const part in parts) addNamed(found, parts[part]?.properties, [`${part}#`]);
  return found;
}

/** All that a value names. */
export function namedIn(value: Value): readonly Named[] {
  const found: Named[] = [];
  addNamed(found, value, []);
  return found;
}

/** `path` is where the value stands; it grows and shrinks on the way, so what is found copies it. */
function addNamed(found: Named[], value: Value | undefined, path: (string | number)[]): void {
  if (typeof value !== 'object' || path.length > DEEPEST) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) addNamedAt(found, item, { path, key: index });
    return;
  }
  if (!isMap(value)) return;
  if (isReference(value)) return void found.push({ path: [...path], reference: value });
  if (Object.keys(value).length === 1) found.push(...namedByIntrinsic(value, [...path]));
  for (const key in value) addNamedAt(found, value[key], { path, key });
}

function addNamedAt(
  found: Named[],
  value: Value | undefined,
  { path, key }: { readonly path: (string | number)[]; readonly key: string | number },
): void {
  if (typeof value !== 'object') return;
  path.push(key);
  addNamed(found, value, path);
  path.pop();
}

/** What one intrinsic names by itself. */
function namedByIntrinsic(value: ValueMap, path: Named['path']): readonly Named[] {
  const [[key, operand] = ['', null]] = Object.entries(value);
  const [first]: readonly Value[] = Array.isArray(operand) ? operand : [operand];
  switch (key) {
    case 'Ref':
      return typeof operand === 'string' ? [{ path, name: operand, of: 'value' }] : [];
    case 'Fn::Sub':
      return operand === null ? [] : substitutedIn(operand, path);
    case 'Fn::GetAtt':
      return typeof first === 'string'
        ? [{ path, name: first.split('.')[0] ?? first, of: 'resource' }]
        : [];
    case 'Fn::If':
      return typeof first === 'string' ? [{ path, name: first, of: 'condition' }] : [];
    case 'Fn::FindInMap':
      return typeof first === 'string'
        ? [{ path, name: first, of: 'mapping', ...keysOf(operand) }]
        : [];
    default:
      return [];
  }
}

function keysOf(operand: Value): Pick<Named, 'keys'> {
  return Array.isArray(operand) && operand.length === 3 ? { keys: operand.slice(1) } : {};
}

function namedInText(name: string, path: Named['path']): Named {
  const [owner = name, attribute] = name.split('.');
  return attribute === undefined
    ? { path, name, of: 'value' }
    : { path, name: owner, of: 'resource' };
}

function substitutedIn(value: Value, path: readonly (string | number)[]): readonly Named[] {
  const [text, variables] = Array.isArray(value) ? value : [value, {}];
  if (typeof text !== 'string') return [];
  const own: ValueMap = isMap(variables) ? variables : {};
  return [...text.matchAll(/\$\{([^!}][^}]*)\}/g)].flatMap(([, name = '']) =>
    Object.hasOwn(own, name) ? [] : [namedInText(name.trim(), path)],
  );
}
