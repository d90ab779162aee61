import {
  createGraph,
  isMap,
  type ArchDocument,
  type EffectKind,
  type Result,
  type ValueMap,
} from '@archivolt/model';
import type { Resource, ResourceGraph, ResourceKey } from '../graph/resource-graph.js';
import { byText } from '../value/walk.js';
import { withKey } from '../value/place.js';
import { breakCycles, dropImpliedDependencies } from './break-cycles.js';
import { checkReferences } from './check-references.js';
import { collectEffects, createResources } from './collect-effects.js';
import { collectNodes } from './collect-nodes.js';
import { createRoles } from './create-roles.js';
import { describeCode } from './describe-code.js';
import { environmentsOf } from './environments.js';
import {
  isSamType,
  type Draft,
  type DraftResource,
  type ExportProblem,
  type LowerOptions,
  type Step,
} from './draft.js';
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
]);

/** Lowers a design to plain CloudFormation resources, or says why it cannot be. */
export function lower(
  document: ArchDocument,
  options: LowerOptions = {},
): Result<ResourceGraph, readonly ExportProblem[]> {
  const stack = options.stack ?? 'main';
  if (!Object.hasOwn(document.stacks, stack)) {
    const message = `The design has no stack ${stack}.`;
    return { ok: false, problem: [{ code: 'unknown-stack', message, at: {} }] };
  }
  const { kept, leftOut } = leaveOut(document, options);
  const draft = startDraft(kept, { options, stack, leftOut, graph: createGraph(kept) });
  for (const step of STEPS) step(draft);
  if (draft.problems.length > 0) return { ok: false, problem: draft.problems };
  return { ok: true, value: finish(draft) };
}

function startDraft(
  document: ArchDocument,
  start: Pick<Draft, 'options' | 'stack' | 'leftOut' | 'graph'>,
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
    outputs: document.outputs,
    globals: document.globals,
    problems: [],
  };
}

function finish(draft: Draft): ResourceGraph {
  const { document } = draft;
  const resources = [...draft.resources.values()].map((item) => finished(draft, item));
  const sorted = resources.toSorted((a, b) => byText(a.logicalId, b.logicalId));
  const region = document.stacks[draft.stack]?.region;
  return {
    stack: draft.stack,
    ...(region === undefined ? {} : { region }),
    resources: new Map(sorted.map((item): [ResourceKey, Resource] => [item.key, item])),
    permissions: draft.permissions,
    apis: [...draft.apis.entries()].map(([node, api]) => ({ node, api: node, ...api })),
    machines: [...draft.machines.entries()].map(([node, tasks]) => ({
      node,
      machine: node,
      tasks,
    })),
    code: describeCode(draft),
    ...(document.description === undefined ? {} : { description: document.description }),
    parameters: document.parameters,
    environments: environmentsOf(document),
    conditions: document.conditions,
    mappings: document.mappings,
    outputs: draft.outputs,
    globals: draft.globals,
    metadata: document.metadata,
    template: document.template ?? drawnTemplate(sorted),
    leftOut: draft.leftOut,
    permissionsStyle: document.settings?.permissions ?? 'strict',
    implied: draft.implied,
    mergedInto: draft.mergedInto,
  };
}

/** What a template begins with that comes from no file. */
function drawnTemplate(resources: readonly Resource[]): ValueMap {
  const usesSam = resources.some(({ type }) => isSamType(type));
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    ...(usesSam ? { Transform: 'AWS::Serverless-2016-10-31' } : {}),
  };
}

function finished(draft: Draft, item: DraftResource): Resource {
  const { key, owner, purpose, type, typeAsWritten, properties, dependsOn } = item;
  return {
    key,
    owner: owner.kind === 'node' ? { node: owner.id } : { edge: owner.id },
    ownerName: owner.name,
    purpose,
    logicalId: draft.names.get(key) ?? item.wish,
    type,
    typeAsWritten,
    properties,
    attributes: tracedAttributes(draft, item),
    dependsOn,
  };
}

/** With `--trace`, a node's resource says which node it is. */
function tracedAttributes(
  draft: Draft,
  { attributes, owner, purpose }: DraftResource,
): Resource['attributes'] {
  if (draft.options.trace !== true || purpose !== 'primary') return attributes;
  const old = attributes.Metadata;
  const metadata = isMap(old) ? old : {};
  return { ...attributes, Metadata: withKey(metadata, 'archivolt:node', owner.name) };
}
