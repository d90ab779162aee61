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
  return loadServices(new Set([...types].map(serviceOf)));
}

/** Loads every service that curated nodes, importers, exporters and rules look up, and those of further types. */
export function loadCoreRegistry(types: Iterable<string> = []): Promise<Registry> {
  return loadServices(new Set([...coreServices, ...[...types].map(serviceOf)]));
}

/** Loads the list of all types. */
export async function loadRegistryIndex(): Promise<RegistryIndex> {
  const { sources, types } = (await loadIndexData()).default;
  return { sources, types: Object.entries(types).map(([type, summary]) => ({ type, summary })) };
}

async function loadServices(prefixes: Iterable<string>): Promise<Registry> {
  const loads = [...prefixes].toSorted().flatMap((prefix) => own(loaders, prefix) ?? []);
  const modules = await Promise.all(loads.map((load) => load()));
  return createRegistry(modules.map((module) => module.default));
}
