import {
  effectsOfWire,
  isReference,
  type Effect,
  type EnvironmentEffect,
  type GrantEffect,
  type GraphView,
  type PermitEffect,
  type PropertyEffect,
  type WireView,
} from '@archivolt/model';

/** What a wire grants and hands over, from the effects of its connection. */
export interface WireMakes {
  readonly grants: readonly GrantEffect[];
  readonly environment: readonly EnvironmentEffect[];
  /** Which services it lets in, by the resource policy of an end. */
  readonly permits: readonly PermitEffect[];
  /** What it writes into properties of its ends. */
  readonly properties: readonly PropertyEffect[];
  /** What it sets at other resources, as `Users.LambdaConfig`. */
  readonly sets: readonly string[];
  /** Kinds of resources that it adds. */
  readonly resources: readonly { readonly name: string; readonly type: string }[];
}

const NOTHING: WireMakes = {
  grants: [],
  environment: [],
  permits: [],
  properties: [],
  sets: [],
  resources: [],
};

/** Half-drawn wires may lack what their effects need: they then make nothing yet. */
export function wireMakes(wire: WireView, graph: GraphView): WireMakes {
  try {
    const effects = effectsOfWire(wire, graph);
    return {
      grants: effects.filter((it) => it.kind === 'grant'),
      environment: effects.filter((it) => it.kind === 'environment'),
      permits: effects.filter((it) => it.kind === 'permit'),
      properties: effects.filter((it) => it.kind === 'property'),
      sets: [...new Set(effects.flatMap((it) => setBy(it, graph)))],
      resources: effects
        .filter((it) => it.kind === 'resource')
        .map(({ name, type }) => ({ name, type })),
    };
  } catch {
    return NOTHING;
  }
}

function setBy(effect: Effect, graph: GraphView): readonly string[] {
  switch (effect.kind) {
    case 'property':
      return [`${nameOf(effect.on, graph)}.${effect.path.filter((it) => it !== '-').join('.')}`];
    case 'route':
      return [`${graph.node(effect.api)?.name ?? ''} ${effect.method} ${effect.path}`.trim()];
    case 'authorizer':
      return [`${graph.node(effect.api)?.name ?? ''} authorizer ${effect.name}`];
    case 'task':
      return [`${graph.node(effect.machine)?.name ?? ''} step ${effect.name}`];
    case 'role':
      return [`Role that ${effect.service} assumes`];
    case 'resource':
    case 'environment':
    case 'grant':
    case 'permit':
      return [];
  }
}

function nameOf(value: unknown, graph: GraphView): string {
  if (!isReference(value)) return '';
  const owner = graph.node(value.$ref)?.name ?? 'This wire';
  return value.part === undefined ? owner : `${owner} ${value.part}`;
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
