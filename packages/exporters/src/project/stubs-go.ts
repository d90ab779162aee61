import type { CodeUnit, Trigger } from '../graph/resource-graph.js';
import { batchOf, camel, onlyKind, variableNames, type Batch } from './stub-words.js';

/** What a function gets and gives back, of `aws-lambda-go/events`. */
interface GoTypes {
  readonly event: string;
  readonly result?: string;
  readonly body: readonly string[];
}

const OK = 'StatusCode: 200, Body: `{"ok":true}`';
const answering = (event: string, result: string): GoTypes => ({
  event,
  result,
  body: ['log.Printf("%+v", event)', `return ${result}{${OK}}, nil`],
});
const quiet = (event: string): GoTypes => ({
  event,
  body: ['log.Printf("%+v", event)', 'return nil'],
});

const TYPES: ReadonlyMap<Trigger['kind'], GoTypes> = new Map([
  ['api-rest', answering('events.APIGatewayProxyRequest', 'events.APIGatewayProxyResponse')],
  ['api-http', answering('events.APIGatewayV2HTTPRequest', 'events.APIGatewayV2HTTPResponse')],
  ['s3', quiet('events.S3Event')],
  ['sns', quiet('events.SNSEvent')],
  ['eventbridge', quiet('events.CloudWatchEvent')],
  ['schedule', quiet('events.CloudWatchEvent')],
  ['logs', quiet('events.CloudwatchLogsEvent')],
]);
const JSON_TYPES: GoTypes = {
  event: 'json.RawMessage',
  result: 'map[string]any',
  body: [
    'log.Println(string(event))',
    'return map[string]any{"statusCode": 200, "body": "{}"}, nil',
  ],
};

const BATCHES: Readonly<
  Record<Batch['kind'], { readonly event: string; readonly name: string; readonly id: string }>
> = {
  sqs: { event: 'events.SQSEvent', name: 'SQS', id: 'MessageId' },
  kinesis: { event: 'events.KinesisEvent', name: 'Kinesis', id: 'Kinesis.SequenceNumber' },
  dynamodb: { event: 'events.DynamoDBEvent', name: 'DynamoDB', id: 'Change.SequenceNumber' },
};

function batchTypes({ kind, isReporting }: Batch): GoTypes {
  const { event, name, id } = BATCHES[kind];
  const loop = 'for _, record := range event.Records {';
  if (!isReporting)
    return { event, body: [loop, '\tlog.Printf("%+v", record)', '}', 'return nil'] };
  const result = `events.${name}EventResponse`;
  const failure = `events.${name}BatchItemFailure{ItemIdentifier: record.${id}}`;
  return {
    event,
    result,
    body: [
      `var response ${result}`,
      loop,
      '\tif err := process(record); err != nil {',
      `\t\tresponse.BatchItemFailures = append(response.BatchItemFailures, ${failure})`,
      '\t}',
      '}',
      'return response, nil',
    ],
  };
}

/** A program that serves its runtime, as a custom runtime of Go is. */
export function goStub(unit: CodeUnit): ReadonlyMap<string, string> {
  return new Map([
    ['main.go', program(unit)],
    ['go.mod', 'module handler\n\ngo 1.22\n\nrequire github.com/aws/aws-lambda-go v1.47.0\n'],
  ]);
}

function program(unit: CodeUnit): string {
  const batch = batchOf(unit);
  const kind = onlyKind(unit);
  const types =
    batch === undefined
      ? ((kind === undefined ? undefined : TYPES.get(kind)) ?? JSON_TYPES)
      : batchTypes(batch);
  const { event, result, body } = types;
  const variables = variableNames(unit).map((name) => `var ${camel(name)} = os.Getenv("${name}")`);
  const standard = [
    'context',
    ...(types === JSON_TYPES ? ['encoding/json'] : []),
    'log',
    ...(variables.length === 0 ? [] : ['os']),
  ];
  const others = [
    ...(types === JSON_TYPES ? [] : ['github.com/aws/aws-lambda-go/events']),
    'github.com/aws/aws-lambda-go/lambda',
  ];
  const quoted = (path: string): string => `\t"${path}"`;
  const returns = result === undefined ? 'error' : `(${result}, error)`;
  return [
    'package main',
    '',
    'import (',
    ...standard.map(quoted),
    '',
    ...others.map(quoted),
    ')',
    '',
    ...(variables.length === 0 ? [] : [...variables, '']),
    ...(batch?.isReporting === true ? processing(BATCHES[batch.kind].name) : []),
    `func handle(_ context.Context, event ${event}) ${returns} {`,
    ...body.map((line) => `\t${line}`),
    '}',
    '',
    'func main() {',
    '\tlambda.Start(handle)',
    '}',
    '',
  ].join('\n');
}

const RECORDS: Readonly<Record<string, string>> = {
  SQS: 'events.SQSMessage',
  Kinesis: 'events.KinesisEventRecord',
  DynamoDB: 'events.DynamoDBEventRecord',
};

function processing(name: string): readonly string[] {
  return [
    `func process(record ${RECORDS[name] ?? 'any'}) error {`,
    '\tlog.Printf("%+v", record)',
    '\treturn nil',
    '}',
    '',
  ];
}
