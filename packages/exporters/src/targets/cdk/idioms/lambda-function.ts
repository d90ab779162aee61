import { isReference, type Value } from '@archivolt/model';
import { defineIdiom } from '../../../define/idiom.js';
import { keyFor, keyOf } from '../../../graph/keys.js';
import type { Resource } from '../../../graph/resource-graph.js';
import { isPlainMap, own } from '../../../value/walk.js';
import { acknowledged } from '../acknowledged.js';
import { codeExpr } from '../code.js';
import { call, create, literal, map, member, name, type Expr } from '../print/syntax.js';
import { importModule, type CdkForm, type CdkIdiom, type CdkScene } from '../scene.js';
import { integer, seconds, textProp } from '../props.js';
import { string } from '../values.js';
import { simpleRole } from './iam-role.js';

const RUNTIMES = new Set(
  'NODEJS_18_X NODEJS_20_X NODEJS_22_X NODEJS_24_X PYTHON_3_9 PYTHON_3_10 PYTHON_3_11 PYTHON_3_12 PYTHON_3_13 PYTHON_3_14 JAVA_11 JAVA_17 JAVA_21 JAVA_25 DOTNET_6 DOTNET_8 DOTNET_9 DOTNET_10 RUBY_3_2 RUBY_3_3 RUBY_3_4 PROVIDED_AL2 PROVIDED_AL2023'.split(
    ' ',
  ),
);
const ARCHITECTURES: ReadonlyMap<Value | undefined, string> = new Map([
  ['arm64', 'ARM_64'],
  ['x86_64', 'X86_64'],
]);

const ROLE = /^arn:[a-z-]+:iam::\d{12}:role\/[\w+=,.@/-]+$/;

/** `lambda.Function` with the role it makes itself, versions by `currentVersion`, `Alias`, `EventSourceMapping`. */
export const idiom: CdkIdiom = defineIdiom<CdkIdiom>({
  'AWS::Lambda::Function': { form: functionForm, isCovering: true },
  'AWS::Lambda::Alias': (resource, scene) => aliasForm(resource, scene),
  'AWS::Lambda::EventSourceMapping': (resource, scene) => mappingForm(resource, scene),
});

function functionForm(resource: Resource, scene: CdkScene): CdkForm | undefined {
  const { properties } = resource;
  const [runtime, handler] = [own(properties, 'Runtime'), own(properties, 'Handler')];
  const packageType = own(properties, 'PackageType');
  const code = codeExpr(resource, scene);
  if (packageType !== undefined && packageType !== 'Zip') return undefined;
  const role = roleOf(resource, scene);
  if (role === undefined) return undefined;
  const version = versionOf(resource, scene);
  const lambda = importModule(scene, 'aws-cdk-lib/aws-lambda');
  const [runtimeProp, entry] = [
    runtimeExpr(runtime, { lambda, scene }),
    handlerExpr(handler, scene),
  ];
  if (runtimeProp === undefined || entry === undefined || code === undefined) return undefined;
  const memory = integer(own(properties, 'MemorySize'));
  const timeout = seconds(own(properties, 'Timeout'), 1, 900);
  const environment = environmentOf(own(properties, 'Environment'), scene);
  const architecture = architectureOf(own(properties, 'Architectures'), lambda);
  const description = textProp(own(properties, 'Description'), 256);
  const snapStart = snapStartOf(resource, lambda);
  return {
    module: 'aws-cdk-lib/aws-lambda',
    className: 'Function',
    cfnClass: 'CfnFunction',
    props: [
      ['description', description],
      ['runtime', runtimeProp],
      ['architecture', architecture],
      ['handler', entry],
      ['code', code],
      ['memorySize', memory],
      ['timeout', timeout],
      ['environment', environment],
      ['role', role.expr],
      ['snapStart', snapStart],
      ['currentVersionOptions', version?.options],
    ],
    said: new Set([
      'Runtime',
      'Handler',
      'Code',
      'Role',
      'PackageType',
      ...(description === undefined ? [] : ['Description']),
      ...(memory === undefined ? [] : ['MemorySize']),
      ...(timeout === undefined ? [] : ['Timeout']),
      ...(environment === undefined ? [] : ['Environment']),
      ...(architecture === undefined ? [] : ['Architectures']),
      ...(snapStart === undefined ? [] : ['SnapStart']),
    ]),
    ref: 'functionName',
    attributes: { Arn: 'functionArn' },
    covers: [...(role.covers ?? []), ...(version === undefined ? [] : [version.resource.key])],
    ...(role.grants === undefined ? {} : { grants: role.grants }),
    ...(snapStart === undefined ? {} : { calls: versionsArePublished }),
    ...(version === undefined ? {} : { makes: (fn: Expr) => currentVersion(fn, version.resource) }),
  };
}

