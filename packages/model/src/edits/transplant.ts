import { catalog } from '../catalog/catalog.js';
import { EditError } from '../define/edit.js';
import type { Reference, Value } from '../define/value.js';
import type { ArchDocument, EdgeRecord, NodeRecord, ResourceRecord } from '../document/document.js';
import type { Fragment } from './fragment.js';
import { logicalIdOf, renameIn, renamesOf, renameTexts } from './logical-names.js';
import { uniqueName } from './names.js';
import { mapReferences, withoutReferences } from './references.js';
import { type Rewrite, rewriteTree } from './rewrite.js';

type Ids = Readonly<Record<string, string>>;

/** The nodes and wires of a fragment as they may stand in this design, under their new ids. */
export function adaptFragment(
  document: ArchDocument,
  fragment: Fragment,
  ids: Ids,
): Pick<Fragment, 'nodes' | 'edges'> {
  const taken = logicalIdsOf(document);
  const named = nameNodes(document, fragment, taken);
  const rewrite = rewriteFor(document, { fragment, ids, named });
  const nodes = Object.entries(named).map(
    ([old, node]) => [newId(ids, old), adaptNode(document, node, rewrite)] as const,
  );
  const edges = Object.entries(fragment.edges).map(([old, edge]) => {
    return [newId(ids, old), adaptEdge(edge, ids, { fragment, taken, rewrite })] as const;
  });
  return { nodes: Object.fromEntries(nodes), edges: Object.fromEntries(edges) };
}

function newId(ids: Ids, old: string): string {
  return (Object.hasOwn(ids, old) ? ids[old] : undefined) ?? old;
}

function logicalIdsOf(document: ArchDocument): ReadonlySet<string> {
  const owners = [...Object.values(document.nodes), ...Object.values(document.edges)];
  const parts = owners.flatMap((owner) => Object.values(owner.parts ?? {}));
  return new Set([
    ...Object.values(document.nodes).map(logicalIdOf),
    ...parts.flatMap((part) => part.logicalId ?? []),
  ]);
}

/** Nodes with names and logical ids that nothing else has. */
function nameNodes(
  document: ArchDocument,
  { nodes }: Fragment,
  taken: ReadonlySet<string>,
): Readonly<Record<string, NodeRecord>> {
  const also: string[] = [];
  const named = Object.entries(nodes).map(([old, node]) => {
    if (catalog.service(node.service) === undefined) {
      throw new EditError(`There is no service "${node.service}".`);
    }
    const name = uniqueName(document, node.name, { also });
    also.push(name);
    const { parts, ...rest } = withFreeLogicalId(node, taken);
    const kept = Object.entries(parts ?? {}).map(
      ([part, record]) => [part, withFreeLogicalId(record, taken)] as const,
    );
    const record = parts === undefined ? rest : { ...rest, parts: Object.fromEntries(kept) };
    return [old, { ...record, name }] as const;
  });
  return Object.fromEntries(named);
}

function withFreeLogicalId<T extends Partial<ResourceRecord>>(
  resource: T,
  taken: ReadonlySet<string>,
): T {
  if (resource.logicalId === undefined || !taken.has(resource.logicalId)) return resource;
  const { logicalId: _, ...rest } = resource;
  return rest as T;
}

/** References and logical ids among the pasted follow; references to what is not here go. */
function rewriteFor(
  document: ArchDocument,
  {
    fragment,
    ids,
    named,
  }: { readonly fragment: Fragment; readonly ids: Ids; readonly named: Fragment['nodes'] },
): Rewrite {
  const renames = new Map(
    Object.entries(fragment.nodes).flatMap(([old, node]) => {
      const now = named[old];
      return now === undefined ? [] : [...renamesOf(node, logicalIdOf(node), logicalIdOf(now))];
    }),
  );
  const isInside = ({ $ref }: Reference) =>
    Object.hasOwn(fragment.nodes, $ref) || Object.hasOwn(fragment.edges, $ref);
  const isGone = (reference: Reference) =>
    !isInside(reference) && !Object.hasOwn(document.nodes, reference.$ref);
  const follow = (reference: Reference) =>
    isInside(reference) ? { ...reference, $ref: newId(ids, reference.$ref) } : reference;
  return (value: Value, attribute?: string) => {
    if (attribute === 'DependsOn') return renameTexts(value, renames);
    const kept = withoutReferences(value, isGone);
    return kept === undefined ? undefined : renameIn(mapReferences(kept, follow), renames);
  };
}

function adaptNode(document: ArchDocument, node: NodeRecord, rewrite: Rewrite): NodeRecord {
  const { stack, parts, ...rest } = node;
  const kept = stack !== undefined && Object.hasOwn(document.stacks, stack) ? { stack } : {};
  const own = adaptResource({ ...rest, ...kept }, rewrite);
  if (parts === undefined) return own;
  const adapted = Object.entries(parts).map(
    ([name, part]) => [name, adaptResource(part, rewrite)] as const,
  );
  return { ...own, parts: Object.fromEntries(adapted) };
}

function adaptResource<T extends Partial<ResourceRecord>>(resource: T, rewrite: Rewrite): T {
  const { properties, attributes } = resource;
  return {
    ...resource,
    ...(properties === undefined
      ? {}
      : { properties: rewriteTree(properties, (value) => rewrite(value)) }),
    ...(attributes === undefined ? {} : { attributes: rewriteTree(attributes, rewrite) }),
  };
}

function adaptEdge(
  edge: EdgeRecord,
  ids: Ids,
  {
    fragment,
    taken,
    rewrite,
  }: {
    readonly fragment: Fragment;
    readonly taken: ReadonlySet<string>;
    readonly rewrite: Rewrite;
  },
): EdgeRecord {
  if (!Object.hasOwn(fragment.nodes, edge.from) || !Object.hasOwn(fragment.nodes, edge.to)) {
    throw new EditError('A pasted wire must run between pasted nodes.');
  }
  if (catalog.connection(edge.connection) === undefined) {
    throw new EditError(`There is no connection "${edge.connection}".`);
  }
  const { parts, properties, form, ...rest } = edge;
  const adapted = Object.entries(parts ?? {}).map(
    ([name, part]) => [name, adaptResource(withFreeLogicalId(part, taken), rewrite)] as const,
  );
  return {
    ...rest,
    from: newId(ids, edge.from),
    to: newId(ids, edge.to),
    ...(form === undefined ? {} : { form: adaptForm(form, rewrite) }),
    ...(properties === undefined
      ? {}
      : { properties: rewriteTree(properties, (value) => rewrite(value)) }),
    ...(parts === undefined ? {} : { parts: Object.fromEntries(adapted) }),
  };
}

function adaptForm(
  { properties, ...form }: NonNullable<EdgeRecord['form']>,
  rewrite: Rewrite,
): NonNullable<EdgeRecord['form']> {
  const next = properties === undefined ? undefined : rewrite(properties);
  return next === undefined ? form : { ...form, properties: next };
}
