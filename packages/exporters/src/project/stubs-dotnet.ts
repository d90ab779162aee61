import type { CodeUnit, Trigger } from '../graph/resource-graph.js';
import { batchOf, onlyKind, variableNames, type Batch } from './stub-words.js';

/** What a method gets and gives back, and the package that has the types. */
interface DotnetTypes {
  readonly event: string;
  readonly result: string;
  readonly library?: string;
  /** Namespace, where it is not the library's name. */
  readonly space?: string;
  readonly body: readonly string[];
}

const OK = String.raw`"{\"ok\":true}"`;
const LOG = 'context.Logger.LogLine(JsonSerializer.Serialize(input));';

function answering(event: string, result: string): DotnetTypes {
  const body = [LOG, `return new ${result} { StatusCode = 200, Body = ${OK} };`];
  return { event, result, library: 'Amazon.Lambda.APIGatewayEvents', body };
}

function quiet(event: string, library: string, space?: string): DotnetTypes {
  const spaced = space === undefined ? {} : { space };
  return { event, result: 'void', library, ...spaced, body: [LOG] };
}

const SCHEDULED = quiet(
  'ScheduledEvent',
  'Amazon.Lambda.CloudWatchEvents',
  'Amazon.Lambda.CloudWatchEvents.ScheduledEvents',
);
const TYPES: ReadonlyMap<Trigger['kind'], DotnetTypes> = new Map([
  ['api-rest', answering('APIGatewayProxyRequest', 'APIGatewayProxyResponse')],
  ['api-http', answering('APIGatewayHttpApiV2ProxyRequest', 'APIGatewayHttpApiV2ProxyResponse')],
  ['s3', quiet('S3Event', 'Amazon.Lambda.S3Events')],
  ['sns', quiet('SNSEvent', 'Amazon.Lambda.SNSEvents')],
  ['schedule', SCHEDULED],
  ['logs', quiet('CloudWatchLogsEvent', 'Amazon.Lambda.CloudWatchLogsEvents')],
]);
const ANY: DotnetTypes = {
  event: 'JsonElement',
  result: 'object',
  body: [LOG, `return new { statusCode = 200, body = ${OK} };`],
};

const BATCHES: Readonly<
  Record<
    Batch['kind'],
    {
      readonly event: string;
      readonly library: string;
      readonly response: string;
      readonly id: string;
    }
  >
> = {
  sqs: {
    event: 'SQSEvent',
    library: 'Amazon.Lambda.SQSEvents',
    response: 'SQSBatchResponse',
    id: 'MessageId',
  },
  kinesis: {
    event: 'KinesisEvent',
    library: 'Amazon.Lambda.KinesisEvents',
    response: 'StreamsEventResponse',
    id: 'Kinesis.SequenceNumber',
  },
  dynamodb: {
    event: 'DynamoDBEvent',
    library: 'Amazon.Lambda.DynamoDBEvents',
    response: 'StreamsEventResponse',
    id: 'Dynamodb.SequenceNumber',
  },
};

function batchTypes({ kind, isReporting }: Batch): DotnetTypes {
  const { event, library, response, id } = BATCHES[kind];
  const log = 'context.Logger.LogLine(JsonSerializer.Serialize(record));';
  const loop = ['foreach (var record in input.Records)', '{'];
  if (!isReporting) return { event, library, result: 'void', body: [...loop, `    ${log}`, '}'] };
  return {
    event,
    library,
    result: response,
    body: [
      `var failures = new List<${response}.BatchItemFailure>();`,
      ...loop,
      '    try',
      '    {',
      `        ${log}`,
      '    }',
      '    catch (Exception)',
      '    {',
      `        failures.Add(new ${response}.BatchItemFailure { ItemIdentifier = record.${id} });`,
      '    }',
      '}',
      `return new ${response} { BatchItemFailures = failures };`,
    ],
  };
}

