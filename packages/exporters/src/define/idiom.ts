import type { Value, ValueMap } from '@archivolt/model';
import type { Resource, ResourceGraph, ResourceKey } from '../graph/resource-graph.js';

/** How SAM says a resource, when it says it shorter. */
export interface SamForm {
  readonly type: string;
  readonly properties: ValueMap;
  readonly metadata?: Value;
  /** Embedded connectors, which stand beside the properties. */
  readonly connectors?: ValueMap;
  /** Resources that SAM makes of it: not printed. */
  readonly covers: readonly ResourceKey[];
  /** What covered resources are called in a SAM template, as in `OrdersFn.Alias`. */
  readonly names?: ReadonlyMap<ResourceKey, string>;
}

/** What idioms of one template know of each other. */
export interface SamScene {
  readonly graph: ResourceGraph;
  /** Events of functions, by the function's key: routes of APIs that need no body of their own. */
  readonly events: ReadonlyMap<ResourceKey, ValueMap>;
  /** Permissions that those events bring. */
  readonly permitted: ReadonlySet<ResourceKey>;
  /** APIs whose routes are events. */
  readonly eventApis: ReadonlySet<ResourceKey>;
}

/** Says a service's resource in a target's own words; undefined where only raw CloudFormation is exact. */
export type SamIdiom = (resource: Resource, scene: SamScene) => SamForm | undefined;

/** Declares an idiom. */
export function defineIdiom<I>(idiom: I): I {
  return idiom;
}
