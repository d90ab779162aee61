import { fact } from '../own.js';
import { type Finding, quoted, warning } from '../problem.js';
import { member, type TextMap, type TextNode } from '../text/tree.js';
import { entriesOf, functionOf, strangers } from './entries.js';
import { SAM, transformsOf } from './functions.js';

const KNOWN = new Set(
  'Condition Connectors CreationPolicy DeletionPolicy DependsOn Description IgnoreGlobals Metadata Properties Type UpdatePolicy UpdateReplacePolicy Version Overrides'.split(
    ' ',
  ),
);
const POLICIES: Readonly<Record<string, readonly string[]>> = {
  DeletionPolicy: ['Delete', 'Retain', 'RetainExceptOnCreate', 'Snapshot'],
  UpdateReplacePolicy: ['Delete', 'Retain', 'Snapshot'],
};
const SNAPSHOT = new Set([
  'AWS::DocDB::DBCluster',
  'AWS::EC2::Volume',
  'AWS::ElastiCache::CacheCluster',
  'AWS::ElastiCache::ReplicationGroup',
  'AWS::Neptune::DBCluster',
  'AWS::RDS::DBCluster',
  'AWS::RDS::DBInstance',
  'AWS::Redshift::Cluster',
]);
/** Keys of the attributes that are maps of a known kind. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  CreationPolicy: ['AutoScalingCreationPolicy', 'ResourceSignal', 'StartFleet'],
  UpdatePolicy: [
    'AutoScalingReplacingUpdate',
    'AutoScalingRollingUpdate',
    'AutoScalingScheduledAction',
    'CodeDeployLambdaAliasUpdate',
    'EnableVersionUpgrade',
    'StartAfterUpdate',
    'StopBeforeUpdate',
    'UseOnlineResharding',
  ],
};

const GROUPS = /^AWS::AutoScaling::AutoScalingGroup$/;
const FLEETS = /^AWS::AppStream::Fleet$/;
/** Types that an update policy is of. */
const UPDATED: Readonly<Record<string, RegExp>> = {
  AutoScalingReplacingUpdate: GROUPS,
  AutoScalingRollingUpdate: GROUPS,
  AutoScalingScheduledAction: GROUPS,
  CodeDeployLambdaAliasUpdate: /^AWS::Lambda::Alias$/,
  EnableVersionUpgrade: /^AWS::(?:ElastiCache|OpenSearchService|Elasticsearch)::/,
  StartAfterUpdate: FLEETS,
  StopBeforeUpdate: FLEETS,
  UseOnlineResharding: /^AWS::ElastiCache::/,
};

const COUNT: Form = [/^\d+$/, 'a whole number'];
const FLAG: Form = [/^(?:true|false)$/i, 'true or false'];
const DURATION: Form = [/^P/, 'a duration as PT15M'];
const NAME: Form = [/./, 'a name'];
/** What each setting of a policy is; null for a list. */
type Form = readonly [RegExp, string] | null;
const SETTINGS: Readonly<Record<string, Readonly<Record<string, Form>>>> = {
  AutoScalingCreationPolicy: { MinSuccessfulInstancesPercent: COUNT },
  AutoScalingReplacingUpdate: { WillReplace: FLAG },
  AutoScalingRollingUpdate: {
    MaxBatchSize: COUNT,
    MinActiveInstancesPercent: COUNT,
    MinInstancesInService: COUNT,
    MinSuccessfulInstancesPercent: COUNT,
    PauseTime: DURATION,
    SuspendProcesses: null,
    WaitOnResourceSignals: FLAG,
  },
  AutoScalingScheduledAction: { IgnoreUnmodifiedGroupSizeProperties: FLAG },
  CodeDeployLambdaAliasUpdate: {
    AfterAllowTrafficHook: NAME,
    ApplicationName: NAME,
    BeforeAllowTrafficHook: NAME,
    DeploymentGroupName: NAME,
  },
  ResourceSignal: { Count: COUNT, Timeout: DURATION },
};
const FLAGS = new Set(['EnableVersionUpgrade', 'UseOnlineResharding']);

/** What resources are refused for beside their properties. */
export function attributeFaults(root: TextMap): readonly Finding[] {
  const isPlain = member(root, 'Transform') === undefined;
  const isLiteral = transformsOf(root).every((it) => it === SAM);
  return entriesOf(root, 'Resources').flatMap(([, node]) => {
    if (node.kind !== 'map') return [];
    return [...node.entries].flatMap(([key, { value, start }]) => {
      if (KNOWN.has(key)) return ofAttribute(node, key, { value, start, isLiteral });
      return isPlain && !key.startsWith('Fn::')
        ? [warning('bad-value', start, `Resources have no attribute ${quoted(key)}.`)]
        : [];
    });
  });
}

interface Attribute {
  readonly value: TextNode;
  readonly start: number;
  /** Whether no transform works functions out. */
  readonly isLiteral: boolean;
}

function ofAttribute(node: TextMap, key: string, at: Attribute): readonly Finding[] {
  if (Object.hasOwn(POLICIES, key)) return ofPolicy(node, key, at);
  if (Object.hasOwn(KEYS, key)) return ofMap(node, key, at);
  const { value, start } = at;
  if (key === 'Metadata') return ofMetadata(value, start);
  if (key === 'Condition' && (value.kind !== 'scalar' || typeof value.value !== 'string'))
    return [warning('wrong-type', start, 'A Condition is the name of one.')];
  if (key === 'DependsOn') return ofDependsOn(value);
  const isFaulty = key === 'Properties' && value.kind !== 'map';
  return isFaulty ? [warning('wrong-type', start, 'Properties must be a map.')] : [];
}

