import { isMap, type Value } from '@archivolt/model';
import type { ResourceGraph, ResourceKey } from '../graph/resource-graph.js';
import { together } from '../project/stacks.js';
import { namingOf, plain } from '../print/plain.js';
import { byText, canonical, own } from '../value/walk.js';

/** One line of `export --permissions`: who may do what to what. */
export interface PermissionRow {
  /** Node, or wire, whose role it is. */
  readonly principal: string;
  readonly role: string;
  readonly actions: readonly string[];
  readonly resource: string;
  readonly condition?: string;
  /** Why a `*` stands here. */
  readonly wildcard?: string;
  /** Ids of the wires that ask for it. */
  readonly wires: readonly string[];
}

export interface PermissionsTable {
  readonly rows: readonly PermissionRow[];
  /** AWS-managed policies that roles carry. */
  readonly managed: readonly {
    readonly principal: string;
    readonly role: string;
    readonly policy: string;
  }[];
  readonly text: string;
}

/** Who may do what to what, in all stacks. */
export function permissionsTable(main: ResourceGraph): PermissionsTable {
  const graph = together(main);
  const naming = namingOf(graph);
  const rows = graph.permissions.flatMap((item) =>
    item.statements.flatMap((statement) =>
      statement.resources.map(
        (resource): PermissionRow => ({
          principal: principalOf(graph, item.role),
          role: naming(item.role),
          actions: statement.actions,
          resource: shown(plain(resource, { naming })),
          ...(statement.condition === undefined
            ? {}
            : { condition: canonical(plain(statement.condition, { naming })) }),
          ...(statement.wildcard === undefined ? {} : { wildcard: statement.wildcard }),
          wires: statement.edges,
        }),
      ),
    ),
  );
  const sorted = rows.toSorted((a, b) =>
    byText(`${a.principal} ${a.resource}`, `${b.principal} ${b.resource}`),
  );
  const managed = graph.permissions.flatMap(({ role, managedPolicies }) =>
    managedPolicies.map((policy) => ({
      principal: principalOf(graph, role),
      role: naming(role),
      policy,
    })),
  );
  return { rows: sorted, managed, text: textOf(sorted, managed) };
}

function principalOf(graph: ResourceGraph, role: ResourceKey): string {
  const resource = graph.resources.get(role) ?? graph.resources.get(role.replace(/#role$/, ''));
  return resource?.ownerName ?? role;
}

/** A resource as a reader names it: `Orders.Arn`, `arn:…/index/*`. */
function shown(value: Value): string {
  if (typeof value === 'string') return value;
  if (!isMap(value)) return canonical(value);
  const [ref, att, sub] = [own(value, 'Ref'), own(value, 'Fn::GetAtt'), own(value, 'Fn::Sub')];
  if (typeof ref === 'string') return ref;
  if (Array.isArray(att)) return att.map(String).join('.');
  return typeof sub === 'string' ? sub : canonical(value);
}

function textOf(rows: readonly PermissionRow[], managed: PermissionsTable['managed']): string {
  const lines: string[] = [];
  const principals = [...new Set([...rows, ...managed].map((item) => item.principal))].toSorted(
    byText,
  );
  for (const principal of principals) {
    lines.push(principal);
    for (const item of managed.filter((found) => found.principal === principal)) {
      lines.push(`  AWS managed: ${item.policy}`);
    }
    for (const row of rows.filter((item) => item.principal === principal)) {
      lines.push(`  ${row.resource}`, ...row.actions.map((action) => `    ${action}`));
      if (row.condition !== undefined) lines.push(`    if ${row.condition}`);
      if (row.wildcard !== undefined) lines.push(`    wildcard: ${row.wildcard}`);
    }
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}
