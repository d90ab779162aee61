import {
  replacements,
  typesOfDesign,
  withRegistry,
  type ArchDocument,
  type Replacement,
} from '@archivolt/model';
import { applyPatches } from 'immer';
import type { Registry } from './rule-keeper.js';
import type { RuleRequest } from './rule-runner.js';

/** After the last edit: what is typed meanwhile need not be compared. */
const PAUSE = 400;

/** Keeps a design beside what its file holds, and answers what deploying it would replace, once edits pause. */
export function keepReplacements(
  load: (types: readonly string[]) => Promise<Registry>,
  answer: (answer: { readonly replacements: readonly Replacement[] }) => void,
): (request: RuleRequest) => void {
  let baseline: ArchDocument | undefined;
  let current: ArchDocument | undefined;
  let told = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const compare = async (): Promise<void> => {
    const [before, after] = [baseline, current];
    if (before === undefined || after === undefined) return;
    const types = [...new Set([...typesOfDesign(before), ...typesOfDesign(after)])];
    const catalog = withRegistry(await load(types));
    const found = replacements(before, after, catalog);
    if (current !== after || (found.length === 0 && told === 0)) return;
    told = found.length;
    answer({ replacements: found });
  };

  return (request) => {
    if (request.kind === 'compare') baseline = request.baseline;
    else if (request.kind === 'reset') current = request.document;
    else if (current !== undefined) current = applyPatches(current, request.patches);
    clearTimeout(timer);
    timer = setTimeout(() => void compare(), PAUSE);
  };
}
