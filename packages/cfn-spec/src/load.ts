import { limitLoaders } from '../data/limits/loaders.js';
import { loaders, loadIndexData } from '../data/loaders.js';
import { coreServices } from './core.js';
import { own } from './descend.js';
import { createRegistry, type Registry, serviceOf } from './registry.js';

export type RegistryIndex = {
  /** What the data was made from, each with its version. */
  readonly sources: readonly string[];
  /** Every type with its one-line summary, sorted by type. */
  readonly types: readonly { readonly type: string; readonly summary: string }[];
};

/** Loads the services of the given types; unknown services are left out. */
export function loadRegistry(types: Iterable<string>): Promise<Registry> {
  const prefixes = new Set([...types].map(serviceOf));
  return loadServices(prefixes, prefixes);
}

/** Loads every service that curated nodes, importers, exporters and rules look up, and those of further types. */
export function loadCoreRegistry(types: Iterable<string> = []): Promise<Registry> {
  const asked = [...types].map(serviceOf);
  return loadServices(new Set([...coreServices, ...asked]), new Set(asked));
}

/** Loads the list of all types. */
export async function loadRegistryIndex(): Promise<RegistryIndex> {
  const { sources, types } = (await loadIndexData()).default;
  return { sources, types: Object.entries(types).map(([type, summary]) => ({ type, summary })) };
}

/** Limits are loaded for the services that were asked for by name alone. */
async function loadServices(
  prefixes: ReadonlySet<string>,
  limited: ReadonlySet<string>,
): Promise<Registry> {
  const loads = [...prefixes].toSorted().flatMap((prefix) => own(loaders, prefix) ?? []);
  const limits = [...limited].toSorted().flatMap((prefix) => own(limitLoaders, prefix) ?? []);
  const [services, further] = await Promise.all([
    Promise.all(loads.map((load) => load())),
    Promise.all(limits.map((load) => load())),
  ]);
  return createRegistry(
    services.map((module) => module.default),
    further.map((module) => module.default),
  );
}
