import type { Finding } from '../define/index.js';
import type { Clash, ClashContext, Clashes, ClashExamples } from './clash.js';
import { bytes } from './bytes.js';
import { setting } from './fixes.js';
import { INLINE_CODE } from '../graph/template-size.js';
import { booleanAt, mapsIn, numberAt } from './values.js';
import { quantity, quoted } from './words.js';

const LEVELS = ['LoggingConfig.ApplicationLogLevel', 'LoggingConfig.SystemLogLevel'];
const INLINE = ['Code.ZipFile', 'InlineCode'];
const RESERVED = 'ReservedConcurrentExecutions';
const PROVISIONED = 'ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions';

const levelOfText: Clash = ({ reads }) => {
  const path = LEVELS.find((level) => reads.has(level));
  if (path === undefined) return;
  const format = reads.string('LoggingConfig.LogFormat');
  if (format === 'JSON') return;
  if (reads.has('LoggingConfig.LogFormat') && format === undefined) return;
  return {
    at: reads.at(path),
    message: 'A log level is set. It goes with logs of format JSON alone.',
    fix: setting(reads, {
      path: 'LoggingConfig.LogFormat',
      value: 'JSON',
      label: 'Write logs as JSON',
      safe: false,
    }),
  };
};

const inlineCode: Clash = ({ reads }) => {
  const path = INLINE.find((code) => reads.has(code));
  if (path === undefined) return;
  const runtime = reads.string('Runtime');
  if (runtime === undefined || /^(nodejs|python)/.test(runtime)) return;
  const message = `Code stands in the template, and the runtime is ${runtime}. Only Node.js and Python run from there.`;
  return { at: reads.at(path), message };
};

const longInlineCode: Clash = ({ reads }) => {
  const path = INLINE.find((code) => reads.has(code));
  const size = path === undefined ? 0 : bytes(reads.string(path) ?? '');
  if (path === undefined || size <= INLINE_CODE) return;
  const message = `Code in the template has ${quantity(size, 'bytes')}. The maximum is ${quantity(INLINE_CODE, 'bytes')}: put it into a file.`;
  return { at: reads.at(path), message };
};

const DRIVERS = new Set(['awslogs', 'splunk', 'awsfirelens']);
const CONTAINERS = 'ContainerDefinitions';
const REFUSED = [
  'DisableNetworking',
  'DnsSearchDomains',
  'DnsServers',
  'DockerSecurityOptions',
  'ExtraHosts',
  'Hostname',
  'Links',
];

/** Whether the task is one of Fargate: its service says so, or it asks for Fargate alone. */
function isOnFargate({ reads, node }: ClashContext): boolean {
  const asked = reads.list('RequiresCompatibilities');
  return node.string('LaunchType') === 'FARGATE' || (asked?.length === 1 && asked[0] === 'FARGATE');
}

const networkOfFargate: Clash = (context) => {
  const path = 'NetworkMode';
  const { reads } = context;
  const mode = reads.string(path);
  if (mode === undefined || mode === 'awsvpc' || !isOnFargate(context)) return;
  return {
    at: reads.at(path),
    message: `Network mode is ${quoted(mode)}. Fargate has awsvpc alone.`,
    fix: setting(reads, { path, value: 'awsvpc' }),
  };
};

const containersOfFargate: Clash = (context) =>
  isOnFargate(context)
    ? mapsIn(context.reads.list(CONTAINERS))
        .map(({ index }) => containerFinding(context, `${CONTAINERS}.${index}`))
        .find((found) => found !== undefined)
    : undefined;

function containerFinding({ reads }: ClashContext, container: string): Finding | undefined {
  const driver = `${container}.LogConfiguration.LogDriver`;
  const written = reads.string(driver);
  if (written !== undefined && !DRIVERS.has(written)) {
    const message = `Log driver is ${quoted(written)}. Fargate has awslogs, splunk and awsfirelens.`;
    return {
      at: reads.at(driver),
      message,
      fix: setting(reads, { path: driver, value: 'awslogs' }),
    };
  }
  const privileged = `${container}.Privileged`;
  if (String(reads.resolved(privileged)) === 'true') {
    const fix = setting(reads, { path: privileged, value: undefined });
    return {
      at: reads.at(privileged),
      message: 'A container is privileged. Fargate runs none.',
      fix,
    };
  }
  const refused = REFUSED.find((name) => reads.has(`${container}.${name}`));
  if (refused === undefined) return undefined;
  const path = `${container}.${refused}`;
  const message = `${refused} is set. Fargate has none.`;
  return { at: reads.at(path), message, fix: setting(reads, { path, value: undefined }) };
}

const ESSENTIAL = 'Essential';

const essentialContainer: Clash = ({ reads }) => {
  const containers = reads.list(CONTAINERS);
  const all = mapsIn(containers);
  if (all.length === 0 || all.length !== containers?.length) return;
  const isSpare = ({ index }: { readonly index: number }) =>
    booleanAt(reads, `${CONTAINERS}.${index}.${ESSENTIAL}`) === false;
  if (!all.every(({ index, map }) => map[ESSENTIAL] !== undefined && isSpare({ index }))) return;
  const path = `${CONTAINERS}.0.${ESSENTIAL}`;
  return {
    at: reads.at(path),
    message: 'No container of the task is essential. One at least must be.',
    fix: setting(reads, { path, value: true, label: 'Make the first one essential' }),
  };
};

