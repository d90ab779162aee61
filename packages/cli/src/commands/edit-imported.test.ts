import { exportInto, reprint } from '@archivolt/exporters';
import { importTemplate } from '@archivolt/importers';
import { commit, follow, printDocument, type ArchDocument } from '@archivolt/model';
import { describe, expect, it } from 'vitest';

const ROLE = `  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement:
          - Effect: Allow
            Principal: {Service: lambda.amazonaws.com}
            Action: sts:AssumeRole
      Policies:
        - PolicyName: data # both tables
          PolicyDocument:
            Statement:
              - Effect: Allow
                Action: [dynamodb:GetItem, dynamodb:BatchGetItem, dynamodb:Query, dynamodb:Scan, dynamodb:ConditionCheckItem]
                Resource: [!GetAtt Orders.Arn, !GetAtt Users.Arn]
              - Effect: Allow
                Action: logs:PutLogEvents
                Resource: '*'
`;
const TEMPLATE = `Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      Role: !GetAtt Role.Arn
      Code: {ZipFile: x}
      Runtime: nodejs22.x
      Handler: index.handler
      Environment:
        Variables:
          MY_TABLE: !Ref Orders
          OTHER: keep
${ROLE}  Orders:
    Type: AWS::DynamoDB::Table # the orders
    Properties: &table
      BillingMode: PAY_PER_REQUEST
      AttributeDefinitions: [{AttributeName: id, AttributeType: S}]
      KeySchema: [{AttributeName: id, KeyType: HASH}]
  Users:
    Type: AWS::DynamoDB::Table
    Properties: *table
`;

const ROUTED = `Resources:
  F: {Type: AWS::Lambda::Function, Properties: {Role: 'arn:aws:iam::1:role/r', Code: {ZipFile: x}, Runtime: nodejs22.x, Handler: h.h}}
  G: {Type: AWS::Lambda::Function, Properties: {Role: 'arn:aws:iam::1:role/r', Code: {ZipFile: x}, Runtime: nodejs22.x, Handler: h.h}}
  Api:
    Type: AWS::ApiGateway::RestApi
    Properties:
      Body:
        openapi: 3.0.1
        info: {title: a, version: '1'}
        paths:
          /kept:
            get:
              x-amazon-apigateway-integration:
                type: aws_proxy
                httpMethod: POST
                uri: !Sub arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/\${F.Arn}/invocations
          /gone:
            get:
              x-amazon-apigateway-integration:
                type: aws_proxy
                httpMethod: POST
                uri: !Sub arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/\${G.Arn}/invocations
  Topic: {Type: AWS::SNS::Topic}
  Jobs: {Type: AWS::SQS::Queue}
  Subscription:
    Type: AWS::SNS::Subscription
    Properties: {TopicArn: !Ref Topic, Endpoint: !GetAtt Jobs.Arn, Protocol: sqs}
  Policy:
    Type: AWS::SQS::QueuePolicy
    Properties:
      Queues: [!Ref Jobs]
      PolicyDocument:
        Statement:
          - Effect: Allow
            Principal: {Service: sns.amazonaws.com}
            Action: sqs:SendMessage
            Resource: !GetAtt Jobs.Arn
            Condition: {ArnEquals: {aws:SourceArn: !Ref Topic}}
`;

function opened(template: string): ArchDocument {
  const result = importTemplate(template, { reprint });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value.document;
}

function wire(document: ArchDocument, from: string, to: string): string {
  const found = Object.entries(document.edges).find(([, e]) => e.from === from && e.to === to);
  if (found === undefined)
    throw new Error(`no wire ${from} ${to}: ${JSON.stringify(document.edges)}`);
  return found[0];
}

function written(document: ArchDocument, template: string): string {
  const result = exportInto(document, template);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value.value;
}

