import * as v from 'valibot';
import { defineEdit } from '../define/edit.js';
import type { PropertyPath, Value } from '../define/value.js';
import { idSchema } from '../document/schema.js';
import { parsePath } from '../graph/path.js';
import { standsForOthers } from '../remains/unfold.js';
import { optionalValue, pathSchema } from './args.js';
import { unfoldEdge } from './unfold-edge.js';
import { type DraftDocument, requireEdge, requireNode, requireOpenKey, setValue } from './draft.js';

interface Assignment {
  readonly path: PropertyPath;
  readonly value?: Value | undefined;
}

/** Sets a property of a node, of a part or of a wire; without a value it removes the property. */
export const setProperty = defineEdit({
  id: 'property.set',
  args: v.strictObject({
    target: v.union([v.strictObject({ node: idSchema }), v.strictObject({ edge: idSchema })]),
    path: pathSchema,
    value: optionalValue,
  }),
  label: ({ path, value }) => `${value === undefined ? 'Clear' : 'Set'} ${nameOf(path)}`,
  mergeKey: ({ target, path }) => `property.set:${JSON.stringify([target, path])}`,
  touches: ({ target }, { edges }) => {
    if ('node' in target) return [target.node];
    const edge = edges[target.edge];
    return edge !== undefined && standsForOthers(edge) ? undefined : [target.edge];
  },
  apply: (draft, { target, ...assignment }, document) => {
    if ('node' in target) return setOfNode(draft, target.node, assignment);
    unfoldEdge(draft, target.edge, document);
    setOfEdge(draft, target.edge, assignment);
  },
});

function setOfNode(draft: DraftDocument, id: string, { path, value }: Assignment): void {
  const node = requireNode(draft, id);
  const { part, keys } = parsePath(path);
  if (part === undefined) return setValue(node.properties, keys, value);
  requireOpenKey(part);
  if (value === undefined && node.parts?.[part] === undefined) return;
  node.parts ??= {};
  const record = (node.parts[part] ??= { properties: {} });
  setValue(record.properties, keys, value);
}

function setOfEdge(draft: DraftDocument, id: string, { path, value }: Assignment): void {
  const edge = requireEdge(draft, id);
  const { part, keys } = parsePath(path);
  const owner = part === undefined ? edge : edge.parts?.[part];
  if (owner?.properties === undefined && value === undefined) return;
  if (owner === edge) {
    edge.properties ??= {};
    setValue(edge.properties, keys, value);
    if (Object.keys(edge.properties).length === 0) delete edge.properties;
    return;
  }
  if (part === undefined) return;
  requireOpenKey(part);
  edge.parts ??= {};
  const record = (edge.parts[part] ??= {});
  record.properties ??= {};
  setValue(record.properties, keys, value);
}

/** The last key that says something, for the undo menu. */
function nameOf(path: PropertyPath): string {
  const { keys } = parsePath(path);
  return keys.findLast((key) => !/^\d+$/.test(key)) ?? 'property';
}
