import type { Registry } from '@archivolt/cfn-spec';
import type { CapabilityName } from '../define/capability.js';
import type { Connection, EndMatcher } from '../define/connection.js';
import type { RefusedPair } from '../define/refusal.js';
import type { Rule } from '../define/rule.js';
import type { Service } from '../define/service.js';
import type { ValueMap } from '../define/value.js';
import { connections } from '../generated/connections.js';
import { refusals } from '../generated/refusals.js';
import { rules } from '../generated/rules.js';
import { services } from '../generated/services.js';

/** What a catalog is made of. */
export interface Definitions {
  readonly services: readonly Service[];
  readonly connections: readonly Connection[];
  readonly rules: readonly Rule[];
  readonly refusals: readonly RefusedPair[];
  /** CloudFormation's registry, once it is loaded. Without it the rules that need it are silent. */
  readonly registry?: Registry;
}

/** All that is known of AWS: services, connections, rules, and what is refused. */
export interface Catalog extends Definitions {
  service(id: string): Service | undefined;
  /** The service a CloudFormation or SAM type stands for; undefined for any other type. */
  serviceOfType(type: string, properties?: ValueMap): Service | undefined;
  connection(id: string): Connection | undefined;
  rule(id: string): Rule | undefined;
  /** What a wire between these services may mean, the default first. */
  meanings(from: string, to: string): readonly Connection[];
  refusedPair(from: string, to: string): RefusedPair | undefined;
}

const NAMED_RANK = 10;

/** Makes a catalog of definitions. */
export function createCatalog(definitions: Definitions): Catalog {
  const byId = new Map(definitions.services.map((item) => [item.id as string, item]));
  const byType = indexTypes(definitions.services);
  const special = definitions.services.filter(({ when }) => when !== undefined);
  const connectionsById = new Map(definitions.connections.map((item) => [item.id as string, item]));
  const rulesById = new Map(definitions.rules.map((item) => [item.id as string, item]));
  const refused = new Map(definitions.refusals.map((pair) => [`${pair.from} ${pair.to}`, pair]));
  const known = new Map<string, readonly Connection[]>();
  return {
    ...definitions,
    service: (id) => byId.get(id),
    serviceOfType: (type, properties = {}) =>
      special.find((item) => item.type === type && isMeant(item, properties)) ??
      byType.get(type) ??
      byType.get(type.replace(/^([^:]+::).*/, '$1*')),
    connection: (id) => connectionsById.get(id),
    rule: (id) => rulesById.get(id),
    refusedPair: (from, to) => refused.get(`${from} ${to}`),
    meanings(from, to) {
      const key = `${from} ${to}`;
      const found = known.get(key) ?? meet(definitions.connections, byId.get(from), byId.get(to));
      known.set(key, found);
      return found;
    },
  };
}

/** The catalog that is found in the folders. */
export const catalog: Catalog = createCatalog({ services, connections, rules, refusals });

/** Whether a service may stand at this end of a connection. */
export function matchesEnd(matcher: EndMatcher, service: Service): boolean {
  if ('services' in matcher) return matcher.services.includes(service.id);
  if (matcher.except?.includes(service.id)) return false;
  return matcher.can.every((name) => hasCapability(service, name));
}

/** Whether a service has a capability. */
export function hasCapability(service: Service, name: CapabilityName): boolean {
  return service.capabilities[name] !== undefined;
}

/** Whether a connection may lead from one service to another. */
export function joins(connection: Connection, from: Service, to: Service): boolean {
  return (
    matchesEnd(connection.from, from) &&
    matchesEnd(connection.to, to) &&
    (connection.fits?.(from, to) ?? true)
  );
}

function meet(
  all: readonly Connection[],
  from: Service | undefined,
  to: Service | undefined,
): readonly Connection[] {
  if (from === undefined || to === undefined) return [];
  const fitting = all.filter((connection) => joins(connection, from, to));
  const overridden = new Set(fitting.flatMap((connection) => connection.overrides ?? []));
  return fitting
    .filter((connection) => !overridden.has(connection.id))
    .toSorted((a, b) => rankOf(b) - rankOf(a) || (a.id < b.id ? -1 : 1));
}

function rankOf(connection: Connection): number {
  const isNamed = 'services' in connection.from && 'services' in connection.to;
  return connection.rank ?? (isNamed ? NAMED_RANK : 0);
}

function isMeant({ when }: Service, properties: ValueMap): boolean {
  return when !== undefined && properties[when.property] === when.is;
}

function indexTypes(all: readonly Service[]): ReadonlyMap<string, Service> {
  const dialects = all.flatMap((service) =>
    Object.keys(service.dialects ?? {}).map((type) => [type, service] as const),
  );
  const primary = all.flatMap((service) =>
    service.type === undefined || service.when !== undefined || service.lifts === false
      ? []
      : [[service.type, service] as const],
  );
  return new Map([...dialects.toReversed(), ...primary.toReversed()]);
}
