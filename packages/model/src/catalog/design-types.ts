import type { ArchDocument } from '../document/document.js';
import { catalog as everything, createCatalog, type Catalog } from './catalog.js';

/** The CloudFormation types of a design's nodes and parts, sorted: what to load the registry for. */
export function typesOfDesign(
  document: ArchDocument,
  catalog: Catalog = everything,
): readonly string[] {
  const types = Object.values(document.nodes).flatMap((node) => {
    const service = catalog.service(node.service);
    const parts = Object.entries(node.parts ?? {}).map(([part, record]) => {
      const known = service?.parts ?? {};
      return record.type ?? (Object.hasOwn(known, part) ? known[part]?.type : undefined);
    });
    return [node.type ?? service?.type, ...parts];
  });
  return [...new Set(types.filter((type) => type !== undefined))].toSorted();
}

/** The catalog with CloudFormation's registry: the rules that need it speak. */
export function withRegistry(
  registry: NonNullable<Catalog['registry']>,
  catalog: Catalog = everything,
): Catalog {
  return createCatalog({ ...catalog, registry });
}
