/** Stable id of a node in a document: `[A-Za-z0-9][A-Za-z0-9_-]*`, at most 64 characters. */
export type NodeId = string;
/** Stable id of an edge. Same alphabet as a node's; ids are unique across nodes and edges. */
export type EdgeId = string;

/** A CloudFormation value as stored in a document: JSON whose objects may be references or intrinsics. */
export type Value = null | boolean | number | string | readonly Value[] | ValueMap;
export interface ValueMap {
  readonly [key: string]: Value;
}

/**
 * A reference to a resource of a node, safe against renames.
 * `$ref` is the owner (in documents a node; in lowered graphs an edge too), `part` one of its
 * further resources, `attr` what `Fn::GetAtt` would name. Without `attr` it is CloudFormation's `Ref`.
 */
export interface Reference {
  readonly $ref: NodeId;
  readonly part?: string;
  readonly attr?: string;
}

/**
 * Where a property is: `[part '#'] segment ('.' segment)*`, as in `VpcConfig.SubnetIds`,
 * `stage#StageName`, `Statement.0.Action`. A list of segments is taken as it is, so that keys may
 * hold dots; a leading segment that ends in `#` names a part.
 */
export type PropertyPath = string | readonly (string | number)[];

const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
const REFERENCE_KEYS = new Set(['$ref', 'part', 'attr']);
const INTRINSIC = /^(Ref|Condition|Fn::[A-Za-z0-9:]+)$/;

/** Whether `id` can name a node or an edge. */
export function isId(id: unknown): id is NodeId {
  return typeof id === 'string' && ID.test(id);
}

export function isMap(value: unknown): value is ValueMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a node reference. An OpenAPI `$ref` is none: its text is no id. */
export function isReference(value: unknown): value is Value & Reference {
  if (!isMap(value) || !isId(value['$ref'])) return false;
  return Object.entries(value).every(
    ([key, item]) => REFERENCE_KEYS.has(key) && typeof item === 'string',
  );
}

/** Whether a value is an intrinsic in long form: one key, `Ref`, `Condition` or `Fn::…`. */
export function isIntrinsic(value: unknown): value is ValueMap {
  const key = isMap(value) ? onlyKey(value) : undefined;
  return key !== undefined && INTRINSIC.test(key);
}

/** Whether a map is data that merely looks like a reference: `{ "$literal": … }` keeps it as it is. */
export function isLiteral(value: unknown): value is { readonly $literal: Value } & ValueMap {
  return isMap(value) && value['$literal'] !== undefined && onlyKey(value) !== undefined;
}

/** The key of a map that has no other. */
function onlyKey(map: ValueMap): string | undefined {
  let only: string | undefined;
  for (const key in map) {
    if (only !== undefined) return undefined;
    only = key;
  }
  return only;
}

/** Whether nothing about this value is known before deployment: a reference or an intrinsic. */
export function isExpression(value: unknown): boolean {
  return isReference(value) || isIntrinsic(value);
}

/** `Ref` of a resource. */
export function ref(owner: NodeId, part?: string): Reference & ValueMap {
  return part === undefined ? { $ref: owner } : { $ref: owner, part };
}

/** `Fn::GetAtt` of a resource. */
export function att(owner: NodeId, attr: string, part?: string): Reference & ValueMap {
  return part === undefined ? { $ref: owner, attr } : { $ref: owner, part, attr };
}

/** `Fn::Sub` with its variables by name; references among them are printed inline where they can be. */
export function sub(text: string, variables: Readonly<Record<string, Value>> = {}): ValueMap {
  return Object.keys(variables).length === 0
    ? { 'Fn::Sub': text }
    : { 'Fn::Sub': [text, { ...variables }] };
}
