import type { CodeUnit } from '../graph/resource-graph.js';
import {
  batchOf,
  camel,
  eventTypes,
  handlerName,
  variableNames,
  type Batch,
} from './stub-words.js';

/** Type packages that a TypeScript stub wants. */
export const NODE_PACKAGE = `${JSON.stringify(
  {
    private: true,
    type: 'module',
    devDependencies: {
      '@types/aws-lambda': '^8.10.150',
      '@types/node': '^22.0.0',
      esbuild: '^0.25.0',
    },
  },
  null,
  2,
)}\n`;

/** A typed handler for Node.js. */
export function nodeStub(unit: CodeUnit): string {
  const variables = variableNames(unit);
  const batch = batchOf(unit);
  const { imports, lines } = batch === undefined ? callHandler(unit) : batchHandler(unit, batch);
  return [
    ...(imports.length === 0
      ? []
      : [`import type { ${imports.join(', ')} } from 'aws-lambda';`, '']),
    ...variables.map((name) => `const ${camel(name)} = process.env.${name};`),
    ...(variables.length === 0 ? [] : ['']),
    ...lines,
    '',
  ].join('\n');
}

interface Handler {
  /** Types of `aws-lambda`, sorted. */
  readonly imports: readonly string[];
  readonly lines: readonly string[];
}

function callHandler(unit: CodeUnit): Handler {
  const types = eventTypes(unit);
  const names = [types.event, types.result ?? ''].map((name) => name.replace(/<.*$/, ''));
  const result = types.result ?? (types.returns === undefined ? 'void' : 'unknown');
  return {
    imports: [...new Set(names)].filter((name) => name !== '' && name !== 'unknown').toSorted(),
    lines: [
      `export async function ${handlerName(unit)}(event: ${types.event}): Promise<${result}> {`,
      `  ${logged(unit, 'event')}`,
      ...(types.returns === undefined ? [] : `return ${types.returns};`.split('\n').map(indented)),
      '}',
    ],
  };
}

function indented(line: string): string {
  return `  ${line}`;
}

function logged(unit: CodeUnit, what: string): string {
  return `console.log(JSON.stringify({ ${[what, ...variableNames(unit).map(camel)].join(', ')} }));`;
}

interface NodeBatch {
  readonly event: string;
  readonly response: string;
  readonly failure: string;
  readonly id: string;
}

const BATCHES: Readonly<Record<Batch['kind'], NodeBatch>> = {
  sqs: {
    event: 'SQSEvent',
    response: 'SQSBatchResponse',
    failure: 'SQSBatchItemFailure',
    id: 'record.messageId',
  },
  kinesis: {
    event: 'KinesisStreamEvent',
    response: 'KinesisStreamBatchResponse',
    failure: 'KinesisStreamBatchItemFailure',
    id: 'record.kinesis.sequenceNumber',
  },
  dynamodb: {
    event: 'DynamoDBStreamEvent',
    response: 'DynamoDBBatchResponse',
    failure: 'DynamoDBBatchItemFailure',
    id: "record.dynamodb?.SequenceNumber ?? ''",
  },
};

/** A batch: with what failed, where the mapping asks for it; else an error has all of it tried again. */
function batchHandler(unit: CodeUnit, { kind, isReporting }: Batch): Handler {
  const { event, response, failure, id } = BATCHES[kind];
  const log = logged(unit, 'record');
  const start = (result: string): string =>
    `export async function ${handlerName(unit)}(event: ${event}): Promise<${result}> {`;
  const loop = '  for (const record of event.Records) {';
  if (!isReporting)
    return { imports: [event], lines: [start('void'), loop, `    ${log}`, '  }', '}'] };
  return {
    imports: [event, failure, response].toSorted(),
    lines: [
      start(response),
      `  const batchItemFailures: ${failure}[] = [];`,
      loop,
      '    try {',
      `      ${log}`,
      '    } catch (error) {',
      '      console.error(error);',
      `      batchItemFailures.push({ itemIdentifier: ${id} });`,
      '    }',
      '  }',
      '  return { batchItemFailures };',
      '}',
    ],
  };
}

/** A handler that stands in a template, without types. */
export function inlineNode(unit: CodeUnit, name: string): string {
  const { returns } = eventTypes(unit);
  const reply = batchOf(unit)?.isReporting === true ? '{ batchItemFailures: [] }' : returns;
  return [
    `exports.${name} = async (event) => {`,
    '  console.log(JSON.stringify(event));',
    ...(reply === undefined ? [] : `return ${reply};`.split('\n').map(indented)),
    '};',
    '',
  ].join('\n');
}
