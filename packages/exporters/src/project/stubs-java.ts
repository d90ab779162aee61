import type { CodeUnit, Trigger } from '../graph/resource-graph.js';
import { batchOf, onlyKind, variableNames, type Batch } from './stub-words.js';

/** What a method gets and gives back, of `aws-lambda-java-events`. */
interface JavaTypes {
  readonly event: string;
  readonly result: string;
  readonly body: readonly string[];
}

const OK = String.raw`"{\"ok\":true}"`;
const LOG = 'context.getLogger().log(String.valueOf(event));';
const quiet = (event: string): JavaTypes => ({ event, result: 'void', body: [LOG] });

const TYPES: ReadonlyMap<Trigger['kind'], JavaTypes> = new Map([
  [
    'api-rest',
    {
      event: 'APIGatewayProxyRequestEvent',
      result: 'APIGatewayProxyResponseEvent',
      body: [LOG, `return new APIGatewayProxyResponseEvent().withStatusCode(200).withBody(${OK});`],
    },
  ],
  [
    'api-http',
    {
      event: 'APIGatewayV2HTTPEvent',
      result: 'APIGatewayV2HTTPResponse',
      body: [
        LOG,
        `return APIGatewayV2HTTPResponse.builder().withStatusCode(200).withBody(${OK}).build();`,
      ],
    },
  ],
  ['s3', quiet('S3Event')],
  ['sns', quiet('SNSEvent')],
  ['eventbridge', quiet('ScheduledEvent')],
  ['schedule', quiet('ScheduledEvent')],
  ['logs', quiet('CloudWatchLogsEvent')],
]);
const MAP: JavaTypes = {
  event: 'Map<String, Object>',
  result: 'Map<String, Object>',
  body: [LOG, `return Map.of("statusCode", 200, "body", ${OK});`],
};

interface JavaBatch {
  readonly event: string;
  readonly record: string;
  readonly id: string;
  readonly response: string;
}

const BATCHES: Readonly<Record<Batch['kind'], JavaBatch>> = {
  sqs: {
    event: 'SQSEvent',
    record: 'SQSEvent.SQSMessage',
    id: 'getMessageId()',
    response: 'SQSBatchResponse',
  },
  kinesis: {
    event: 'KinesisEvent',
    record: 'KinesisEvent.KinesisEventRecord',
    id: 'getKinesis().getSequenceNumber()',
    response: 'StreamsEventResponse',
  },
  dynamodb: {
    event: 'DynamodbEvent',
    record: 'DynamodbEvent.DynamodbStreamRecord',
    id: 'getDynamodb().getSequenceNumber()',
    response: 'StreamsEventResponse',
  },
};

/** A batch: with what failed, where the mapping asks for it; else all of it is tried again. */
function batchTypes({ kind, isReporting }: Batch): JavaTypes {
  const { event, record, id, response } = BATCHES[kind];
  const log = 'context.getLogger().log(String.valueOf(record));';
  const loop = `for (${record} record : event.getRecords()) {`;
  if (!isReporting) return { event, result: 'void', body: [loop, `  ${log}`, '}'] };
  return {
    event,
    result: response,
    body: [
      `List<${response}.BatchItemFailure> failures = new ArrayList<>();`,
      loop,
      '  try {',
      `    ${log}`,
      '  } catch (RuntimeException error) {',
      `    failures.add(new ${response}.BatchItemFailure(record.${id}));`,
      '  }',
      '}',
      `return new ${response}(failures);`,
    ],
  };
}

/** A class with the method of the handler, and what Maven makes a package of. */
export function javaStub(unit: CodeUnit): ReadonlyMap<string, string> {
  const [path = 'example.Handler', method = 'handleRequest'] = unit.handler.split('::');
  const steps = path.split('.').filter((step) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(step));
  const name = steps.at(-1) ?? 'Handler';
  const folder = steps.slice(0, -1);
  const version = /\d+/.exec(unit.runtime)?.[0] ?? '21';
  return new Map([
    [
      `src/main/java/${[...folder, name].join('/')}.java`,
      javaClass(unit, { folder, name, method }),
    ],
    ['pom.xml', pom(version)],
  ]);
}

interface JavaClass {
  readonly folder: readonly string[];
  readonly name: string;
  readonly method: string;
}

function javaClass(unit: CodeUnit, { folder, name, method }: JavaClass): string {
  const called = /^[A-Za-z_][A-Za-z0-9_]*$/.test(method) ? method : 'handleRequest';
  const batch = batchOf(unit);
  const kind = onlyKind(unit);
  const { event, result, body } =
    batch === undefined
      ? ((kind === undefined ? undefined : TYPES.get(kind)) ?? MAP)
      : batchTypes(batch);
  const events = [event, result].filter((type) => /^[A-Z]\w+$/.test(type));
  const imports = [
    'com.amazonaws.services.lambda.runtime.Context',
    ...events.map((type) => `com.amazonaws.services.lambda.runtime.events.${type}`),
    ...(batch?.isReporting === true ? ['java.util.ArrayList', 'java.util.List'] : []),
    ...(event === MAP.event ? ['java.util.Map'] : []),
  ];
  const variables = variableNames(unit).map(
    (item) => `  private static final String ${item} = System.getenv("${item}");`,
  );
  return [
    ...(folder.length === 0 ? [] : [`package ${folder.join('.')};`, '']),
    ...[...new Set(imports)].toSorted().map((item) => `import ${item};`),
    '',
    `public class ${name} {`,
    ...(variables.length === 0 ? [] : [...variables, '']),
    `  public ${result} ${called}(${event} event, Context context) {`,
    ...body.map((line) => `    ${line}`),
    '  }',
    '}',
    '',
  ].join('\n');
}

function pom(version: string): string {
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId>
  <artifactId>handler</artifactId>
  <version>1.0</version>
  <properties>
    <maven.compiler.release>${version}</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency>
      <groupId>com.amazonaws</groupId>
      <artifactId>aws-lambda-java-core</artifactId>
      <version>1.2.3</version>
    </dependency>
    <dependency>
      <groupId>com.amazonaws</groupId>
      <artifactId>aws-lambda-java-events</artifactId>
      <version>3.14.0</version>
    </dependency>
  </dependencies>
</project>
`;
}
