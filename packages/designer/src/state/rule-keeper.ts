import {
  createValidator,
  typesOfDesign,
  withRegistry,
  type ArchDocument,
  type Catalog,
  type Validator,
} from '@archivolt/model';
import { applyPatches, enablePatches } from 'immer';
import type { Judged, RuleRequest } from './rule-runner.js';

export type Registry = NonNullable<Catalog['registry']>;

enablePatches();

/**
 * Keeps a mirror of the design and answers what the rules say of it. CloudFormation's registry is
 * loaded as the design's types ask for it; when it arrives, all is looked at once more.
 */
export function keepRules(
  load: (types: readonly string[]) => Promise<Registry>,
  answer: (answer: Judged) => void,
): (request: Exclude<RuleRequest, { kind: 'compare' }>) => void {
  const asked = new Set<string>();
  let registry: Registry | undefined;
  let environment: string | undefined;
  let validator = createValidator();
  let current: { readonly document: ArchDocument; readonly serial: number } | undefined;

  const learn = async (document: ArchDocument) => {
    const unknown = typesOfDesign(document).filter((type) => !asked.has(type));
    if (unknown.length === 0) return;
    for (const type of unknown) asked.add(type);
    const size = asked.size;
    const loaded = await load([...asked]);
    // A later question knows more; its answer is on the way.
    if (size < asked.size || current === undefined) return;
    registry = loaded;
    validator = validatorFor(registry, environment);
    answer({ diagnostics: validator.reset(current.document), serial: current.serial });
  };

  return (request) => {
    const { serial } = request;
    if (request.kind === 'reset') {
      if (request.environment !== environment) {
        environment = request.environment;
        validator = validatorFor(registry, environment);
      }
      current = { document: request.document, serial };
      answer({ diagnostics: validator.reset(current.document), serial });
    } else if (current !== undefined) {
      current = { document: applyPatches(current.document, request.patches), serial };
      answer({ diagnostics: validator.update(current.document, request.patches), serial });
    }
    if (current !== undefined) void learn(current.document);
  };
}

function validatorFor(registry: Registry | undefined, environment: string | undefined): Validator {
  return createValidator(registry && withRegistry(registry), { environment });
}
