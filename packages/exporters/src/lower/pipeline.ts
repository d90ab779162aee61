import {
  createGraph,
  type ArchDocument,
  type EffectKind,
  type Result,
  type ValueMap,
} from '@archivolt/model';
import { MAIN_STACK, type ResourceGraph } from '../graph/resource-graph.js';
import { breakCycles, dropImpliedDependencies } from './break-cycles.js';
import { checkReferences } from './check-references.js';
import { collectEffects, createResources } from './collect-effects.js';
import { collectNodes } from './collect-nodes.js';
import { createRoles } from './create-roles.js';
import type { Draft, ExportProblem, LowerOptions, Step } from './draft.js';
import { finish } from './finish.js';
import { handOver } from './hand-over.js';
import { leaveOut } from './leave-out.js';
import { mergeGrants } from './merge-grants.js';
import { nameResources } from './name-resources.js';
import { permitCallers } from './permit-callers.js';
import { publishVersions } from './publish-versions.js';
import { resolveExternals } from './resolve-externals.js';
import { applyPropertyEffects, setEnvironment } from './set-properties.js';
import { writeForms } from './write-forms.js';
import { writeMachines } from './write-machines.js';
import { writeRoutes } from './write-routes.js';

/** Which step answers which effect: a new kind does not compile until one does. */
const ANSWERS: Readonly<Record<EffectKind, Step>> = {
  resource: createResources,
  property: applyPropertyEffects,
  role: createRoles,
  environment: setEnvironment,
  permit: permitCallers,
  grant: mergeGrants,
  route: writeRoutes,
  authorizer: writeRoutes,
  task: writeMachines,
};

/** From a design to its resources, step by step; a step that answers two effects runs once. */
const STEPS: ReadonlySet<Step> = new Set([
  collectNodes,
  collectEffects,
  ...Object.values(ANSWERS),
  writeForms,
  publishVersions,
  resolveExternals,
  breakCycles,
  dropImpliedDependencies,
  nameResources,
  checkReferences,
  handOver,
]);

/** Lowers a design to the plain CloudFormation resources of a stack, or says why it cannot be. */
export function lower(
  document: ArchDocument,
  options: LowerOptions = {},
): Result<ResourceGraph, readonly ExportProblem[]> {
  const stack = options.stack ?? MAIN_STACK;
  if (!Object.hasOwn(document.stacks, stack)) {
    const message = `The design has no stack ${stack}.`;
    return { ok: false, problem: [{ code: 'unknown-stack', message, at: {} }] };
  }
  const { kept, leftOut } = leaveOut(document, options);
  const draft = startDraft(kept, { options, leftOut, graph: createGraph(kept) });
  for (const step of STEPS) step(draft);
  if (draft.problems.length > 0) return { ok: false, problem: draft.problems };
  return { ok: true, value: finish(draft, stack) };
}

/** The properties of a node as a step leaves them, whatever stands in the way of an export. */
export function propertiesAfter(
  last: Step,
  document: ArchDocument,
  node: string,
): ValueMap | undefined {
  const { kept, leftOut } = leaveOut(document, { force: true });
  const draft = startDraft(kept, { options: {}, leftOut, graph: createGraph(kept) });
  for (const step of STEPS) {
    step(draft);
    if (step === last) break;
  }
  return draft.resources.get(node)?.properties;
}

function startDraft(
  document: ArchDocument,
  start: Pick<Draft, 'options' | 'leftOut' | 'graph'>,
): Draft {
  return {
    document,
    ...start,
    resources: new Map(),
    mergedInto: new Map(),
    implied: new Map(),
    names: new Map(),
    effects: [],
    permissions: [],
    apis: new Map(),
    machines: new Map(),
    environment: new Map(),
    wired: [],
    handed: new Map(),
    outputs: document.outputs,
    globals: document.globals,
    problems: [],
  };
}
