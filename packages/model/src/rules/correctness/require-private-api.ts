import { defineRule, isMap, type Value } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const requirePrivateApi = defineRule({
  id: 'correctness/require-private-api',
  row: 'V28',
  severity: 'error',
  summary: 'An endpoint of a VPC leads to a private API, through an interface.',
  why: 'Only a private API answers at an interface endpoint of API Gateway; a regional or edge-optimized one answers on the internet.',
  cite: awsPage(
    'Private REST APIs in API Gateway',
    'apigateway/latest/developerguide/apigateway-private-apis.html',
    { section: 'Endpoint Types' },
  ),
  over: 'wire',
  on: { connection: 'endpoint-access' },
  demand: true,
  check: ({ wire, source, target }) => {
    const kind = source.string('VpcEndpointType');
    if (kind !== undefined && kind !== 'Interface')
      return {
        at: wire.at(),
        message: `${source.name} is a ${kind.toLowerCase()} endpoint. API Gateway is reached through an interface.`,
      };
    const name = source.value('ServiceName');
    if (isPlainName(name) && !JSON.stringify(name).includes('execute-api'))
      return {
        at: source.at('ServiceName'),
        message: `${source.name} is an endpoint of another service. Private APIs answer at one of execute-api.`,
      };
    const types = target.list('EndpointConfiguration.Types');
    if (types === undefined && target.value('EndpointConfiguration.Types') !== undefined) return;
    if (types?.includes('PRIVATE') === true) return;
    return {
      at: target.at('EndpointConfiguration.Types'),
      message: `${target.name} is ${(types ?? ['EDGE']).join(', ')}. An endpoint of a VPC leads to private APIs.`,
      fix: {
        label: `Make ${target.name} private`,
        safe: false,
        edits: [target.set('EndpointConfiguration.Types', ['PRIVATE'])],
      },
    };
  },
  examples: {
    valid: [
      "e: ec2-vpc-endpoint { VpcEndpointType: 'Interface' } -> a: apigateway-rest-api { EndpointConfiguration.Types: ['PRIVATE'] }",
    ],
    invalid: [
      {
        before:
          "e: ec2-vpc-endpoint { VpcEndpointType: 'Interface' } -> a: apigateway-rest-api { EndpointConfiguration.Types: ['REGIONAL'] }",
        after:
          "e: ec2-vpc-endpoint { VpcEndpointType: 'Interface' } -> a: apigateway-rest-api { EndpointConfiguration.Types: ['PRIVATE'] }",
      },
      {
        before:
          "e: ec2-vpc-endpoint { VpcEndpointType: 'Gateway' } -> a: apigateway-rest-api { EndpointConfiguration.Types: ['PRIVATE'] }",
      },
      {
        before: `e: ec2-vpc-endpoint { VpcEndpointType: 'Interface', ServiceName: { Fn::Sub: 'com.amazonaws.\${AWS::Region}.sqs' } }
          e -> a: apigateway-rest-api { EndpointConfiguration.Types: ['PRIVATE'] }`,
      },
    ],
  },
});

/** Whether the name of a service stands there, and nothing that is only known later. */
function isPlainName(value: Value | undefined): boolean {
  return typeof value === 'string' || (isMap(value) && 'Fn::Sub' in value);
}