const windowsOnArm: Clash = (context) => {
  const { reads } = context;
  const path = 'RuntimePlatform.OperatingSystemFamily';
  const system = reads.string(path);
  if (system?.startsWith('WINDOWS') !== true || !isOnFargate(context)) return;
  const processor = 'RuntimePlatform.CpuArchitecture';
  if (reads.string(processor) !== 'ARM64') return;
  return {
    at: reads.at(processor),
    message: 'The task is of Windows on ARM64. Fargate runs Windows on x86_64 only.',
    fix: setting(reads, { path: processor, value: 'X86_64' }),
  };
};

const daemonOnFargate: Clash = ({ reads }) => {
  const path = 'SchedulingStrategy';
  if (reads.string(path) !== 'DAEMON' || reads.string('LaunchType') !== 'FARGATE') return;
  return {
    at: reads.at(path),
    message: 'One task is to run on each server, and Fargate has none. It runs replicas.',
    fix: setting(reads, { path, value: 'REPLICA', safe: false }),
  };
};

const provisionedLatest: Clash = ({ reads }) => {
  const path = 'FunctionVersion';
  if (reads.string(path) !== '$LATEST' || !reads.has(PROVISIONED)) return;
  const message =
    'The alias stands for $LATEST, and is provisioned. Only published versions can be.';
  return { at: reads.at(path), message };
};

/** Of an alias or a version, a function's own or by itself, and of SAM's function, which says it of the alias it publishes. */
const provisionedOverReserved: Clash = ({ reads, node }) => {
  const of = node.service.id === 'lambda-function' ? node : node.referred('FunctionName')[0];
  const provisioned = numberAt(reads, PROVISIONED);
  const reserved = of === undefined ? undefined : numberAt(of, RESERVED);
  if (provisioned === undefined || reserved === undefined || provisioned <= reserved) return;
  return {
    at: reads.at(PROVISIONED),
    message: `${quantity(provisioned)} are provisioned of ${quantity(reserved)} reserved. They must fit into these.`,
    fix: setting(reads, { path: PROVISIONED, value: reserved }),
  };
};

const provisionedUnpublished: Clash = ({ reads }) => {
  const path = 'AutoPublishAlias';
  if (!reads.has(PROVISIONED) || reads.has(path)) return;
  return {
    at: reads.at(PROVISIONED),
    message: 'Concurrency is provisioned, and no alias is published. It belongs to one.',
    fix: setting(reads, { path, value: 'live', label: 'Publish an alias', safe: false }),
  };
};

const FUNCTION = [levelOfText, inlineCode, longInlineCode];

export const clashesOfCompute: Clashes = {
  'AWS::Lambda::Function': FUNCTION,
  'AWS::Serverless::Function': [...FUNCTION, provisionedOverReserved, provisionedUnpublished],
  'AWS::Lambda::Alias': [provisionedLatest, provisionedOverReserved],
  'AWS::Lambda::Version': [provisionedOverReserved],
  'AWS::ECS::Service': [daemonOnFargate],
  'AWS::ECS::TaskDefinition': [
    networkOfFargate,
    containersOfFargate,
    essentialContainer,
    windowsOnArm,
  ],
};

export const examplesOfCompute: ClashExamples = {
  valid: [
    "f: lambda-function { LoggingConfig: { LogFormat: 'JSON', ApplicationLogLevel: 'INFO' } }",
  ],
  invalid: [
    {
      before:
        'f: lambda-function { ReservedConcurrentExecutions: 5 }; a: lambda-alias { FunctionName: @f, ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions: 6 }',
    },
    {
      before:
        "f: lambda-function { $type: 'AWS::Serverless::Function', ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions: 5 }",
    },
    {
      before: "f: lambda-function { LoggingConfig: { ApplicationLogLevel: 'INFO' } }",
      after:
        "f: lambda-function { LoggingConfig: { ApplicationLogLevel: 'INFO', LogFormat: 'JSON' } }",
    },
    { before: "f: lambda-function { Runtime: 'java21', Code: { ZipFile: 'x' } }" },
    {
      before: `f: lambda-function { ReservedConcurrentExecutions: 5, alias#Name: 'live',
        alias#ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions: 6 }`,
      after: `f: lambda-function { ReservedConcurrentExecutions: 5, alias#Name: 'live',
        alias#ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions: 5 }`,
    },
    {
      before: "s: ecs-service { LaunchType: 'FARGATE', taskDefinition#NetworkMode: 'bridge' }",
      after: "s: ecs-service { LaunchType: 'FARGATE', taskDefinition#NetworkMode: 'awsvpc' }",
    },
    {
      before:
        "f: lambda-function { $type: 'AWS::Serverless::Function', FunctionName: 'mine', AutoPublishAlias: 'live', ReservedConcurrentExecutions: 5, ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions: 6 }",
      after:
        "f: lambda-function { $type: 'AWS::Serverless::Function', FunctionName: 'mine', AutoPublishAlias: 'live', ReservedConcurrentExecutions: 5, ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions: 5 }",
    },
  ],
};
