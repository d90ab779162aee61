import { posix } from 'node:path';

/**
 * Project references equal the workspace packages that package.json depends on.
 * @param {import('../workspace.mjs').Workspace} workspace
 * @returns {import('../workspace.mjs').Violation[]}
 */
export function references({ packages }) {
  const folders = new Map(packages.map(({ folder, manifest }) => [manifest['name'], folder]));
  return packages.flatMap(({ folder, manifest, references: byConfig }) => {
    const wanted = Object.keys(manifest['dependencies'] ?? {}).flatMap(
      (name) => folders.get(name) ?? [],
    );
    return Object.entries(byConfig).flatMap(([config, paths]) => {
      const found = paths.filter((path) => path !== '.').map((path) => posix.join(folder, path));
      const missing = wanted.filter((it) => !found.includes(it));
      const extra = found.filter((it) => !wanted.includes(it));
      const path = `${folder}/${config}`;
      return [
        ...missing.map((it) => ({ path, message: `references must name ${it}, a dependency` })),
        ...extra.map((it) => ({ path, message: `references name ${it}, which is no dependency` })),
      ];
    });
  });
}