describe('a wire that was found in a template', () => {
  it('as a mere reference takes the property along that names the other end', () => {
    const text = `Resources:
  F:
    Type: AWS::Lambda::Function
    Properties:
      Environment:
        Variables:
          POOL: !Ref Users # who may come in
          STAGE: dev
      Role: arn:aws:iam::1:role/r
      Code: {ZipFile: x}
      Runtime: nodejs22.x
      Handler: h.h
  Users: {Type: AWS::Cognito::UserPool}
`;
    const document = opened(text);
    const id = wire(document, 'F', 'Users');
    expect(document.edges[id]?.connection).toBe('refers-to');
    const { document: next } = commit(document, { edit: 'edge.remove', args: { ids: [id] } });
    expect(written(next, text)).toBe(text.replace(/^.*POOL.*\n/m, ''));
  });

  it('takes its share of the statements and its variable along, and nothing else', () => {
    const document = opened(TEMPLATE);
    const { document: next } = commit(document, {
      edit: 'edge.remove',
      args: { ids: [wire(document, 'F', 'Orders')] },
    });
    const text = written(next, TEMPLATE);
    expect(text).not.toContain('Orders.Arn');
    expect(text).not.toContain('MY_TABLE');
    expect(text).toContain('OTHER: keep');
    expect(text).toContain('Users.Arn');
    expect(text).toContain('dynamodb:Query');
    expect(text).toContain('logs:PutLogEvents');
    expect(text).toContain('# the orders');
  });

  it('asks anew for what it is changed to', () => {
    const document = opened(TEMPLATE);
    const edge = wire(document, 'F', 'Orders');
    const { document: next } = commit(document, {
      edit: 'property.set',
      args: {
        target: { edge },
        path: 'Access',
        value: 'write',
      },
    });
    const text = written(next, TEMPLATE);
    expect(text).toContain('dynamodb:PutItem');
    expect(text).toContain('Users.Arn');
    expect(text.match(/MY_TABLE/g)).toHaveLength(1);
    const again = opened(text);
    const access = again.edges[wire(again, 'F', 'Orders')]?.properties?.['Access'];
    expect(access).toBe('write');
    const users = again.edges[wire(again, 'F', 'Users')]?.properties?.['Access'];
    expect(users).toBe('read');
  });

  it('is undone to the byte, and leaves the template as it was then', () => {
    const document = opened(TEMPLATE);
    const text = printDocument(document);
    expect(written(document, TEMPLATE)).toBe(TEMPLATE);
    const edge = wire(document, 'F', 'Orders');
    for (const call of [
      { edit: 'node.remove', args: { ids: ['Users'] } },
      { edit: 'edge.remove', args: { ids: [edge] } },
      { edit: 'property.set', args: { target: { edge }, path: 'Access', value: 'write' } },
    ]) {
      const change = commit(document, call);
      expect(printDocument(document)).toBe(text);
      expect(printDocument(follow(change.document, change.inverse))).toBe(text);
    }
  });

  it('takes the operation of an API and the statement of a queue along', () => {
    const document = opened(ROUTED);
    const ids = [wire(document, 'Api', 'G'), wire(document, 'Topic', 'Jobs')];
    const { document: next } = commit(document, { edit: 'edge.remove', args: { ids } });
    const text = written(next, ROUTED);
    expect(text).toContain('/kept');
    expect(text).not.toContain('/gone');
    expect(text).not.toContain('${G.Arn}');
    expect(text).not.toContain('sns.amazonaws.com');
  });

  it('of a shared role leaves what another one needs', () => {
    const shared = TEMPLATE.replace(
      '  Role:\n',
      `  H:
    Type: AWS::Lambda::Function
    Properties: {Role: !GetAtt Role.Arn, Code: {ZipFile: x}, Runtime: nodejs22.x, Handler: h.h}
  Role:
`,
    );
    const document = opened(shared);
    const found = Object.entries(document.edges).filter(
      ([, { to, connection }]) => to === 'Orders' && connection !== 'refers-to',
    );
    for (const [id] of found) {
      const { document: next } = commit(document, { edit: 'edge.remove', args: { ids: [id] } });
      const isLast = found.length === 1;
      expect(written(next, shared).includes('Orders.Arn')).toBe(!isLast);
    }
  });
});

it('opens a function whose destination says no ages, and keeps its configuration in one place', () => {
  const text = `Resources:
  F: {Type: AWS::Lambda::Function, Properties: {Role: 'arn:aws:iam::1:role/r', Code: {ZipFile: x}, Runtime: nodejs22.x, Handler: h.h}}
  Failed: {Type: AWS::SQS::Queue}
  Told:
    Type: AWS::Lambda::EventInvokeConfig
    Properties:
      FunctionName: !Ref F
      Qualifier: $LATEST
      DestinationConfig: {OnFailure: {Destination: !GetAtt Failed.Arn}}
`;
  const opened = importTemplate(text, { reprint });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  const { document } = opened.value;
  expect(Object.values(document.edges).map((edge) => edge.connection)).toEqual(['destination']);
  const later = commit(document, [
    {
      edit: 'property.set',
      args: {
        target: { edge: Object.keys(document.edges)[0] },
        path: 'MaximumRetryAttempts',
        value: 1,
      },
    },
  ]);
  const into = exportInto(later.document, text, { force: true });
  expect(into.ok ? into.value.value : into.problem).toBe(
    text.replace(
      '      DestinationConfig',
      '      MaximumRetryAttempts: 1\n      DestinationConfig',
    ),
  );
});
