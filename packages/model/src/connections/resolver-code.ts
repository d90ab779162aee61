import type { NodeView, WireView } from '../define/index.js';

/** What a resolver asks of a table by its operation, and the action that this takes. */
export const TABLE_OPERATIONS = ['GetItem', 'PutItem', 'DeleteItem', 'Query', 'Scan'] as const;
export const MACHINE_OPERATIONS = ['StartExecution', 'StartSyncExecution'] as const;
type Operation = (typeof TABLE_OPERATIONS)[number];

/** The wire's operation, or what fits its field: a mutation writes, a query reads. */
export function operationOf(wire: WireView): Operation {
  const wanted = wire.string('Operation');
  const found = TABLE_OPERATIONS.find((operation) => operation === wanted);
  return found ?? (wire.string('Type') === 'Mutation' ? 'PutItem' : 'GetItem');
}

const RESPONSE = `export function response(ctx) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  return ctx.result;
}
`;

/** JavaScript of a resolver whose source is a table. */
export function tableCode(table: NodeView, operation: Operation): string {
  const hash = table.string('KeySchema.0.AttributeName') ?? 'pk';
  const range = table.string('KeySchema.1.AttributeName');
  const keyed = (value: string): string =>
    `{ ${JSON.stringify(hash)}: ${value}${range === undefined ? '' : `, ${JSON.stringify(range)}: ctx.args[${JSON.stringify(range)}]`} }`;
  const calls: Readonly<Record<Operation, readonly [string, string]>> = {
    DeleteItem: ['remove', `remove({ key: ${keyed('ctx.args.id')} })`],
    GetItem: ['get', `get({ key: ${keyed('ctx.args.id')} })`],
    PutItem: ['put', `put({ key: ${keyed('util.autoId()')}, item: { data: ctx.args.input } })`],
    Query: ['query', `query({ query: { ${JSON.stringify(hash)}: { eq: ctx.args.id } } })`],
    Scan: ['scan', 'scan({ limit: 100 })'],
  };
  const [name, call] = calls[operation];
  return `import { util } from '@aws-appsync/utils';
import { ${name} } from '@aws-appsync/utils/dynamodb';

export function request(ctx) {
  return ${call};
}

${RESPONSE}`;
}

/** JavaScript of a resolver that puts an event on a bus. */
export const EVENT_CODE = `import { util } from '@aws-appsync/utils';

export function request(ctx) {
  return {
    operation: 'PutEvents',
    events: [{ source: 'my.graphql', detailType: ctx.info.fieldName, detail: ctx.args }],
  };
}

${RESPONSE}`;

/** JavaScript of a resolver that asks a server by HTTP. */
export const HTTP_CODE = `import { util } from '@aws-appsync/utils';

export function request(ctx) {
  return {
    method: 'POST',
    resourcePath: '/',
    params: {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(ctx.args),
    },
  };
}

export function response(ctx) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  return JSON.parse(ctx.result.body);
}
`;

/** What stands for the ARN of a state machine in the code of a resolver. */
export const MACHINE_WORD = 'STATE_MACHINE_ARN';

/** JavaScript of a resolver that starts an execution, and waits for what an express one gives. */
export function machineCode(action: (typeof MACHINE_OPERATIONS)[number]): string {
  const answer =
    action === 'StartExecution'
      ? '  return result;'
      : `  if (result.status !== 'SUCCEEDED') util.error(result.cause ?? result.status, result.error);
  return JSON.parse(result.output);`;
  return `import { util } from '@aws-appsync/utils';

export function request(ctx) {
  return {
    method: 'POST',
    resourcePath: '/',
    params: {
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': 'AWSStepFunctions.${action}',
      },
      body: JSON.stringify({
        stateMachineArn: '${MACHINE_WORD}',
        input: JSON.stringify(ctx.args),
      }),
    },
  };
}

export function response(ctx) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  const result = JSON.parse(ctx.result.body);
  if (ctx.result.statusCode !== 200) util.error(result.message, result.__type);
${answer}
}
`;
}

/** A statement of SQL by the Data API, for the engine's own dialect. */
export function sqlCode(engine: string | undefined): string {
  const statement = engine === 'aurora-mysql' ? 'createMySQLStatement' : 'createPgStatement';
  return `import { util } from '@aws-appsync/utils';
import { ${statement}, select, toJsonObject } from '@aws-appsync/utils/rds';

export function request(ctx) {
  return ${statement}(select({ table: 'items', where: { id: { eq: ctx.args.id } }, limit: 1 }));
}

export function response(ctx) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  return toJsonObject(ctx.result)[0][0];
}
`;
}

export const SEARCH_CODE = `import { util } from '@aws-appsync/utils';

export function request(ctx) {
  return {
    operation: 'GET',
    path: '/items/_search',
    params: { body: { query: { match: ctx.args } } },
  };
}

export function response(ctx) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  return ctx.result.hits.hits.map((hit) => hit._source);
}
`;

export const INDEX_CODE = `import { util } from '@aws-appsync/utils';

export function request(ctx) {
  return {
    operation: 'PUT',
    path: \`/items/_doc/\${ctx.args.id}\`,
    params: { body: ctx.args },
  };
}

export function response(ctx) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  return ctx.args;
}
`;
