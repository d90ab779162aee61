import { expect, test } from 'vitest';
import { arch } from '../testing/index.js';
import { typesOfDesign } from './design-types.js';

test('types of nodes as written, of drawn nodes and of parts, each once', () => {
  const document = arch(
    "a: apigateway-rest-api { stage#TracingEnabled: true }; f: lambda-function; g: lambda-function; p: cfn-resource { $type: 'AWS::SSM::Parameter' }; c: external-client",
  );
  expect(typesOfDesign(document)).toEqual([
    'AWS::ApiGateway::RestApi',
    'AWS::ApiGateway::Stage',
    'AWS::Lambda::Function',
    'AWS::SSM::Parameter',
  ]);
});
