import {
  createValidator,
  typesOfDesign,
  withRegistry,
  type ArchDocument,
  type Catalog,
} from '@archivolt/model';
import { applyPatches, enablePatches } from 'immer';
import type { RuleAnswer, RuleRequest } from './rule-runner.js';

export type Registry = NonNullable<Catalog['registry']>;

enablePatches();

/**
 * Keeps a mirror of the design and answers what the rules say of it. CloudFormation's registry is
 * loaded as the design's types ask for it; when it arrives, all is looked at once more.
 */
export function keepRules(
  load: (types: readonly string[]) => Promise<Registry>,
  answer: (answer: RuleAnswer) => void,
): (request: RuleRequest) => void {
  const asked = new Set<string>();
  let validator = createValidator();
  let current: { readonly document: ArchDocument; readonly serial: number } | undefined;

  const learn = async (document: ArchDocument) => {
    const unknown = typesOfDesign(document).filter((type) => !asked.has(type));
    if (unknown.length === 0) return;
    for (const type of unknown) asked.add(type);
    const size = asked.size;
    const registry = await load([...asked]);
    // A later question knows more; its answer is on the way.
    if (size < asked.size || current === undefined) return;
    validator = createValidator(withRegistry(registry));
    answer({ diagnostics: validator.reset(current.document), serial: current.serial });
  };

  return (request) => {
    const { serial } = request;
    if (request.kind === 'reset') {
      current = { document: request.document, serial };
      answer({ diagnostics: validator.reset(current.document), serial });
    } else if (current !== undefined) {
      current = { document: applyPatches(current.document, request.patches), serial };
      answer({ diagnostics: validator.update(current.document, request.patches), serial });
    }
    if (current !== undefined) void learn(current.document);
  };
}
