import type { Registry } from '@archivolt/cfn-spec';
import type { Value, ValueMap } from '@archivolt/model';
import { idioms } from '../../generated/idioms.js';
import { keyOf } from '../../graph/keys.js';
import type { Resource, ResourceGraph, ResourceKey } from '../../graph/resource-graph.js';
import { namingOf } from '../../print/plain.js';
import { entryOf } from '../../print/template.js';
import { compact, fromEntries, referencesIn } from '../../value/walk.js';
import { attributeStatements, dependenciesOf, removalPolicy } from './attributes.js';
import { buildL1, buildL2 } from './constructs.js';
import { writeGrants } from './grants.js';
import { inOrder } from './order.js';
import { createNames } from './print/names.js';
import { name, type Block } from './print/syntax.js';
import { isLogicalId, writeOutputs, writeSections, writeTemplate } from './sections.js';
import {
  moduleAlias,
  type CdkForm,
  type CdkForming,
  type CdkIdiom,
  type CdkScene,
  type Program,
} from './scene.js';
import { stackProps, type StageProp } from './stages.js';

const ALL = Object.values<CdkIdiom>(idioms.cdk).flatMap((idiom) => Object.entries(idiom));
const IDIOMS: ReadonlyMap<string, CdkForming> = new Map(
  ALL.map(([type, said]) => [type, typeof said === 'function' ? said : said.form]),
);
const COVERING = new Set(ALL.flatMap(([type, said]) => (typeof said === 'function' ? [] : [type])));
const POLICIES = ['DeletionPolicy', 'UpdateReplacePolicy'];

/** A stack's program: L2 constructs where they are exact, L1 classes elsewhere. */
export function stackProgram(
  graph: ResourceGraph,
  registry: Registry | undefined,
  known: ReadonlyMap<string, StageProp>,
): Program {
  const props = stackProps(graph, known);
  const scene = startScene(graph, registry, props);
  const ids = new Set([...graph.resources.values()].map((item) => item.logicalId));
  const sections = writeSections(scene, ids);
  const covered = coverResources(scene);
  const blocks: Block[] = [writeTemplate(scene), ...sections.blocks];
  const odd: (readonly [string, Value])[] = [];
  for (const resource of inOrder(graph, covered, (item) => dependenciesOf(item, scene))) {
    if (covered.has(resource.key)) continue;
    if (isLogicalId(resource.logicalId)) blocks.push(writeResource(resource, scene));
    else odd.push([resource.logicalId, entryOf(resource, scene.naming).value]);
  }
  blocks.push(...writeGrants(scene));
  const outputs = writeOutputs(scene, ids);
  blocks.push(outputs.block);
  return {
    modules: scene.modules,
    fromCode: scene.fromCode,
    renamed: scene.renamed,
    names: scene.names,
    ids: new Set([...ids, ...scene.renamed.keys()]),
    constructs: [],
    props,
    blocks: blocks.filter((block) => block.statements.length > 0),
    sections: withSections(sections.others, {
      Resources: fromEntries(odd),
      Outputs: outputs.others,
    }),
  };
}

function withSections(sections: ValueMap, more: Readonly<Record<string, ValueMap>>): ValueMap {
  const added = Object.entries(more).filter(([, value]) => Object.keys(value).length > 0);
  return compact({ ...sections, ...Object.fromEntries(added) });
}

function startScene(
  graph: ResourceGraph,
  registry: Registry | undefined,
  props: ReadonlyMap<string, StageProp>,
): CdkScene {
  const names = createNames();
  for (const alias of ['iam', 'lambda']) names.reserve(alias);
  for (const { type } of graph.resources.values()) {
    names.reserve(moduleAlias(registry?.module(type) ?? 'cdk'));
  }
  return {
    graph,
    registry,
    naming: namingOf(graph),
    names,
    named: new Set(
      [...graph.resources.values()].flatMap(({ properties }) =>
        referencesIn(properties).map((reference) => keyOf(reference)),
      ),
    ),
    coveredBy: new Map(),
    modules: new Map(),
    handles: new Map(),
    grantees: new Map(),
    stageProps: props,
    parameters: new Map(),
    conditions: new Map(),
    renamed: new Map(),
    fromCode: new Set(),
    policies: [],
  };
}

/** Finds the resources that others make. */
function coverResources(scene: CdkScene): ReadonlyMap<ResourceKey, ResourceKey> {
  for (const resource of scene.graph.resources.values()) {
    if (!COVERING.has(resource.type)) continue;
    for (const key of formOf(resource, scene)?.covers ?? []) scene.coveredBy.set(key, resource.key);
  }
  return scene.coveredBy;
}

function formOf(resource: Resource, scene: CdkScene): CdkForm | undefined {
  if (resource.typeAsWritten || !isLogicalId(resource.logicalId)) return undefined;
  return IDIOMS.get(resource.type)?.(resource, scene);
}

function writeResource(resource: Resource, scene: CdkScene): Block {
  const form = formOf(resource, scene);
  const said = new Set<string>();
  const built =
    form === undefined
      ? buildL1(resource, scene)
      : buildL2(resource, withRemoval(resource, { form, said }), scene);
  const { handle, statements, cfn } = built;
  scene.handles.set(resource.key, handle);
  for (const made of form?.makes?.(handle.variable) ?? [])
    scene.handles.set(made.resource.key, made);
  if (form?.grants !== undefined) {
    scene.policies.push(form.grants);
    const { role, method } = form.grants;
    scene.grantees.set(role.key, { variable: handle.variable, method });
  }
  return {
    owner: resource.owner,
    logicalId: resource.logicalId,
    statements: [...statements, ...attributeStatements({ resource, handle, cfn, said }, scene)],
  };
}

/** With the removal policy that the design means, where the construct has a default of its own. */
function withRemoval(
  resource: Resource,
  { form, said }: { readonly form: CdkForm; readonly said: Set<string> },
): CdkForm {
  if (form.retains !== true) return form;
  const policy = removalPolicy(resource);
  for (const key of policy === undefined ? [] : POLICIES) said.add(key);
  return {
    ...form,
    props: [...form.props, ['removalPolicy', name(policy ?? 'cdk.RemovalPolicy.DESTROY')]],
  };
}
