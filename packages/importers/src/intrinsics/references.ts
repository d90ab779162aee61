import { isLiteral, isMap, isReference, type Value } from '@archivolt/model';
import { mapOf } from '../text/tree.js';
import { splitAttribute } from './tags.js';

export type NodeIds = ReadonlyMap<string, string>;

/** A template's value as a document has it: `Ref` and `Fn::GetAtt` of nodes are references. */
export function withReferences(value: Value, ids: NodeIds): Value {
  if (Array.isArray(value)) return value.map((item: Value) => withReferences(item, ids));
  if (!isMap(value)) return value;
  if (looksOurs(value)) return { $literal: value };
  return (
    referenceOf(value, ids) ??
    mapOf(
      Object.entries(value).map(([key, item]) => [
        key,
        key === 'Fn::Sub' ? substitution(item, ids) : withReferences(item, ids),
      ]),
    )
  );
}

/** A value with nothing changed but what would be taken for a reference of ours. */
export function verbatim(value: Value): Value {
  return withReferences(value, new Map());
}

function looksOurs(value: Value): boolean {
  return isReference(value) || isLiteral(value);
}

function referenceOf(value: Value, ids: NodeIds): Value | undefined {
  if (!isMap(value) || Object.keys(value).length !== 1) return undefined;
  const { Ref: target, 'Fn::GetAtt': attribute } = value;
  if (typeof target === 'string') {
    const id = ids.get(target);
    return id === undefined ? undefined : { $ref: id };
  }
  const [owner, ...rest] = attributeParts(attribute);
  const id = owner === undefined ? undefined : ids.get(owner);
  const attr = rest.join('.');
  return id === undefined || attr === '' ? undefined : { $ref: id, attr };
}

/** `[Orders, Arn]`, whether written as list or as text; nothing when a part is an expression. */
export function attributeParts(attribute: Value | undefined): readonly string[] {
  if (typeof attribute === 'string') return splitAttribute(attribute);
  if (!Array.isArray(attribute)) return [];
  const parts: readonly Value[] = attribute;
  return parts.every((part) => typeof part === 'string') ? parts : [];
}

/** A variable that is named as what it stands for would be written inside the text: it stays as it is. */
function substitution(argument: Value, ids: NodeIds): Value {
  if (!Array.isArray(argument)) return withReferences(argument, ids);
  return argument.map((item: Value, index) => {
    if (index !== 1 || !isMap(item) || looksOurs(item)) return withReferences(item, ids);
    return mapOf(
      Object.entries(item).map(([name, value]) => {
        const isNamedSo = isMap(value) && (value['Ref'] === name || isAttributeNamed(value, name));
        return [name, isNamedSo ? value : withReferences(value, ids)];
      }),
    );
  });
}

function isAttributeNamed(value: Value, name: string): boolean {
  return isMap(value) && attributeParts(value['Fn::GetAtt']).join('.') === name;
}
