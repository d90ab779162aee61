import { expect, it } from 'vitest';
import { importTemplate } from '../import-template.js';

const TRUST = (service: string) =>
  `AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: ${service}.amazonaws.com}, Action: sts:AssumeRole}]}`;

const SOCKET = `Resources:
  Chat:
    Type: AWS::ApiGatewayV2::Api
    Properties: {Name: chat, ProtocolType: WEBSOCKET, RouteSelectionExpression: $request.body.action}
  F:
    Type: AWS::Lambda::Function
    Properties: {Role: arn:aws:iam::123456789012:role/f, Runtime: nodejs22.x, Handler: i.h, Code: {ZipFile: x}}
  Jobs: {Type: AWS::SQS::Queue}
`;

function imported(resources: string) {
  const result = importTemplate(`${SOCKET}${resources}`);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value.document;
}

const CALLS = `
  Calls:
    Type: AWS::ApiGatewayV2::Integration
    Properties:
      ApiId: !Ref Chat
      IntegrationType: AWS_PROXY
      IntegrationUri: !Sub 'arn:aws:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${F.Arn}/invocations'
  Connect:
    Type: AWS::ApiGatewayV2::Route
    Properties: {ApiId: !Ref Chat, RouteKey: $connect, OperationName: C, Target: !Join ['/', [integrations, !Ref Calls]]}
`;

it('draws each route of a WebSocket API that one integration answers', () => {
  const { nodes, edges } = imported(`${CALLS}
  Send:
    Type: AWS::ApiGatewayV2::Route
    Properties: {ApiId: !Ref Chat, RouteKey: send, ApiKeyRequired: true, Target: !Sub 'integrations/\${Calls}'}
`);
  expect(Object.values(edges)).toMatchObject([
    { connection: 'websocket-route', from: 'Chat', to: 'F', properties: { RouteKey: '$connect' } },
    { connection: 'websocket-route', properties: { RouteKey: 'send', ApiKeyRequired: true } },
  ]);
  expect(Object.values(edges)[0]?.parts?.['route']?.properties).toMatchObject({
    Target: { 'Fn::Join': ['/', ['integrations', { $ref: 'Chat', part: 'integration' }]] },
  });
  expect(Object.keys(nodes).toSorted()).toEqual(['Chat', 'F', 'Jobs']);
});

it('takes no integration of another API for a route', () => {
  const { edges } = imported(`${CALLS}
  Other: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: o, ProtocolType: WEBSOCKET, RouteSelectionExpression: $request.body.action}}
  Stray:
    Type: AWS::ApiGatewayV2::Route
    Properties: {ApiId: !Ref Other, RouteKey: send, Target: !Sub 'integrations/\${Calls}'}
`);
  const routes = Object.values(edges).filter((it) => it.connection === 'websocket-route');
  expect(routes.map(({ from, properties }) => [from, properties?.['RouteKey']])).toEqual([
    ['Chat', '$connect'],
  ]);
});

it('draws a route to a queue whatever its mapping template says, with its integration and role', () => {
  const { nodes, edges } = imported(`
  Sends:
    Type: AWS::IAM::Role
    Properties:
      ${TRUST('apigateway')}
      Policies:
        - PolicyName: p
          PolicyDocument: {Statement: [{Effect: Allow, Action: 'sqs:SendMessage', Resource: !GetAtt Jobs.Arn}]}
  Puts:
    Type: AWS::ApiGatewayV2::Integration
    Properties:
      ApiId: !Ref Chat
      IntegrationType: AWS
      IntegrationMethod: POST
      CredentialsArn: !GetAtt Sends.Arn
      IntegrationUri: !Sub 'arn:aws:apigateway:\${AWS::Region}:sqs:path/\${AWS::AccountId}/\${Jobs.QueueName}'
      RequestTemplates: {$default: 'Action=SendMessage&MessageBody=$input.body'}
  Default:
    Type: AWS::ApiGatewayV2::Route
    Properties: {ApiId: !Ref Chat, RouteKey: $default, Target: !Sub 'integrations/\${Puts}'}
`);
  const [wire] = Object.values(edges);
  expect(wire).toMatchObject({ connection: 'websocket-service', from: 'Chat', to: 'Jobs' });
  expect(Object.keys(wire?.parts ?? {}).toSorted()).toEqual(['integration', 'role', 'route']);
  expect(Object.keys(nodes).toSorted()).toEqual(['Chat', 'F', 'Jobs']);
});

it('takes an API of SAM for a node of its own, whoever names it', () => {
  const result = importTemplate(`Transform: AWS::Serverless-2016-10-31
Resources:
  Chat:
    Type: AWS::Serverless::WebSocketApi
    Properties:
      RouteSelectionExpression: $request.body.action
      StageName: prod
      Routes: {$connect: {FunctionArn: !GetAtt F.Arn}}
  F:
    Type: AWS::Serverless::Function
    Properties:
      Policies:
        - Statement: [{Effect: Allow, Action: execute-api:ManageConnections, Resource: !Sub 'arn:aws:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${Chat}/*'}]
`);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  expect(result.value.document.nodes['Chat']?.service).toBe('apigatewayv2-websocket-api');
  expect(result.value.report.generic).toBe(0);
});