/** Runtimes that the construct takes SnapStart of. */
const RESTORED = /^(?:java(?:11|17|21|25)|python3\.1[234]|dotnet(?:8|9|10))$/;
/** What it looks at and refuses beside SnapStart. */
const UNRESTORED = ['EphemeralStorage', 'FileSystemConfigs', 'TenancyConfig'];

function snapStartOf({ properties }: Resource, lambda: string): Expr | undefined {
  const snapStart = own(properties, 'SnapStart');
  const runtime = own(properties, 'Runtime');
  const isPlain =
    isPlainMap(snapStart) &&
    Object.keys(snapStart).length === 1 &&
    snapStart['ApplyOn'] === 'PublishedVersions' &&
    UNRESTORED.every((path) => own(properties, path) === undefined);
  if (!isPlain || typeof runtime !== 'string' || !RESTORED.test(runtime)) return undefined;
  return name(`${lambda}.SnapStartConf.ON_PUBLISHED_VERSIONS`);
}

/** The construct warns of SnapStart whether versions are published or not. */
function versionsArePublished(fn: Expr): readonly Expr[] {
  const why = 'Its published versions start from a snapshot.';
  return [acknowledged(fn, '@aws-cdk/aws-lambda:snapStartRequirePublish', why)];
}

interface RoleUse {
  readonly expr?: Expr;
  readonly covers?: readonly string[];
  readonly grants?: NonNullable<CdkForm['grants']>;
}

/** The role: left to the construct where it makes the same one, else an L2 role; undefined for any other. */
function roleOf(resource: Resource, scene: CdkScene): RoleUse | undefined {
  const given = own(resource.properties, 'Role');
  if (!isReference(given)) return givenRole(resource, scene);
  const role = scene.graph.resources.get(keyOf(given));
  if (role === undefined) return undefined;
  const simple = simpleRole(role);
  const isOwn =
    role.key === keyFor(resource.key, 'role') &&
    role.logicalId === `${resource.logicalId}Role` &&
    simple?.service === 'lambda.amazonaws.com' &&
    simple.condition === undefined &&
    simple.also === undefined &&
    simple.managed.length === 1 &&
    simple.managed[0] === 'service-role/AWSLambdaBasicExecutionRole' &&
    simple.others.length === 0 &&
    Object.keys(role.attributes).length === 0 &&
    Object.keys(resource.attributes).every((key) => key !== 'Condition');
  if (isOwn) {
    const grants = { role, documents: simple.documents, method: 'addToRolePolicy' };
    return { covers: [role.key], grants };
  }
  const handle = scene.handles.get(role.key);
  if (simple === undefined || role.typeAsWritten) return givenRole(resource, scene);
  return { expr: handle?.level === 2 ? handle.variable : literal(undefined) };
}

/** A role that is there already, or that only the L1 class can say: by its ARN, left as it is. */
function givenRole(resource: Resource, scene: CdkScene): RoleUse | undefined {
  const given = own(resource.properties, 'Role');
  if (given === undefined || (typeof given === 'string' && !ROLE.test(given))) return undefined;
  const arn = string(given, scene);
  if (arn === undefined) return undefined;
  const iam = importModule(scene, 'aws-cdk-lib/aws-iam');
  const id = literal(`${resource.logicalId}-role`);
  const asItIs = map([['mutable', literal(false)]]);
  return { expr: call(`${iam}.Role.fromRoleArn`, name('this'), id, arn, asItIs) };
}

function handlerExpr(handler: Value | undefined, scene: CdkScene): Expr | undefined {
  if (typeof handler === 'string' && handler.length > 128) return undefined;
  return string(handler, scene);
}

function runtimeExpr(
  runtime: Value | undefined,
  { lambda, scene }: { readonly lambda: string; readonly scene: CdkScene },
): Expr | undefined {
  if (typeof runtime !== 'string') {
    const chosen = string(runtime, scene);
    return chosen && create(`${lambda}.Runtime`, chosen);
  }
  const constant = runtime
    .replace(/^([a-z]+)(?=\d)/, '$1_')
    .replace(/\.x$/, '_X')
    .replaceAll('.', '_')
    .toUpperCase();
  return RUNTIMES.has(constant)
    ? name(`${lambda}.Runtime.${constant}`)
    : create(`${lambda}.Runtime`, literal(runtime));
}

function architectureOf(value: Value | undefined, lambda: string): Expr | undefined {
  const only: Value | undefined = Array.isArray(value) && value.length === 1 ? value[0] : undefined;
  const constant = ARCHITECTURES.get(only);
  return constant === undefined ? undefined : name(`${lambda}.Architecture.${constant}`);
}

