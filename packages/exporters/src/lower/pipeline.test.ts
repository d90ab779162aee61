import { emptyDocument, type ArchDocument } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
import { describe, expect, it } from 'vitest';
import { parse, YAMLMap, type CollectionTag, type ScalarTag, type Tags } from 'yaml';
import type { Resource, ResourceGraph } from '../graph/resource-graph.js';
import { exportTemplate } from '../export/export-project.js';
import { own } from '../value/walk.js';
import { lower } from './pipeline.js';

function lowered(text: string): ResourceGraph {
  const result = lower(arch(text));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

function resource(graph: ResourceGraph, key: string): Resource {
  const found = graph.resources.get(key);
  if (found === undefined) throw new Error(`no ${key} among ${[...graph.resources.keys()].join()}`);
  return found;
}

const FUNCTION = "lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler' }";

describe('destinations', () => {
  it('stand where a function of SAM says the others: AWS takes one configuration', () => {
    const graph = lowered(`f: lambda-function { $type: 'AWS::Serverless::Function',
        EventInvokeConfig: { MaximumRetryAttempts: 1 } }
      f -[destination { On: 'success' }]-> q: sqs-queue`);
    expect(own(resource(graph, 'f').properties, 'EventInvokeConfig')).toEqual({
      MaximumRetryAttempts: 1,
      DestinationConfig: {
        OnSuccess: { Destination: { $ref: 'q', attr: 'Arn' }, Type: 'SQS' },
      },
    });
    expect([...graph.resources.keys()]).not.toContain('f#eventInvoke');
  });
});

describe('roles', () => {
  it('are made for principals, and named after them', () => {
    const graph = lowered(`f: ${FUNCTION}`);
    expect(resource(graph, 'f#role').logicalId).toBe('FRole');
    expect(own(resource(graph, 'f').properties, 'Role')).toEqual({
      $ref: 'f',
      part: 'role',
      attr: 'Arn',
    });
  });

  it('hold one statement per resource, actions and statements sorted', () => {
    const graph = lowered(`f: ${FUNCTION}; b: sqs-queue; a: sqs-queue
      f -[grant { Access: 'write' }]-> b
      f -[grant { Access: 'read' }]-> a
      a -> f`);
    const [permissions] = graph.permissions;
    expect(permissions?.statements.map(({ resources, edges }) => ({ resources, edges }))).toEqual([
      { resources: [{ $ref: 'a', attr: 'Arn' }], edges: ['a-f', 'f-a'] },
      { resources: [{ $ref: 'b', attr: 'Arn' }], edges: ['f-b'] },
    ]);
    const actions = permissions?.statements[0]?.actions ?? [];
    expect(actions).toEqual([...new Set(actions)].toSorted());
  });

  it('that are drawn take the grants instead', () => {
    const graph =
      lowered(`f: ${FUNCTION}; r: iam-role { AssumeRolePolicyDocument: { Statement: [] } }
      q: sqs-queue; f -> r; f -[grant { Access: 'write' }]-> q`);
    expect(graph.resources.has('f#role')).toBe(false);
    expect(JSON.stringify(resource(graph, 'r').properties)).toContain('sqs:SendMessage');
  });
});

describe('cycles', () => {
  it('of a bucket and the function it notifies are broken by a name of stack, account and Region', () => {
    const graph = lowered(`b: s3-bucket; f: ${FUNCTION}
      b -[bucket-notification { Events: ['s3:ObjectCreated:*'] }]-> f; f -> b`);
    const name = own(own(resource(graph, 'b').properties, 'BucketName'), 'Fn::Sub');
    expect(name).toBe('${AWS::StackName}-b-${AWS::AccountId}-${AWS::Region}');
    const users = [
      resource(graph, 'f'),
      resource(graph, 'f#role'),
      resource(graph, 'b-f#permission'),
    ];
    for (const user of users) {
      expect(JSON.stringify(user.properties)).not.toContain('"$ref":"b"');
      expect(JSON.stringify(user.properties)).toContain(name);
    }
    expect(resource(graph, 'b').dependsOn).toEqual(['b-f#permission']);
  });

  it('keep the name that the user gave', () => {
    const graph = lowered(`b: s3-bucket { BucketName: 'mine' }; f: ${FUNCTION}
      b -[bucket-notification { Events: ['s3:ObjectCreated:*'] }]-> f; f -> b`);
    expect(own(resource(graph, 'b').properties, 'BucketName')).toBe('mine');
    expect(JSON.stringify(resource(graph, 'f#role').properties)).toContain('s3:::mine');
  });

  it('that no name breaks are refused with the way round', () => {
    const result = lower(
      arch(`a: ec2-security-group { GroupDescription: @b.GroupId }
        b: ec2-security-group { GroupDescription: @a.GroupId }`),
    );
    expect(result).toMatchObject({
      ok: false,
      problem: [{ code: 'cycle', message: expect.stringContaining('A → B → A') }],
    });
  });
});

describe('references', () => {
  it('to what is not there are refused', () => {
    const document = arch(
      'q: sqs-queue { RedrivePolicy: { deadLetterTargetArn: @d.Arn, maxReceiveCount: 3 } }; d: sqs-queue',
    );
    const { d, ...nodes } = document.nodes;
    expect(d).toBeDefined();
    expect(lower({ ...document, nodes })).toMatchObject({
      ok: false,
      problem: [{ code: 'dangling-reference', at: { node: 'q' } }],
    });
  });

  it('to what exists already stand for what its node says', () => {
    const graph =
      lowered(`t: dynamodb-table { $external: { ref: 'Legacy', attributes: { Arn: { Ref: 'LegacyArn' } } } }
      param LegacyArn: String = 'arn:aws:dynamodb:us-east-1:123456789012:table/Legacy'
      f: ${FUNCTION}; f -[grant { Access: 'write' }]-> t`);
    expect(graph.resources.has('t')).toBe(false);
    expect(JSON.stringify(resource(graph, 'f#role').properties)).toContain('{"Ref":"LegacyArn"}');
    expect(JSON.stringify(resource(graph, 'f').properties)).toContain('"Legacy"');
  });
});

describe('logical ids', () => {
  it('that meet are told apart by their owners, and imported ones keep theirs', () => {
    const document =
      arch(`a: sqs-queue { $name: 'Orders Queue' }; b: sqs-queue { $name: 'OrdersQueue' }
      c: sqs-queue { $name: 'Other', $logicalId: 'OrdersQueue' }`);
    const result = lower(document);
    if (!result.ok) throw new Error('not lowered');
    const ids = ['a', 'b', 'c'].map((key) => resource(result.value, key).logicalId);
    expect(ids[2]).toBe('OrdersQueue');
    expect(new Set(ids).size).toBe(3);
    expect(ids.every((id) => /^OrdersQueue[0-9a-f]*$/.test(id))).toBe(true);
  });

  it('keep clear of parameters', () => {
    const graph = lowered("q: sqs-queue { $name: 'Stage' }; param Stage: String = 'dev'");
    expect(resource(graph, 'q').logicalId).not.toBe('Stage');
  });
});

describe('an API', () => {
  it('gets a deployment that changes with its routes', () => {
    const ids = ['/a', '/b'].map((path) => {
      const graph = lowered(`api: apigateway-rest-api { stage#StageName: 'prod' }; f: ${FUNCTION}
        api -[route { Method: 'GET', Path: '${path}' }]-> f`);
      return resource(graph, 'api#deployment').logicalId;
    });
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('guards routes by its only authorizer, but for those that are open', () => {
    const graph =
      lowered(`api: apigateway-rest-api { stage#StageName: 'prod' }; f: ${FUNCTION}; p: cognito-user-pool
      p -[authorizer { Name: 'users' }]-> api
      api -[route { Method: 'GET', Path: '/a' }]-> f
      api -[route { Method: 'GET', Path: '/b', Authorizer: 'none' }]-> f`);
    const paths = own(own(resource(graph, 'api').properties, 'Body'), 'paths');
    expect(own(own(own(paths, '/a'), 'get'), 'security')).toEqual([{ users: [] }]);
    expect(own(own(own(paths, '/b'), 'get'), 'security')).toBeUndefined();
  });
});

describe('an imported template', () => {
  it('gets nothing added', () => {
    const graph =
      lowered(`f: lambda-function { $type: 'AWS::Serverless::Function', $logicalId: 'MyFn', Runtime: 'nodejs22.x', Odd: { X: 1 } }
      t: dynamodb-table { $type: 'AWS::DynamoDB::Table', $logicalId: 'T' }`);
    expect(
      [...graph.resources.values()].map(({ logicalId, type, properties }) => ({
        logicalId,
        type,
        properties,
      })),
    ).toEqual([
      {
        logicalId: 'MyFn',
        type: 'AWS::Serverless::Function',
        properties: { Runtime: 'nodejs22.x', Odd: { X: 1 } },
      },
      { logicalId: 'T', type: 'AWS::DynamoDB::Table', properties: {} },
    ]);
  });

  it('takes new grants in the words of its function', () => {
    const graph =
      lowered(`f: lambda-function { $type: 'AWS::Serverless::Function', $logicalId: 'MyFn', Policies: ['AWSXRayDaemonWriteAccess'] }
      q: sqs-queue; f -[grant { Access: 'write' }]-> q`);
    expect(own(resource(graph, 'f').properties, 'Policies')).toMatchObject([
      'AWSXRayDaemonWriteAccess',
      { Statement: [{ Action: 'sqs:SendMessage', Resource: { $ref: 'q', attr: 'Arn' } }] },
    ]);
    expect(graph.implied.get('f#role')).toBe('MyFnRole');
  });

  it('is printed equal, in every section', () => {
    const document: ArchDocument = {
      ...emptyDocument(),
      description: 'Shop',
      template: {
        AWSTemplateFormatVersion: '2010-09-09',
        Transform: 'AWS::Serverless-2016-10-31',
        Rules: { R: { Assertions: [] } },
      },
      parameters: { Stage: { Type: 'String', Default: 'dev' } },
      conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
      mappings: { M: { a: { b: 1 } } },
      globals: { Function: { Timeout: 5, Environment: { Variables: { T: { $ref: 't' } } } } },
      metadata: { 'AWS::Composer::Groups': { g: { Members: ['MyFn'] } } },
      outputs: { Arn: { Value: { $ref: 'f', attr: 'Arn' }, Condition: 'IsProd' } },
      nodes: {
        api: {
          service: 'apigateway-rest-api',
          name: 'Api',
          type: 'AWS::Serverless::Api',
          logicalId: 'Api',
          properties: { StageName: 'prod' },
        },
        f: {
          service: 'lambda-function',
          name: 'MyFn',
          type: 'AWS::Serverless::Function',
          logicalId: 'MyFn',
          properties: {
            CodeUri: 'src/',
            Tracing: 'Active',
            Unknown: [true, 1, '1', null],
            Url: { 'Fn::Sub': ['${A}-${T}', { A: 'x', T: { $ref: 't' } }] },
          },
          attributes: {
            Condition: 'IsProd',
            DependsOn: 'T',
            Metadata: { BuildMethod: 'makefile' },
          },
        },
        t: {
          service: 'dynamodb-table',
          name: 'T',
          type: 'AWS::DynamoDB::Table',
          logicalId: 'T',
          properties: {},
          attributes: { DeletionPolicy: 'Retain' },
        },
      },
      edges: {
        e1: {
          connection: 'route',
          from: 'api',
          to: 'f',
          properties: { Method: 'GET', Path: '/a' },
          form: {
            kind: 'sam-event',
            key: 'Get',
            properties: {
              Type: 'Api',
              Properties: { Path: '/a', Method: 'get', RestApiId: { $ref: 'api' } },
            },
          },
        },
        e2: {
          connection: 'grant',
          from: 'f',
          to: 't',
          form: {
            kind: 'sam-policy',
            key: '0',
            properties: { DynamoDBReadPolicy: { TableName: { $ref: 't' } } },
          },
        },
      },
    };
    const result = exportTemplate(document, 'sam', { force: true });
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    const read = parse(result.value.value.text, { customTags: LONG_FORM }) as unknown;
    expect(read).toEqual({
      AWSTemplateFormatVersion: '2010-09-09',
      Transform: 'AWS::Serverless-2016-10-31',
      Description: 'Shop',
      Rules: { R: { Assertions: [] } },
      Metadata: { 'AWS::Composer::Groups': { g: { Members: ['MyFn'] } } },
      Parameters: { Stage: { Type: 'String', Default: 'dev' } },
      Mappings: { M: { a: { b: 1 } } },
      Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
      Globals: { Function: { Timeout: 5, Environment: { Variables: { T: { Ref: 'T' } } } } },
      Resources: {
        Api: { Type: 'AWS::Serverless::Api', Properties: { StageName: 'prod' } },
        MyFn: {
          Type: 'AWS::Serverless::Function',
          Condition: 'IsProd',
          DependsOn: 'T',
          Metadata: { BuildMethod: 'makefile' },
          Properties: {
            CodeUri: 'src/',
            Tracing: 'Active',
            Unknown: [true, 1, '1', null],
            Url: { 'Fn::Sub': ['${A}-${T}', { A: 'x' }] },
            Events: {
              Get: {
                Type: 'Api',
                Properties: { Path: '/a', Method: 'get', RestApiId: { Ref: 'Api' } },
              },
            },
            Policies: [{ DynamoDBReadPolicy: { TableName: { Ref: 'T' } } }],
          },
        },
        T: { Type: 'AWS::DynamoDB::Table', DeletionPolicy: 'Retain' },
      },
      Outputs: { Arn: { Value: { 'Fn::GetAtt': 'MyFn.Arn' }, Condition: 'IsProd' } },
    });
    const cfn = exportTemplate(document, 'cfn', { force: true });
    expect(cfn.ok && cfn.value.value.text).toBe(result.value.value.text);
  });

  it('takes a new route of its API as an event of its function', () => {
    const graph =
      lowered(`api: apigateway-rest-api { $type: 'AWS::Serverless::Api', $logicalId: 'Api', StageName: 'prod' }
      f: lambda-function { $type: 'AWS::Serverless::Function', $logicalId: 'MyFn' }
      api -[route { Method: 'GET', Path: '/new' }]-> f`);
    expect(own(resource(graph, 'f').properties, 'Events')).toEqual({
      apiGetNew: {
        Type: 'Api',
        Properties: { RestApiId: { $ref: 'api' }, Method: 'GET', Path: '/new' },
      },
    });
    expect([...graph.resources.keys()]).toEqual(['api', 'f']);
  });
});

/** Short forms as the long ones they stand for. */
const LONG_FORM: Tags = ['Ref', 'GetAtt', 'Sub', 'Equals'].flatMap((name) => {
  const key = name === 'Ref' ? 'Ref' : `Fn::${name}`;
  const asText: ScalarTag = { tag: `!${name}`, resolve: (text) => ({ [key]: text }) };
  const asList: CollectionTag = {
    tag: `!${name}`,
    collection: 'seq',
    resolve: (items) => {
      const map = new YAMLMap();
      map.set(key, items);
      return map;
    },
  };
  return [asText, asList];
});
