import type { EnvironmentEffect, GrantEffect, GraphView, WireView } from '@archivolt/model';

/** What a wire grants and hands over, from the effects of its connection. */
export interface WireMakes {
  readonly grants: readonly GrantEffect[];
  readonly environment: readonly EnvironmentEffect[];
  /** Kinds of resources that it adds. */
  readonly resources: readonly { readonly name: string; readonly type: string }[];
}

const NOTHING: WireMakes = { grants: [], environment: [], resources: [] };

/** Half-drawn wires may lack what their effects need: they then make nothing yet. */
export function wireMakes(wire: WireView, graph: GraphView): WireMakes {
  try {
    const { source, target, connection } = wire;
    const effects = connection.effects({ source, target, wire, graph });
    return {
      grants: effects.filter((it) => it.kind === 'grant'),
      environment: effects.filter((it) => it.kind === 'environment'),
      resources: effects
        .filter((it) => it.kind === 'resource')
        .map(({ name, type }) => ({ name, type })),
    };
  } catch {
    return NOTHING;
  }
}

export interface PermissionSummary {
  readonly actions: number;
  readonly resources: number;
  readonly wildcards: number;
}

/** How much the whole design may do. */
export function permissionSummary(graph: GraphView): PermissionSummary {
  const actions = new Set<string>();
  const resources = new Set<string>();
  let wildcards = 0;
  for (const wire of graph.wires()) {
    for (const grant of wireMakes(wire, graph).grants) {
      for (const action of grant.actions)
        actions.add(`${JSON.stringify(grant.to)} ${action} ${wire.target.id}`);
      for (const resource of grant.resources) {
        if (resource === '*') wildcards += 1;
        else resources.add(wire.target.id);
      }
    }
  }
  return { actions: actions.size, resources: resources.size, wildcards };
}
