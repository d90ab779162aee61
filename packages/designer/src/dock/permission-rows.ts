import type { PermissionsTable } from '@archivolt/exporters';

/** One line: who may do what to what. */
export interface PermissionLine {
  readonly key: string;
  readonly principal: string;
  readonly actions: readonly string[];
  readonly resource: string;
  readonly condition: string;
  /** Why a `*` stands here. */
  readonly wildcard: string | undefined;
  readonly wires: readonly string[];
}

export type PermissionColumn = 'principal' | 'actions' | 'resource' | 'condition';

export interface PermissionOrder {
  readonly by: PermissionColumn;
  readonly isDescending: boolean;
}

export interface PermissionFilter {
  readonly text: string;
  readonly isOnlyWildcards: boolean;
}

/** The table of an export as lines, AWS's own policies too. */
export function permissionLines({
  rows,
  managed,
}: Pick<PermissionsTable, 'rows' | 'managed'>): readonly PermissionLine[] {
  const own = rows.map(
    ({ principal, role, actions, resource, condition = '', wildcard, wires }) => ({
      key: JSON.stringify([role, actions, resource, condition]),
      principal,
      actions,
      resource,
      condition,
      wildcard,
      wires,
    }),
  );
  const ofAws = managed.map(({ principal, role, policy }) => ({
    key: JSON.stringify([role, policy]),
    principal,
    actions: [`AWS managed: ${policy.slice(policy.lastIndexOf('/') + 1)}`],
    resource: '*',
    condition: '',
    wildcard: 'Kept by AWS, for logs and network interfaces.',
    wires: [],
  }));
  return [...own, ...ofAws];
}

export function shownLines(
  lines: readonly PermissionLine[],
  filter: PermissionFilter,
  { by, isDescending }: PermissionOrder,
): readonly PermissionLine[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (line: PermissionLine) => {
    if (filter.isOnlyWildcards && line.wildcard === undefined) return false;
    const text =
      `${line.principal} ${line.actions.join(' ')} ${line.resource} ${line.condition}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const sign = isDescending ? -1 : 1;
  return lines
    .filter(fits)
    .toSorted((a, b) => sign * compare(String(a[by]), String(b[by])) || compare(a.key, b.key));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
