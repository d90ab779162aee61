import {
  typesOfDesign,
  validate,
  validateElsewhere,
  withRegistry,
  type ArchDocument,
  type Diagnostic,
} from '@archivolt/model';
import { applyPatches } from 'immer';
import type { Registry } from './rule-keeper.js';
import type { RuleRequest } from './rule-runner.js';

/** After the last edit: the environment that is looked at goes first. */
const PAUSE = 600;

/** What is wrong in an environment, or by the defaults of the parameters, and not in the one that is looked at. */
export interface Elsewhere {
  readonly environment: string | undefined;
  readonly problems: readonly Diagnostic[];
}

interface Shown {
  readonly document: ArchDocument;
  readonly environment: string | undefined;
}

/** Looks at the environments that are not shown, once edits pause, one after the other. */
export function keepElsewhere(
  load: (types: readonly string[]) => Promise<Registry>,
  answer: (answer: { readonly elsewhere: readonly Elsewhere[] }) => void,
  pause = PAUSE,
): (request: RuleRequest) => void {
  let shown: Shown | undefined;
  let told = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = async (): Promise<void> => {
    const at = shown;
    const others = at === undefined ? [] : othersOf(at);
    if (at === undefined || (others.length === 0 && told === 0)) return;
    const catalog = withRegistry(await load(typesOfDesign(at.document)));
    const { document, environment } = at;
    const known = others.length === 0 ? [] : validate(document, catalog, { environment });
    const found: Elsewhere[] = [];
    for (const other of others) {
      await turn();
      if (shown !== at) return;
      const problems = validateElsewhere(document, { known, environment: other }, catalog);
      if (problems.length > 0) found.push({ environment: other, problems });
    }
    if (found.length === 0 && told === 0) return;
    told = found.length;
    answer({ elsewhere: found });
  };

  return (request) => {
    if (request.kind === 'compare') return;
    if (request.kind === 'reset')
      shown = { document: request.document, environment: request.environment };
    else if (shown !== undefined)
      shown = { ...shown, document: applyPatches(shown.document, request.patches) };
    clearTimeout(timer);
    timer = setTimeout(() => void look(), pause);
  };
}

/** Environments that say something of their own, and the defaults. */
function othersOf({ document, environment }: Shown): readonly (string | undefined)[] {
  const named = Object.entries(document.environments ?? {})
    .filter(([, { parameters }]) => Object.keys(parameters).length > 0)
    .map(([name]) => name);
  return (named.length === 0 ? [] : [undefined, ...named]).filter((it) => it !== environment);
}

/** What was asked meanwhile is answered first. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
