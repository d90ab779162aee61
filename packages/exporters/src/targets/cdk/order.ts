import { keyOf } from '../../graph/keys.js';
import type { Resource, ResourceGraph, ResourceKey } from '../../graph/resource-graph.js';
import { byText, referencesIn } from '../../value/walk.js';

/** Resources in an order in which each stands after those that it names, where there is one; else by logical id. Roles of one node stand together. */
export function inOrder(
  graph: ResourceGraph,
  coveredBy: ReadonlyMap<ResourceKey, ResourceKey>,
  dependencies: (resource: Resource) => readonly ResourceKey[],
): readonly Resource[] {
  const ordered: Resource[] = [];
  const seen = new Set<ResourceKey>();
  const together = rolesByRole(graph);
  const needs = (resource: Resource): ResourceKey[] => {
    const named = referencesIn(resource.properties).map((item) => keyOf(item));
    const keys = [...named, ...dependencies(resource)].flatMap((key) => {
      const merged = graph.mergedInto.get(key) ?? key;
      const roles = together.get(merged) ?? [merged];
      return roles.map((role) => coveredBy.get(role) ?? role);
    });
    const idOf = (key: ResourceKey): string => graph.resources.get(key)?.logicalId ?? '';
    return keys.toSorted((a, b) => byText(idOf(a), idOf(b)));
  };
  for (const root of graph.resources.values()) visit(root, { graph, seen, ordered, needs });
  return ordered;
}

/** All roles of the node, by each of them. */
function rolesByRole({
  resources,
}: ResourceGraph): ReadonlyMap<ResourceKey, readonly ResourceKey[]> {
  const ofOwner = new Map<string, ResourceKey[]>();
  for (const { key, owner, purpose } of resources.values()) {
    if (purpose !== 'role' || !('node' in owner)) continue;
    ofOwner.set(owner.node, [...(ofOwner.get(owner.node) ?? []), key]);
  }
  return new Map([...ofOwner.values()].flatMap((keys) => keys.map((key) => [key, keys] as const)));
}

interface Walk {
  readonly graph: ResourceGraph;
  readonly seen: Set<ResourceKey>;
  readonly ordered: Resource[];
  readonly needs: (resource: Resource) => ResourceKey[];
}

/** Depth first without recursion: a chain may be long. */
function visit(root: Resource, { graph, seen, ordered, needs }: Walk): void {
  if (seen.has(root.key)) return;
  seen.add(root.key);
  const stack = [{ resource: root, rest: needs(root).toReversed() }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const next = top.rest.pop();
    if (next === undefined) {
      ordered.push(top.resource);
      stack.pop();
      continue;
    }
    const resource = graph.resources.get(next);
    if (resource === undefined || seen.has(next)) continue;
    seen.add(next);
    stack.push({ resource, rest: needs(resource).toReversed() });
  }
}
