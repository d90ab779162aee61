import { catalog } from '../catalog/catalog.js';
import { isSame } from '../compare/canonical.js';
import type {
  EnvironmentEffect,
  PermitEffect,
  PropertyEffect,
  RouteEffect,
} from '../define/effect.js';
import { isMap, type Value, type ValueMap } from '../define/value.js';
import { setIn } from '../edits/tree.js';
import { dig } from '../graph/path.js';
import { storedPath } from '../graph/shape.js';
import { listOf, type NodesIn } from './names.js';
import { having, recordAt, withProperties, type Address, type Nodes } from './records.js';

/** Without what a wire set: the value, the items of a list, or the members of a map that say it. */
export function withoutProperty(nodes: Nodes, effect: PropertyEffect, other: Other): Nodes {
  const place = placeOf(nodes, effect.on.$ref, {
    path: effect.path.map(String),
    part: effect.on.part,
  });
  const record = place === undefined ? undefined : recordAt(nodes, place.at);
  if (place === undefined || record === undefined) return nodes;
  const written = dig(record.properties, place.keys);
  const left = leftOf(written, effect, other);
  return left === written ? nodes : changed(nodes, place, left);
}

/** The ends of the wire other than the node that says something, and how nodes are found in values. */
export interface Other {
  readonly node: string;
  readonly nodesIn: NodesIn;
}

function leftOf(
  written: Value | undefined,
  { mode, value }: PropertyEffect,
  { node, nodesIn }: Other,
): Value | undefined {
  const names = (item: Value | undefined) => nodesIn(item).has(node);
  if (mode === 'append') {
    const left = listOf(written).filter((item) => !names(item));
    return left.length === listOf(written).length ? written : left.length === 0 ? undefined : left;
  }
  if (mode === 'merge' && isMap(written) && isMap(value)) {
    const left = Object.entries(written).filter(([key, item]) => !isSame(item, value[key]));
    return left.length === 0 ? undefined : Object.fromEntries(left);
  }
  return names(written) || isSame(written, value) ? undefined : written;
}

/** Without the environment variables that stand for the other end. */
export function withoutVariable(
  nodes: Nodes,
  effect: EnvironmentEffect,
  { node: other, nodesIn }: Other,
): Nodes {
  let next = nodes;
  const names = new Set([effect.name, ...variablesFor(nodes, effect)]);
  for (const name of names) {
    const place = variablePlace(nodes, effect.on, name);
    const record = place === undefined ? undefined : recordAt(next, place.at);
    if (place === undefined || record === undefined) continue;
    if (nodesIn(dig(record.properties, place.keys)).has(other))
      next = changed(next, place, undefined);
  }
  return next;
}

/** Variables that a template gives the value of a wire's own, under whatever name. */
export function variablesFor(nodes: Nodes, { on, value }: EnvironmentEffect): readonly string[] {
  const place = variablePlace(nodes, on);
  const record = place === undefined ? undefined : recordAt(nodes, place.at);
  const variables = place === undefined ? undefined : dig(record?.properties, place.keys);
  if (!isMap(variables)) return [];
  return Object.entries(variables).flatMap(([name, item]) => (isSame(item, value) ? [name] : []));
}

function variablePlace(nodes: Nodes, on: string, ...name: readonly string[]): Spot | undefined {
  const path = catalog.service(nodes[on]?.service ?? '')?.capabilities.principal?.environment;
  return path === undefined
    ? undefined
    : placeOf(nodes, on, { path: [...path.split('.'), ...name] });
}

/** Without the statement of a resource's own policy that lets the other end in. */
export function withoutPermit(
  nodes: Nodes,
  { on, service }: PermitEffect,
  { node: other, nodesIn }: Other,
): Nodes {
  const policy = catalog.service(nodes[on.$ref]?.service ?? '')?.capabilities.resourcePolicy;
  if (policy?.form !== 'document') return nodes;
  let next = nodes;
  for (const [part, { type }] of Object.entries(nodes[on.$ref]?.parts ?? {})) {
    if (type !== policy.type) continue;
    const at = { node: on.$ref, part };
    const { properties } = recordAt(next, at) ?? { properties: {} };
    const { PolicyDocument: document } = properties;
    const statements = isMap(document) ? listOf(document['Statement']) : [];
    const left = statements.filter((item) => {
      const named = [...nodesIn(item)].filter((id) => id !== on.$ref);
      return !isOf(item, service) || named.length !== 1 || named[0] !== other;
    });
    if (left.length === statements.length || !isMap(document)) continue;
    const kept =
      left.length === 0
        ? undefined
        : having(properties, 'PolicyDocument', { ...document, Statement: left });
    next = withProperties(next, at, kept);
  }
  return next;
}

function isOf(statement: Value, service: string): boolean {
  const principal = isMap(statement) ? statement['Principal'] : undefined;
  return listOf(isMap(principal) ? principal['Service'] : principal).includes(service);
}

const BODIES = ['Body', 'DefinitionBody'];
const ANY = 'x-amazon-apigateway-any-method';

/** Without the operation of an API's OpenAPI body that calls the other end. */
export function withoutRoute(
  nodes: Nodes,
  { api, method, path }: RouteEffect,
  { node: other, nodesIn }: Other,
): Nodes {
  const properties = nodes[api]?.properties ?? {};
  const place = method === '$default' ? '/$default' : path;
  for (const body of BODIES) {
    const operations = dig(properties, [body, 'paths', place]);
    if (!isMap(operations)) continue;
    const key = Object.keys(operations).find(
      (name) =>
        (method === 'ANY' || method === '$default'
          ? name === ANY
          : name.toUpperCase() === method) && nodesIn(operations[name]).has(other),
    );
    if (key === undefined) continue;
    const keys =
      Object.keys(operations).length === 1 ? [body, 'paths', place] : [body, 'paths', place, key];
    return changed(nodes, { at: { node: api }, keys }, undefined);
  }
  return nodes;
}

interface Spot {
  readonly at: Address;
  readonly keys: readonly string[];
}

function placeOf(
  nodes: Nodes,
  id: string,
  { path, part }: { readonly path: readonly string[]; readonly part?: string | undefined },
): Spot | undefined {
  const node = nodes[id];
  const service = catalog.service(node?.service ?? '');
  if (node === undefined || service === undefined) return undefined;
  const stored = storedPath(service, node.type, part === undefined ? path : [`${part}#`, ...path]);
  if (stored === undefined) return undefined;
  return {
    at: stored.part === undefined ? { node: id } : { node: id, part: stored.part },
    keys: stored.keys,
  };
}

function changed(nodes: Nodes, { at, keys }: Spot, value: Value | undefined): Nodes {
  const record = recordAt(nodes, at);
  const [first, ...rest] = keys;
  if (record === undefined || first === undefined) return nodes;
  const inner = setIn(record.properties[first], rest, value);
  const properties: ValueMap = having(record.properties, first, isEmpty(inner) ? undefined : inner);
  return withProperties(nodes, at, properties);
}

function isEmpty(value: Value | undefined): boolean {
  return isMap(value) && Object.keys(value).length === 0;
}