/** A class with the method of the handler, and its project; a script where the handler is PowerShell's. */
export function dotnetStub(unit: CodeUnit): ReadonlyMap<string, string> {
  const [assembly = 'Handler', type = 'Handler.Function', method = 'FunctionHandler'] =
    unit.handler.split('::');
  if (type.endsWith('.Bootstrap') && method === 'ExecuteFunction')
    return powershellStub(unit, assembly);
  const steps = safe(type).split('.');
  const name = steps.at(-1) ?? 'Function';
  const space = steps.slice(0, -1).join('.') || safe(assembly);
  const version = /\d+/.exec(unit.runtime)?.[0] ?? '8';
  const types = typesOf(unit);
  return new Map([
    [`${safe(assembly) || 'Handler'}.csproj`, csproj(version, types.library)],
    [
      'Function.cs',
      classOf(unit, { types, space, name, method: safe(method) || 'FunctionHandler' }),
    ],
  ]);
}

function safe(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9_.]/g, '');
}

function typesOf(unit: CodeUnit): DotnetTypes {
  const batch = batchOf(unit);
  if (batch !== undefined) return batchTypes(batch);
  const kind = onlyKind(unit);
  return (kind === undefined ? undefined : TYPES.get(kind)) ?? ANY;
}

interface DotnetClass {
  readonly types: DotnetTypes;
  readonly space: string;
  readonly name: string;
  readonly method: string;
}

function classOf(unit: CodeUnit, { types, space, name, method }: DotnetClass): string {
  const { event, result, library, space: of = library, body } = types;
  const variables = variableNames(unit).map(
    (item) =>
      `    private static readonly string? ${item} = Environment.GetEnvironmentVariable("${item}");`,
  );
  return [
    'using System;',
    'using System.Collections.Generic;',
    'using System.Text.Json;',
    'using Amazon.Lambda.Core;',
    ...(of === undefined ? [] : [`using ${of};`]),
    '',
    '[assembly: LambdaSerializer(typeof(Amazon.Lambda.Serialization.SystemTextJson.DefaultLambdaJsonSerializer))]',
    '',
    `namespace ${space};`,
    '',
    `public class ${name}`,
    '{',
    ...(variables.length === 0 ? [] : [...variables, '']),
    `    public ${result} ${method}(${event} input, ILambdaContext context)`,
    '    {',
    ...body.map((line) => `        ${line}`),
    '    }',
    '}',
    '',
  ].join('\n');
}

function csproj(version: string, library: string | undefined): string {
  const packages = [
    ['Amazon.Lambda.Core', '2.5.0'],
    ['Amazon.Lambda.Serialization.SystemTextJson', '2.4.4'],
    ...(library === undefined ? [] : [[library, '2.1.0']]),
  ];
  return `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net${version}.0</TargetFramework>
    <Nullable>enable</Nullable>
    <AWSProjectType>Lambda</AWSProjectType>
  </PropertyGroup>
  <ItemGroup>
${packages.map(([name, from]) => `    <PackageReference Include="${name}" Version="${from}" />`).join('\n')}
  </ItemGroup>
</Project>
`;
}

/** What `New-AWSPowerShellLambdaPackage` makes a package of. */
function powershellStub(unit: CodeUnit, assembly: string): ReadonlyMap<string, string> {
  const variables = variableNames(unit).map((name) => `$${name} = $env:${name}`);
  const isHttp = onlyKind(unit)?.startsWith('api-') === true;
  return new Map([
    [
      `${safe(assembly) || 'Handler'}.ps1`,
      [
        '#Requires -Modules @{ModuleName="AWS.Tools.Common";ModuleVersion="4.1.0"}',
        '',
        ...(variables.length === 0 ? [] : [...variables, '']),
        'Write-Host (ConvertTo-Json -InputObject $LambdaInput -Compress -Depth 10)',
        ...(isHttp
          ? [
              '',
              '@{ statusCode = 200; body = (ConvertTo-Json -InputObject @{ ok = $true } -Compress) }',
            ]
          : []),
        '',
      ].join('\n'),
    ],
  ]);
}
