/**
 * Every source can be read; the other rules see only what was read.
 * @param {import('../workspace.mjs').Workspace} workspace
 * @returns {import('../workspace.mjs').Violation[]}
 */
export function syntax({ files }) {
  return files.flatMap(({ path, syntax: { errors } }) =>
    errors.map((message) => ({ path, message: `cannot be parsed: ${message}` })),
  );
}
