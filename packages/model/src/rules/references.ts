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
  /** Of a `Ref`, or of a `${…}` in a `Fn::Sub`. */
  readonly name?: string;
}

/** All that a node's resources refer to. */
export function namedBy(node: NodeView): readonly Named[] {
  const { properties, parts = {} } = node.record;
  const further = Object.entries(parts).flatMap(([part, record]) =>
    namedIn(record.properties, [`${part}#`], 0),
  );
  return [...namedIn(properties, [], 0), ...further];
}

function namedIn(
  value: Value,
  path: readonly (string | number)[],
  depth: number,
): readonly Named[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item: Value, index) => namedIn(item, [...path, index], depth + 1));
  }
  if (!isMap(value)) return [];
  if (isReference(value)) return [{ path, reference: value }];
  const { Ref: ref, 'Fn::Sub': text } = value;
  const isAlone = Object.keys(value).length === 1;
  if (isAlone && typeof ref === 'string') return [{ path, name: ref }];
  const substituted = isAlone && text !== undefined ? substitutedIn(text, path) : [];
  const inner = Object.entries(value).flatMap(([key, item]) =>
    namedIn(item, [...path, key], depth + 1),
  );
  return [...substituted, ...inner];
}

function substitutedIn(value: Value, path: readonly (string | number)[]): readonly Named[] {
  const [text, variables] = Array.isArray(value) ? value : [value, {}];
  if (typeof text !== 'string') return [];
  const own: ValueMap = isMap(variables) ? variables : {};
  return [...text.matchAll(/\$\{([^!}][^}]*)\}/g)].flatMap(([, name = '']) =>
    name.includes('.') || Object.hasOwn(own, name) ? [] : [{ path, name }],
  );
}
