import { isMap, type Value, type ValueMap } from '@archivolt/model';
import {
  MAIN_STACK,
  type Resource,
  type ResourceGraph,
  type ResourceKey,
} from '../graph/resource-graph.js';
import { withKey } from '../value/place.js';
import { byText } from '../value/walk.js';
import { describeCode, isImage } from './describe-code.js';
import { isSamType, type Draft, type DraftResource } from './draft.js';
import { environmentsOf } from './environments.js';
import { stackOfOutput } from './hand-over.js';
import {
  parametersOfExisting,
  sectionsUsedBy,
  sectionsWithout,
  type Sections,
} from './sections-of.js';
import { stackOf, stacksInUse } from './stack-of.js';

/** The graph of one stack; the main one has those that go before it. */
export function finish(draft: Draft, stack: string): ResourceGraph {
  const stacks = stacksInUse(draft).map((name) => sliceOf(draft, name));
  const slice = stacks.find((item) => item.stack === stack) ?? sliceOf(draft, stack);
  if (stack !== MAIN_STACK) return graphOf(draft, slice, usedBy(draft, slice));
  const others = stacks.filter((item) => item !== slice);
  const used = others.map((item) => usedBy(draft, item));
  const own = usedBy(draft, slice);
  const unasked = [...used, parametersOfExisting(draft.document)];
  const kept = sectionsWithout(draft.document, { used: own, others: unasked });
  const before = others.map((item, at) => graphOf(draft, item, used[at] ?? kept));
  return { ...graphOf(draft, slice, kept), before };
}

/** What goes to one stack. */
interface Slice {
  readonly stack: string;
  readonly resources: readonly Resource[];
  readonly outputs: ResourceGraph['outputs'];
}

function sliceOf(draft: Draft, stack: string): Slice {
  const mine = [...draft.resources.values()].filter((item) => stackOf(draft, item.key) === stack);
  const resources = mine.map((item) => finished(draft, item, stack));
  const written = Object.entries(draft.outputs).filter(
    ([, output]) => stackOfOutput(draft, output) === stack,
  );
  const given = [...draft.handed]
    .filter(([, item]) => item.stack === stack)
    .map(([name, { reference, condition }]): [string, ValueMap] => [
      name,
      { ...(condition === undefined ? {} : { Condition: condition }), Value: { ...reference } },
    ]);
  return {
    stack,
    resources: resources.toSorted((a, b) => byText(a.logicalId, b.logicalId)),
    outputs: Object.fromEntries([
      ...written,
      ...given.toSorted(([first], [second]) => byText(first, second)),
    ]),
  };
}

function usedBy(draft: Draft, { resources, outputs }: Slice): Sections {
  const values = resources.flatMap(({ properties, attributes }): readonly Value[] => [
    properties,
    Object.fromEntries(
      Object.entries(attributes).filter(
        (entry): entry is [string, Value] => entry[1] !== undefined,
      ),
    ),
  ]);
  return sectionsUsedBy(draft.document, [...values, ...Object.values(outputs)]);
}

function graphOf(
  draft: Draft,
  { stack, resources, outputs }: Slice,
  used: Sections,
): ResourceGraph {
  const { document } = draft;
  const isMain = stack === MAIN_STACK;
  const isMine = (key: ResourceKey): boolean => stackOf(draft, key) === stack;
  const region = document.stacks[stack]?.region;
  const usesSam = resources.some(({ type }) => isSamType(type));
  const handed = [...draft.handed].toSorted(([a], [b]) => byText(a, b));
  const taken = isMain ? handed : [];
  const code = describeCode(draft).filter((unit) => isMine(unit.resource));
  return {
    stack,
    before: [],
    handed: new Map(taken.map(([name, item]) => [name, item.stack])),
    ...(region === undefined ? {} : { region }),
    resources: new Map(resources.map((item): [ResourceKey, Resource] => [item.key, item])),
    permissions: draft.permissions.filter((item) => isMine(item.role)),
    apis: [...draft.apis.entries()]
      .filter(([node]) => isMine(node))
      .map(([node, api]) => ({ node, api: node, ...api })),
    machines: [...draft.machines.entries()]
      .filter(([node]) => isMine(node))
      .map(([node, tasks]) => ({ node, machine: node, tasks })),
    code: code.filter((unit) => !isImage(unit)),
    images: code.filter((unit) => isImage(unit)),
    wired: draft.wired.filter(({ resource }) => isMine(resource)),
    ...(document.description === undefined || !isMain ? {} : { description: document.description }),
    parameters: {
      ...used.parameters,
      ...Object.fromEntries(
        taken.map(([name, { of, stack: from }]) => [
          name,
          { Type: 'String', Description: `Of ${of}, an output of the stack ${from}.` },
        ]),
      ),
    },
    environments: environmentsOf({ ...document, parameters: used.parameters }),
    conditions: used.conditions,
    mappings: used.mappings,
    outputs,
    globals: usesSam || (isMain && document.template !== undefined) ? draft.globals : {},
    metadata: isMain ? document.metadata : {},
    template: (isMain ? document.template : undefined) ?? drawnTemplate(usesSam),
    leftOut: isMain ? draft.leftOut : [],
    permissionsStyle: document.settings?.permissions ?? 'strict',
    implied: draft.implied,
    mergedInto: draft.mergedInto,
  };
}

/** What a template begins with that comes from no file. */
function drawnTemplate(usesSam: boolean): ValueMap {
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    ...(usesSam ? { Transform: 'AWS::Serverless-2016-10-31' } : {}),
  };
}

function finished(draft: Draft, item: DraftResource, stack: string): Resource {
  const { key, owner, purpose, type, typeAsWritten, properties, files, dependsOn } = item;
  return {
    key,
    owner: owner.kind === 'node' ? { node: owner.id } : { edge: owner.id },
    ownerName: owner.name,
    purpose,
    logicalId: draft.names.get(key) ?? item.wish,
    type,
    typeAsWritten,
    properties,
    ...(files === undefined ? {} : { files }),
    attributes: withinStack(draft, tracedAttributes(draft, item), stack),
    dependsOn,
  };
}

/** Without written dependencies on what another stack has: that stack is deployed before. */
function withinStack(
  draft: Draft,
  attributes: Resource['attributes'],
  stack: string,
): Resource['attributes'] {
  const { DependsOn: written, ...rest } = attributes;
  if (written === undefined || draft.handed.size === 0) return attributes;
  const elsewhere = new Set(
    [...draft.names].filter(([key]) => stackOf(draft, key) !== stack).map(([, id]) => id),
  );
  const kept = [written].flat().filter((id) => !elsewhere.has(id));
  return kept.length === 0 ? rest : { ...rest, DependsOn: kept };
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
