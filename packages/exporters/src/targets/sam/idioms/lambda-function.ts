import { isReference, type Value, type ValueMap } from '@archivolt/model';
import { defineIdiom, type SamIdiom, type SamScene } from '../../../define/idiom.js';
import { keyFor, keyOf } from '../../../graph/keys.js';
import type { Resource, ResourceGraph, ResourceKey } from '../../../graph/resource-graph.js';
import { compact, fromEntries, own } from '../../../value/walk.js';
import { buildOf } from '../build.js';
import { withConnectors } from '../connectors.js';
import { sourceEvents, type SourceEvents } from '../event-sources.js';
import { samRole } from '../execution-role.js';
import { tagMap } from '../tags.js';

/** Properties that SAM has under the same name and with the same meaning. */
const SAME = new Set(
  'FunctionName Handler Runtime PackageType Description MemorySize Timeout VpcConfig Environment KmsKeyArn ReservedConcurrentExecutions Layers EphemeralStorage FileSystemConfigs ImageConfig CodeSigningConfigArn Architectures SnapStart RuntimeManagementConfig LoggingConfig RecursiveLoop'.split(
    ' ',
  ),
);
const TRANSLATED = new Set(['Code', 'Role', 'TracingConfig', 'DeadLetterConfig', 'Tags']);
const KEPT_ATTRIBUTES = new Set(['DependsOn', 'Condition', 'Metadata']);

/** `AWS::Serverless::Function`: role, events, version and alias inside. */
export const idiom: SamIdiom = defineIdiom((resource: Resource, scene: SamScene) => {
  const { properties } = resource;
  const names = Object.keys(properties);
  if (!names.every((name) => SAME.has(name) || TRANSLATED.has(name))) return undefined;
  if (!Object.keys(resource.attributes).every((name) => KEPT_ATTRIBUTES.has(name)))
    return undefined;
  // SAM reads it before any function is worked out.
  if (typeof (own(properties, 'PackageType') ?? '') !== 'string') return undefined;
  const said = translated(scene.graph, resource);
  if (said === undefined) return undefined;
  const published = publishedOf(scene.graph, resource);
  const polled = sourceEvents(scene.graph, published.alias ?? resource.key);
  const role = samRole(scene.graph, {
    resource,
    role: own(properties, 'Role'),
    isWidened: said['Tracing'] !== undefined || said['Tags'] !== undefined,
    takesTrust: true,
    brought: polled.policies,
  });
  const permissions = withConnectors(scene.graph, resource, role);
  const same = Object.entries(properties).filter(([name]) => SAME.has(name));
  return {
    type: 'AWS::Serverless::Function',
    properties: compact({
      ...codeOf(scene.graph, resource),
      ...fromEntries(same),
      ...said,
      ...published.properties,
      ...permissions.properties,
      Events: eventsOf(scene, resource, polled),
    }),
    ...buildOf(scene.graph, resource),
    ...(permissions.connectors === undefined ? {} : { connectors: permissions.connectors }),
    covers: [...role.covers, ...published.covers, ...polled.covers],
    names: published.names,
  };
});

function eventsOf(scene: SamScene, { key }: Resource, polled: SourceEvents): Value | undefined {
  const events = { ...scene.events.get(key), ...polled.events };
  return Object.keys(events).length === 0 ? undefined : events;
}

function translated(graph: ResourceGraph, resource: Resource): ValueMap | undefined {
  const { properties } = resource;
  const tags = own(properties, 'Tags');
  const tracing = own(properties, 'TracingConfig');
  const mode = own(tracing, 'Mode');
  const letters = own(properties, 'DeadLetterConfig');
  const queue = letters === undefined ? undefined : deadLetters(graph, letters);
  if (tags !== undefined && tagMap(tags) === undefined) return undefined;
  if (tracing !== undefined && mode === undefined) return undefined;
  if (letters !== undefined && queue === undefined) return undefined;
  return compact({ Tracing: mode, DeadLetterQueue: queue, Tags: tagMap(tags) });
}

const LETTER_KINDS: ReadonlyMap<string, string> = new Map([
  ['AWS::SQS::Queue', 'SQS'],
  ['AWS::SNS::Topic', 'SNS'],
]);

function deadLetters(graph: ResourceGraph, value: Value): ValueMap | undefined {
  const target = own(value, 'TargetArn');
  if (!isReference(target)) return undefined;
  const kind = LETTER_KINDS.get(graph.resources.get(keyOf(target))?.type ?? '');
  return kind === undefined ? undefined : { Type: kind, TargetArn: target };
}

function codeOf(graph: ResourceGraph, resource: Resource): ValueMap {
  const code = own(resource.properties, 'Code');
  const [file, image] = [own(code, 'ZipFile'), own(code, 'ImageUri')];
  if (file !== undefined) return { InlineCode: file };
  if (image !== undefined) return { ImageUri: image };
  const bucket = own(code, 'S3Bucket');
  if (bucket !== undefined) {
    return {
      CodeUri: compact({
        Bucket: bucket,
        Key: own(code, 'S3Key'),
        Version: own(code, 'S3ObjectVersion'),
      }),
    };
  }
  const unit = graph.code.find((item) => item.resource === resource.key);
  return unit === undefined ? {} : { CodeUri: `${unit.folder}/` };
}

interface Published {
  readonly properties: ValueMap;
  /** The alias that events then call. */
  readonly alias?: ResourceKey;
  readonly covers: readonly ResourceKey[];
  readonly names: ReadonlyMap<ResourceKey, string>;
}

const UNPUBLISHED: Published = { properties: {}, covers: [], names: new Map() };
const OF_VERSION = new Set(['FunctionName', 'Description']);
const OF_ALIAS = new Set([
  'FunctionName',
  'FunctionVersion',
  'Name',
  'ProvisionedConcurrencyConfig',
]);

/** `AutoPublishAlias`, where version and alias say no more than it can. */
function publishedOf(graph: ResourceGraph, { key, logicalId }: Resource): Published {
  const version = graph.resources.get(keyFor(key, 'version'));
  const alias = graph.resources.get(keyFor(key, 'alias'));
  const name = own(alias?.properties, 'Name');
  if (version === undefined || alias === undefined || typeof name !== 'string') return UNPUBLISHED;
  if (!saysOnly(version, OF_VERSION) || !saysOnly(alias, OF_ALIAS)) return UNPUBLISHED;
  return {
    properties: compact({
      AutoPublishAlias: name,
      VersionDescription: own(version.properties, 'Description'),
      ProvisionedConcurrencyConfig: own(alias.properties, 'ProvisionedConcurrencyConfig'),
    }),
    alias: alias.key,
    covers: [version.key, alias.key],
    names: new Map([
      [version.key, `${logicalId}.Version`],
      [alias.key, `${logicalId}.Alias`],
    ]),
  };
}

function saysOnly(resource: Resource, names: ReadonlySet<string>): boolean {
  return Object.keys(resource.properties).every((name) => names.has(name));
}
