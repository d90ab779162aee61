import type { Value } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
import { describe, expect, it } from 'vitest';
import { lower } from '../../lower/pipeline.js';
import { own } from '../../value/walk.js';
import { samTemplate } from './template.js';

function resources(text: string): Readonly<Record<string, unknown>> {
  const result = lower(arch(text));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return own(samTemplate(result.value).value, 'Resources') as Readonly<Record<string, unknown>>;
}

const FUNCTION = "lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler' }";

function globals(text: string): unknown {
  const result = lower(arch(text));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return own(samTemplate(result.value).value, 'Globals');
}

describe('Globals of a SAM template', () => {
  it('say what functions have in common, also a part of their environment', () => {
    const design = `t: dynamodb-table; q: sqs-queue; a: ${FUNCTION}; b: ${FUNCTION}
      a -> t; b -> t; b -> q`;
    expect(globals(design)).toEqual({
      Function: {
        Runtime: 'nodejs22.x',
        Handler: 'index.handler',
        Environment: { Variables: { T_NAME: { Ref: 'T' } } },
      },
    });
    expect(resources(design)).toMatchObject({
      B: { Properties: { Environment: { Variables: { Q_URL: { Ref: 'Q' } } } } },
    });
    expect(JSON.stringify(resources(design)['A'])).not.toContain('Environment');
  });

  it('say what most have, and the others say otherwise; never what one lacks', () => {
    const timed = (seconds: number): string =>
      `lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler', Timeout: ${seconds} }`;
    expect(globals(`a: ${timed(9)}; b: ${timed(9)}; c: ${timed(30)}`)).toMatchObject({
      Function: { Timeout: 9 },
    });
    const one = globals(`a: ${timed(9)}; b: ${timed(9)}; c: ${FUNCTION}`);
    expect(own(own(one as Value, 'Function'), 'Timeout')).toBeUndefined();
  });
});

describe('Globals that came with a template', () => {
  const OLD = `old: lambda-function { $type: 'AWS::Serverless::Function', Runtime: 'nodejs22.x', Handler: 'index.handler', CodeUri: 'src/' }`;
  const typeOf = (text: string): unknown => own(resources(text)['F'] as Value, 'Type');

  it('leave a drawn function alone that says less', () => {
    const drawn = `${OLD}; f: ${FUNCTION}`;
    expect(typeOf(`${drawn}; global Function = { Runtime: 'nodejs20.x' }`)).toBe(
      'AWS::Serverless::Function',
    );
    expect(typeOf(`${drawn}; global Function = { Tracing: 'Active' }`)).toBe(
      'AWS::Lambda::Function',
    );
    const variables = "global Function = { Environment: { Variables: { STAGE: 'dev' } } }";
    expect(typeOf(`${drawn}; f -> t: dynamodb-table; ${variables}`)).toBe('AWS::Lambda::Function');
  });

  it('go with the last function that takes them', () => {
    expect(globals(`f: ${FUNCTION}; global Function = { Tracing: 'Active' }`)).toBeUndefined();
  });
});

describe('a SAM template', () => {
  it('folds role, permission, stage and deployment into functions and APIs', () => {
    const found = resources(`api: apigateway-rest-api { stage#StageName: 'prod' }; f: ${FUNCTION}
      api -[route { Method: 'GET', Path: '/a' }]-> f`);
    expect(Object.keys(found)).toEqual(['Api', 'F']);
    expect(found).toMatchObject({
      F: {
        Properties: {
          Events: { GetA: { Type: 'Api', Properties: { RestApiId: { Ref: 'Api' } } } },
        },
      },
    });
  });

  it('writes a body where a route goes elsewhere than to a function', () => {
    const found =
      resources(`api: apigateway-rest-api { stage#StageName: 'prod' }; f: ${FUNCTION}; k: kinesis-stream
      api -[route { Method: 'GET', Path: '/a' }]-> f
      api -[api-kinesis { Method: 'POST', Path: '/k' }]-> k`);
    expect(found).toMatchObject({
      Api: { Properties: { DefinitionBody: { paths: { '/a': {}, '/k': {} } } } },
    });
    expect(found['ApiFPermission']).toMatchObject({ Type: 'AWS::Lambda::Permission' });
  });

  it('keeps mappings with exact statements by default, and makes events where the design says so', () => {
    const design = `q: sqs-queue; f: ${FUNCTION}; q -[event-source-mapping { BatchSize: 5 }]-> f`;
    expect(resources(design)['QFMapping']).toMatchObject({
      Type: 'AWS::Lambda::EventSourceMapping',
    });
    const idiomatic = resources(`${design}; setting permissions = 'idiomatic'`);
    expect(Object.keys(idiomatic)).toEqual(['F', 'Q']);
    expect(idiomatic).toMatchObject({
      F: { Properties: { Events: { QFMapping: { Type: 'SQS', Properties: { BatchSize: 5 } } } } },
    });
    expect(JSON.stringify(idiomatic)).not.toContain('sqs:ReceiveMessage');
  });

  it('names the managed policy of a source that is no event, where the design says so', () => {
    const { F } =
      resources(`q: sqs-queue { $external: { ref: 'https://sqs.eu-west-1.amazonaws.com/123456789012/jobs' } } -> f: ${FUNCTION}
      setting permissions = 'idiomatic'`);
    expect(F).toMatchObject({ Properties: { Policies: ['AWSLambdaSQSQueueExecutionRole'] } });
    expect(F).not.toHaveProperty('Properties.Events');
  });

  it('joins by connectors what these allow to the letter, where the design says so', () => {
    const design = `t: sns-topic; q: sqs-queue; f: ${FUNCTION}; f -> t; f -[grant { Access: 'write' }]-> q`;
    expect(JSON.stringify(resources(design))).not.toContain('Connectors');
    const { F } = resources(`${design}; setting permissions = 'idiomatic'`);
    expect(F).toMatchObject({
      Connectors: { ToT: { Properties: { Destination: { Id: 'T' }, Permissions: ['Write'] } } },
      Properties: { Policies: [{ Statement: [{ Resource: { 'Fn::GetAtt': ['Q', 'Arn'] } }] }] },
    });
  });

  it('names the role itself where SAM would widen it', () => {
    const found = resources(
      "f: lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler', TracingConfig: { Mode: 'Active' } }",
    );
    expect(found).toMatchObject({
      F: { Properties: { Tracing: 'Active', Role: { 'Fn::GetAtt': ['FRole', 'Arn'] } } },
      FRole: { Type: 'AWS::IAM::Role' },
    });
  });

  it('leaves a function alone whose package type SAM could not read', () => {
    const found = resources(
      "f: lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler', PackageType: { Ref: 'Kind' } }",
    );
    expect(found).toMatchObject({ F: { Type: 'AWS::Lambda::Function' } });
  });

  it('publishes versions by alias, and calls the alias', () => {
    const found = resources(`api: apigateway-rest-api { stage#StageName: 'prod' }
      f: lambda-function { Runtime: 'python3.13', Handler: 'index.handler', version#: {}, alias#Name: 'live' }
      api -[route { Method: 'GET', Path: '/a' }]-> f; q: sqs-queue; q -> f`);
    expect(Object.keys(found)).toEqual(['Api', 'F', 'Q', 'QFMapping']);
    expect(found).toMatchObject({
      F: { Properties: { AutoPublishAlias: 'live' } },
      QFMapping: { Properties: { FunctionName: { Ref: 'F.Alias' } } },
    });
  });
});
