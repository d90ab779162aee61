import { describe, expect, it } from 'vitest';
import { arch } from './arch.js';

describe('arch', () => {
  it('declares nodes with properties, and a wire of the default meaning', () => {
    const document = arch(
      'q: sqs-queue { VisibilityTimeout: 180 } -> f: lambda-function { Timeout: 30 }',
    );
    expect(document.nodes).toEqual({
      f: { service: 'lambda-function', name: 'f', properties: { Timeout: 30 } },
      q: { service: 'sqs-queue', name: 'q', properties: { VisibilityTimeout: 180 } },
    });
    expect(document.edges).toEqual({
      'q-f': { connection: 'event-source-mapping', from: 'q', to: 'f' },
    });
  });

  it('reads paths, parts, fields, references and intrinsics', () => {
    const { nodes } = arch(`
      // a comment
      t: dynamodb-table
      f: lambda-function {
        VpcConfig.SubnetIds: ['a', "b"], // another
        Environment: { Variables: { 'my.key': { Fn::Sub: '\${x}' } } },
        Table: @t.Arn, Stream: [@t#part.Name],
        alias#Name: 'live', version#: {},
        $type: 'AWS::Serverless::Function', $logicalId: 'Fn',
      }
    `);
    expect(nodes['f']).toEqual({
      service: 'lambda-function',
      name: 'f',
      type: 'AWS::Serverless::Function',
      logicalId: 'Fn',
      properties: {
        VpcConfig: { SubnetIds: ['a', 'b'] },
        Environment: { Variables: { 'my.key': { 'Fn::Sub': '${x}' } } },
        Table: { $ref: 't', attr: 'Arn' },
        Stream: [{ $ref: 't', part: 'part', attr: 'Name' }],
      },
      parts: { alias: { properties: { Name: 'live' } }, version: { properties: {} } },
    });
  });

  it('chains, names connections and numbers their wires', () => {
    const { edges } = arch(`
      a: sqs-queue -> f: lambda-function
        -[grant { Access: 'read' }]-> t: dynamodb-table
      f -[grant]-> t; a -> f
    `);
    expect(edges).toEqual({
      'a-f': { connection: 'event-source-mapping', from: 'a', to: 'f' },
      'a-f-2': { connection: 'event-source-mapping', from: 'a', to: 'f' },
      'f-t': { connection: 'grant', from: 'f', to: 't', properties: { Access: 'read' } },
      'f-t-2': { connection: 'grant', from: 'f', to: 't' },
    });
  });

  it('fills sections', () => {
    const document = arch(`
      stack main { region: 'eu-west-1' }; param Size: Number = 5
      param Stage
      condition IsProd = { Fn::Equals: [{ Ref: 'Stage' }, 'prod'] }
    `);
    expect(document.stacks).toEqual({ main: { region: 'eu-west-1' } });
    expect(document.parameters).toEqual({
      Size: { Type: 'Number', Default: 5 },
      Stage: { Type: 'String' },
    });
    expect(document.conditions).toEqual({
      IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] },
    });
  });

  it.each([
    ['a: nonsense', 'no service nonsense'],
    ['a', 'a is not declared'],
    ['a: sqs-queue; a: sqs-queue', 'declared twice'],
    ['a: sqs-queue b: sqs-queue', 'expected a new line'],
    ['a: sqs-queue { X 3 }', 'line 1: expected `:`'],
    ['a: sqs-queue { X: "3 }', 'expected the closing quote'],
    ['a: sqs-queue -[nonsense]-> b: sqs-queue', 'no connection nonsense'],
  ])('refuses %s', (text, message) => {
    expect(() => arch(text)).toThrow(message);
  });
});
