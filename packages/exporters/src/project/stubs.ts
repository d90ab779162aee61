import type { CodeUnit } from '../graph/resource-graph.js';
import { dotnetStub } from './stubs-dotnet.js';
import { goStub } from './stubs-go.js';
import { javaStub } from './stubs-java.js';
import { inlineNode, NODE_PACKAGE, nodeStub } from './stubs-node.js';
import {
  batchOf,
  handlerFile,
  handlerName,
  replyOf,
  variableNames,
  type Reply,
} from './stub-words.js';

/** Files of a unit's stub by path inside its folder. */
export type StubFiles = ReadonlyMap<string, string>;

/** A handler that logs what it gets, in the unit's runtime, with the names its wires hand over. */
export function stubFiles(unit: CodeUnit): StubFiles {
  const family = unit.runtime.replace(/[0-9.]+.*$/, '');
  switch (family) {
    case 'nodejs':
      return new Map([
        [`${handlerFile(unit)}.ts`, nodeStub(unit)],
        ['package.json', NODE_PACKAGE],
      ]);
    case 'python':
      return new Map([
        [`${handlerFile(unit)}.py`, pythonStub(unit)],
        ['requirements.txt', ''],
      ]);
    case 'ruby':
      return new Map([
        [`${handlerFile(unit)}.rb`, rubyStub(unit)],
        ['Gemfile', "source 'https://rubygems.org'\n"],
      ]);
    case 'java':
      return javaStub(unit);
    case 'dotnet':
      return dotnetStub(unit);
    case 'provided.al':
    case 'provided':
      return goStub(unit);
    default:
      return new Map();
  }
}

/** Where a record of a batch has its id. */
const PYTHON_IDS = {
  sqs: 'record["messageId"]',
  kinesis: 'record["kinesis"]["sequenceNumber"]',
  dynamodb: 'record["dynamodb"]["SequenceNumber"]',
} as const;

const PYTHON_REPLIES: Readonly<Record<Reply, readonly string[]>> = {
  http: ['return {"statusCode": 200, "body": json.dumps({"ok": True})}'],
  simple: ['return {"isAuthorized": False}'],
  policy: [
    'statement = {"Action": "execute-api:Invoke", "Effect": "Deny", "Resource": event["methodArn"]}',
    'policy = {"Version": "2012-10-17", "Statement": [statement]}',
    'return {"principalId": "user", "policyDocument": policy}',
  ],
  request: ['return event["Records"][0]["cf"]["request"]'],
  response: ['return event["Records"][0]["cf"]["response"]'],
  event: ['return event'],
  nothing: [],
};

function pythonStub(unit: CodeUnit): string {
  const variables = variableNames(unit);
  return [
    'import json',
    ...(variables.length === 0 ? [] : ['import os']),
    '',
    ...variables.map((name) => `${name} = os.environ["${name}"]`),
    ...(variables.length === 0 ? [] : ['']),
    '',
    `def ${handlerName(unit)}(event, context):`,
    ...pythonBody(unit).map((line) => `    ${line}`),
    '',
  ].join('\n');
}

function pythonBody(unit: CodeUnit): readonly string[] {
  const batch = batchOf(unit);
  const loop = 'for record in event["Records"]:';
  if (batch === undefined) return ['print(json.dumps(event))', ...PYTHON_REPLIES[replyOf(unit)]];
  if (!batch.isReporting) return [loop, '    print(json.dumps(record))'];
  return [
    'failures = []',
    loop,
    '    try:',
    '        print(json.dumps(record))',
    '    except Exception as error:',
    '        print(error)',
    `        failures.append({"itemIdentifier": ${PYTHON_IDS[batch.kind]}})`,
    'return {"batchItemFailures": failures}',
  ];
}

const RUBY_IDS = {
  sqs: "record['messageId']",
  kinesis: "record['kinesis']['sequenceNumber']",
  dynamodb: "record['dynamodb']['SequenceNumber']",
} as const;

const RUBY_REPLIES: Readonly<Record<Reply, readonly string[]>> = {
  http: ['{ statusCode: 200, body: { ok: true }.to_json }'],
  simple: ['{ isAuthorized: false }'],
  policy: [
    "statement = { Action: 'execute-api:Invoke', Effect: 'Deny', Resource: event['methodArn'] }",
    "policy = { Version: '2012-10-17', Statement: [statement] }",
    "{ principalId: 'user', policyDocument: policy }",
  ],
  request: ["event['Records'][0]['cf']['request']"],
  response: ["event['Records'][0]['cf']['response']"],
  event: ['event'],
  nothing: ['nil'],
};

function rubyStub(unit: CodeUnit): string {
  const variables = variableNames(unit).map((name) => `${name} = ENV.fetch('${name}')`);
  return [
    "require 'json'",
    '',
    ...(variables.length === 0 ? [] : [...variables, '']),
    `def ${handlerName(unit)}(event:, context:)`,
    ...rubyBody(unit).map((line) => `  ${line}`),
    'end',
    '',
  ].join('\n');
}

function rubyBody(unit: CodeUnit): readonly string[] {
  const batch = batchOf(unit);
  const loop = "event['Records'].each do |record|";
  if (batch === undefined) return ['puts event.to_json', ...RUBY_REPLIES[replyOf(unit)]];
  if (!batch.isReporting) return [loop, '  puts record.to_json', 'end', 'nil'];
  return [
    'failures = []',
    loop,
    '  puts record.to_json',
    'rescue StandardError => e',
    '  puts e.message',
    `  failures << { itemIdentifier: ${RUBY_IDS[batch.kind]} }`,
    'end',
    '{ batchItemFailures: failures }',
  ];
}

/** A stub that stands in a template: Lambda names the file `index`, for Node.js and Python only. */
export function inlineStub(unit: CodeUnit): string | undefined {
  const name = /^index\.([A-Za-z_][A-Za-z0-9_]*)$/.exec(unit.handler)?.[1];
  if (name === undefined) return undefined;
  if (unit.runtime.startsWith('nodejs')) return inlineNode(unit, name);
  return unit.runtime.startsWith('python') ? pythonStub(unit) : undefined;
}
