import { lineAt, walk } from '../syntax.mjs';

const SERVICE = /^packages\/model\/src\/services\/([^/]+)\/service\.ts$/;
const HOMES = [
  /^packages\/model\/src\/(services|connections|rules|document\/migrations)\//,
  /^packages\/[^/]+\/src\/testing\//,
  /^packages\/exporters\/src\/targets\/[^/]+\/idioms\//,
];

/**
 * Shared code never names a service: it reads a property that definitions declare.
 * @param {import('../workspace.mjs').Workspace} workspace
 * @returns {import('../workspace.mjs').Violation[]}
 */
export function serviceIds({ files, packages }) {
  const ids = new Set(files.flatMap(({ path }) => SERVICE.exec(path)?.[1] ?? []));
  const shared = packages
    .flatMap((it) => it.files)
    .filter(({ path, isTest }) => !isTest && !HOMES.some((home) => home.test(path)));
  return shared.flatMap(({ path, text, syntax }) => {
    /** @type {import('../workspace.mjs').Violation[]} */
    const found = [];
    walk(syntax.program, (node) => {
      if (node.type !== 'Literal' || !ids.has(node['value'])) return;
      const message = `the service '${node['value']}' in shared code: declare a property of the definition`;
      found.push({ path, line: lineAt(text, node.start), message });
    });
    return found;
  });
}