function ofDependsOn(value: TextNode): readonly Finding[] {
  if (functionOf(value)?.[0].startsWith('Fn::') === true) return [];
  const items = value.kind === 'list' ? value.items : [value];
  return items.flatMap((item) =>
    item.kind === 'scalar' && typeof item.value === 'string'
      ? []
      : [warning('wrong-type', item.start, 'DependsOn takes the names of resources.')],
  );
}

function ofPolicy(
  node: TextMap,
  key: string,
  { value, start, isLiteral }: Attribute,
): readonly Finding[] {
  if (functionOf(value) !== undefined) {
    const message = `${key} takes functions with the transform AWS::LanguageExtensions only.`;
    return isLiteral ? [warning('bad-value', value.start, message)] : [];
  }
  const text = value.kind === 'scalar' ? String(value.value) : '';
  const values = POLICIES[key] ?? [];
  if (!values.includes(text))
    return [warning('bad-value', start, `${key} is one of ${values.join(', ')}.`)];
  const type = member(node, 'Type');
  const kind = type?.kind === 'scalar' ? String(type.value) : '';
  if (text !== 'Snapshot' || SNAPSHOT.has(kind) || !kind.startsWith('AWS::')) return [];
  return [warning('bad-value', start, `${kind} has no snapshots: its ${key} cannot be Snapshot.`)];
}

function ofMap(node: TextMap, key: string, { value, start }: Attribute): readonly Finding[] {
  const type = member(node, 'Type');
  const isModule = type?.kind === 'scalar' && String(type.value).endsWith('::MODULE');
  if (isModule) return [warning('bad-value', start, `A module takes no ${key}.`)];
  if (value.kind !== 'map') return [warning('wrong-type', start, `${key} must be a map.`)];
  if (functionOf(value) !== undefined) return [];
  const known = KEYS[key] ?? [];
  return [
    ...strangers(value, (name) => known.includes(name) || name.startsWith('Fn::'), `${key} has no`),
    ...settingFaults(value),
    ...(key === 'UpdatePolicy' && type?.kind === 'scalar' ? updateFaults(value, type.value) : []),
  ];
}

function updateFaults(policy: TextMap, type: unknown): readonly Finding[] {
  const kind = String(type);
  if (!kind.startsWith('AWS::')) return [];
  return [...policy.entries].flatMap(([name, { start }]) => {
    const types = fact(UPDATED, name);
    if (types === undefined || types.test(kind)) return [];
    return [warning('bad-value', start, `${kind} takes no ${name}.`)];
  });
}

function settingFaults(policy: TextMap): readonly Finding[] {
  return [...policy.entries].flatMap(([name, { value, start }]) => {
    if (FLAGS.has(name)) return formFault(name, value, FLAG);
    const settings = fact(SETTINGS, name);
    if (settings === undefined || functionOf(value) !== undefined) return [];
    if (value.kind !== 'map') return [warning('wrong-type', start, `${name} must be a map.`)];
    return [...value.entries].flatMap(([key, entry]) => {
      const form = fact(settings, key);
      if (form === undefined && !key.startsWith('Fn::'))
        return [warning('bad-value', entry.start, `${name} has no ${quoted(key)}.`)];
      return formFault(key, entry.value, form ?? null);
    });
  });
}

function formFault(name: string, value: TextNode, form: Form): readonly Finding[] {
  if (form === null || functionOf(value) !== undefined) return [];
  const [isLike, what] = form;
  const isFitting = value.kind === 'scalar' && isLike.test(String(value.value));
  return isFitting ? [] : [warning('bad-value', value.start, `${name} is ${what}.`)];
}

const MODULE = 'AWS::CloudFormation::Module';
const INIT = 'AWS::CloudFormation::Init';
const OF_INIT = new Set([
  'commands',
  'files',
  'groups',
  'packages',
  'services',
  'sources',
  'users',
]);

function ofMetadata(value: TextNode, start: number): readonly Finding[] {
  if (value.kind !== 'map')
    return [warning('wrong-type', start, 'The Metadata of a resource must be a map.')];
  const reserved = value.entries.get(MODULE);
  const init = value.entries.get(INIT);
  return [
    ...(reserved === undefined
      ? []
      : [
          warning(
            'reserved-key',
            reserved.start,
            `${MODULE} in Metadata is reserved for CloudFormation.`,
          ),
        ]),
    ...(init === undefined ? [] : initFaults(init.value)),
  ];
}

function initFaults(init: TextNode): readonly Finding[] {
  if (init.kind !== 'map') return [warning('wrong-type', init.start, `${INIT} must be a map.`)];
  return [...init.entries].flatMap(([name, { value, start }]) => {
    if (name === 'configSets' || name.startsWith('Fn::') || functionOf(value) !== undefined)
      return [];
    if (value.kind !== 'map')
      return [warning('wrong-type', start, `${quoted(name)} of ${INIT} must be a map.`)];
    return [...value.entries].flatMap(([key, entry]) => {
      if (key.startsWith('Fn::')) return [];
      if (!OF_INIT.has(key))
        return [
          warning(
            'bad-value',
            entry.start,
            `${quoted(key)} is no part of a configuration of ${INIT}.`,
          ),
        ];
      return entry.value.kind === 'map'
        ? []
        : [warning('wrong-type', entry.start, `${key} of ${INIT} must be a map.`)];
    });
  });
}
