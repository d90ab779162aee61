import { createValidator, type ArchDocument } from '@archivolt/model';
import { applyPatches, enablePatches } from 'immer';
import type { RuleAnswer, RuleRequest } from './rule-runner.js';

enablePatches();

const validator = createValidator();
let mirror: ArchDocument | undefined;

function answer(request: RuleRequest): RuleAnswer | undefined {
  if (request.kind === 'reset') {
    mirror = request.document;
    return { diagnostics: validator.reset(mirror), serial: request.serial };
  }
  if (mirror === undefined) return undefined;
  mirror = applyPatches(mirror, request.patches);
  return { diagnostics: validator.update(mirror, request.patches), serial: request.serial };
}

self.addEventListener('message', (event: MessageEvent<RuleRequest>) => {
  const result = answer(event.data);
  if (result !== undefined) self.postMessage(result);
});
