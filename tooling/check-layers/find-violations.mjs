import { comments } from './rules/comments.mjs';
import { layers } from './rules/layers.mjs';
import { names } from './rules/names.mjs';
import { purity } from './rules/purity.mjs';
import { references } from './rules/references.mjs';
import { serviceIds } from './rules/service-ids.mjs';
import { sizes } from './rules/sizes.mjs';
import { specifications } from './rules/specifications.mjs';
import { syntax } from './rules/syntax.mjs';
import { workspaceOf } from './workspace.mjs';

const RULES = [
  syntax,
  layers,
  references,
  purity,
  serviceIds,
  sizes,
  names,
  comments,
  specifications,
];

/**
 * All violations of a repository, given its texts by path.
 * @param {ReadonlyMap<string, string>} texts
 */
export function findViolations(texts) {
  const workspace = workspaceOf(texts);
  return RULES.flatMap((rule) => rule(workspace));
}