function environmentOf(value: Value | undefined, scene: CdkScene): Expr | undefined {
  const variables = own(value, 'Variables');
  if (!isPlainMap(value) || !isPlainMap(variables) || Object.keys(value).length !== 1)
    return undefined;
  const entries = Object.entries(variables).map(
    ([key, item]) => [key, string(item, scene)] as const,
  );
  const given = entries.flatMap(([key, item]) =>
    item === undefined ? [] : [[key, item] as const],
  );
  return given.length < entries.length || given.length === 0 ? undefined : map(given);
}

interface VersionUse {
  readonly resource: Resource;
  readonly options: Expr;
}

/** A drawn version that an alias or an edge function names: CDK publishes it anew when the code changes. */
function versionOf(resource: Resource, scene: CdkScene): VersionUse | undefined {
  const version = scene.graph.resources.get(keyFor(resource.key, 'version'));
  if (version === undefined || version.typeAsWritten) return undefined;
  const { attributes, properties } = version;
  const description = own(properties, 'Description');
  const isSimple =
    Object.keys(properties).every((key) => key === 'FunctionName' || key === 'Description') &&
    (description === undefined || typeof description === 'string') &&
    Object.keys(attributes).every((key) => key.endsWith('Policy')) &&
    Object.values(attributes).every((value) => value === 'Retain');
  // The construct makes its version only when something asks for it.
  if (!isSimple || !scene.named.has(version.key) || version.dependsOn.length > 0) return undefined;
  const props: (readonly [string, Expr])[] = [];
  if (typeof description === 'string') props.push(['description', literal(description)]);
  props.push(['removalPolicy', name('cdk.RemovalPolicy.RETAIN')]);
  return { resource: version, options: map(props) };
}

function currentVersion(fn: Expr, resource: Resource): ReturnType<NonNullable<CdkForm['makes']>> {
  const variable = member(fn, 'currentVersion');
  return [
    {
      resource,
      variable,
      level: 2,
      className: 'lambda.Version',
      ref: member(variable, 'functionArn'),
      attributes: new Map([
        ['Version', member(variable, 'version')],
        ['FunctionArn', member(variable, 'functionArn')],
      ]),
    },
  ];
}

function aliasForm(resource: Resource, scene: CdkScene): CdkForm | undefined {
  const { properties } = resource;
  const [aliasName, version] = [own(properties, 'Name'), own(properties, 'FunctionVersion')];
  const target = isReference(version) ? scene.handles.get(keyOf(version)) : undefined;
  if (typeof aliasName !== 'string' || target?.className !== 'lambda.Version') return undefined;
  if (!/^(?![0-9]+$)[A-Za-z0-9_-]{1,128}$/.test(aliasName)) return undefined;
  return {
    module: 'aws-cdk-lib/aws-lambda',
    className: 'Alias',
    cfnClass: 'CfnAlias',
    props: [
      ['aliasName', literal(aliasName)],
      ['version', target.variable],
    ],
    said: new Set(['FunctionName', 'Name', 'FunctionVersion']),
    ref: 'functionArn',
    attributes: {},
  };
}

function mappingForm(resource: Resource, scene: CdkScene): CdkForm | undefined {
  const { properties } = resource;
  const [called, source] = [own(properties, 'FunctionName'), own(properties, 'EventSourceArn')];
  const target = isReference(called) ? scene.handles.get(keyOf(called)) : undefined;
  const isFunction =
    target?.className === 'lambda.Function' || target?.className === 'lambda.Alias';
  const arn = string(source, scene);
  if (target === undefined || !isFunction || arn === undefined || target.level !== 2)
    return undefined;
  const batchSize = integer(own(properties, 'BatchSize'), 1, 10_000);
  const scaling = own(properties, 'ScalingConfig');
  const isOnlyMost = Object.keys(scaling ?? {}).length === 1;
  const most = isOnlyMost ? integer(own(scaling, 'MaximumConcurrency'), 2, 1000) : undefined;
  const reports = own(properties, 'FunctionResponseTypes');
  const isReporting =
    Array.isArray(reports) && reports.length === 1 && reports[0] === 'ReportBatchItemFailures';
  return {
    module: 'aws-cdk-lib/aws-lambda',
    className: 'EventSourceMapping',
    cfnClass: 'CfnEventSourceMapping',
    props: [
      ['target', target.variable],
      ['eventSourceArn', arn],
      ['batchSize', batchSize],
      ['maxConcurrency', most],
      ['reportBatchItemFailures', isReporting ? literal(true) : undefined],
    ],
    said: new Set([
      // The construct puts an alias's name together; its `Ref` is its ARN.
      ...(target.className === 'lambda.Alias' ? [] : ['FunctionName']),
      'EventSourceArn',
      ...(batchSize === undefined ? [] : ['BatchSize']),
      ...(most === undefined ? [] : ['ScalingConfig']),
      ...(isReporting ? ['FunctionResponseTypes'] : []),
    ]),
    ref: 'eventSourceMappingId',
    attributes: {},
  };
}
