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
}

/** All that a node's resources refer to. */
export function namedBy(node: NodeView): readonly Named[] {
  const { properties, parts = {} } = node.record;
  const further = Object.entries(parts).flatMap(([part, record]) =>
    namedIn(record.properties, [`${part}#`], 0),
  );
  return [...namedIn(properties, [], 0), ...further];
}

/** All that a value names. */
export function namedIn(
  value: Value,
  path: readonly (string | number)[] = [],
  depth = 0,
): readonly Named[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item: Value, index) => namedIn(item, [...path, index], depth + 1));
  }
  if (!isMap(value)) return [];
  if (isReference(value)) return [{ path, reference: value }];
  const own = Object.keys(value).length === 1 ? namedByIntrinsic(value, path) : [];
  const inner = Object.entries(value).flatMap(([key, item]) =>
    namedIn(item, [...path, key], depth + 1),
  );
  return [...own, ...inner];
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
      return typeof first === 'string' ? [{ path, name: first, of: 'mapping' }] : [];
    default:
      return [];
  }
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
