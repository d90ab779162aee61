import type { GrantEffect } from '../define/effect.js';
import { isMap, type Value, type ValueMap } from '../define/value.js';
import type { ArchDocument } from '../document/document.js';
import { listOf, type NodesIn } from './names.js';
import { allowsAction, type Gone, pruneDocument } from './prune-statements.js';
import { having, recordAt, withProperties, type Address, type Nodes } from './records.js';
import { roleRecords } from './role-records.js';

/** Nodes whose roles no longer say what one wire asks for, but for what others ask of the same role. */
export function withoutGrants(
  document: ArchDocument,
  {
    own,
    others,
    nodesIn,
  }: {
    readonly own: readonly GrantEffect[];
    readonly others: readonly GrantEffect[];
    readonly nodesIn: NodesIn;
  },
): Nodes {
  let { nodes } = document;
  for (const grant of own) {
    const holders = roleRecords(document, grant.to, nodesIn);
    const kept = others.filter((other) => overlaps(document, { grant, other, nodesIn, holders }));
    const isNeeded = (action: string) =>
      kept.some(({ actions }) => actions.some((needed) => allowsAction(action, needed)));
    const gone: Gone = {
      targets: nodesIn([...grant.resources]),
      isGone: (action) =>
        grant.actions.some((asked) => allowsAction(action, asked)) && !isNeeded(action),
    };
    for (const at of holders) {
      const record = recordAt(nodes, at);
      if (record !== undefined)
        nodes = withProperties(
          nodes,
          at,
          withoutStatements(record.properties, gone, { nodesIn, at }),
        );
    }
  }
  return nodes;
}

function overlaps(
  document: ArchDocument,
  {
    grant,
    other,
    nodesIn,
    holders,
  }: {
    readonly grant: GrantEffect;
    readonly other: GrantEffect;
    readonly nodesIn: NodesIn;
    readonly holders: readonly Address[];
  },
): boolean {
  const targets = nodesIn([...grant.resources]);
  if (![...nodesIn([...other.resources])].some((id) => targets.has(id))) return false;
  const theirs = roleRecords(document, other.to, nodesIn);
  return theirs.some((a) => holders.some((b) => a.node === b.node && a.part === b.part));
}

/** Properties of a role, of a policy, or of a resource of SAM; undefined where a policy says nothing more. */
function withoutStatements(
  properties: ValueMap,
  gone: Gone,
  { nodesIn, at }: { readonly nodesIn: NodesIn; readonly at: Address },
): ValueMap | undefined {
  const { PolicyDocument: document, Policies: policies } = properties;
  if (document !== undefined) {
    const next = pruneDocument(document, gone, nodesIn);
    if (next === undefined && at.part !== undefined) return undefined;
    return having(properties, 'PolicyDocument', next ?? document);
  }
  if (policies === undefined) return properties;
  const list = listOf(policies);
  const kept = list.flatMap((policy): Value[] => {
    const next = prunedPolicy(policy, gone, nodesIn);
    return next === undefined ? [] : [next];
  });
  if (kept.length === list.length && kept.every((item, index) => item === list[index]))
    return properties;
  return having(properties, 'Policies', kept.length === 0 ? undefined : kept);
}

/** A policy of a role has a document; one of SAM is one. */
function prunedPolicy(policy: Value, gone: Gone, nodesIn: NodesIn): Value | undefined {
  if (!isMap(policy)) return policy;
  if (Object.hasOwn(policy, 'Statement')) return pruneDocument(policy, gone, nodesIn);
  const { PolicyDocument: document } = policy;
  if (document === undefined) return policy;
  const next = pruneDocument(document, gone, nodesIn);
  return next === undefined ? undefined : having(policy, 'PolicyDocument', next);
}
