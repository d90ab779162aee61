import { defineRule, isMap, type Value } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { statementsIn, type Statement } from '../policies.js';
import { textsOf } from '../values.js';

export const requirePrivateApiPolicy = defineRule({
  id: 'security/require-private-api-policy',
  row: 'V28',
  severity: 'error',
  summary: 'A private API has a resource policy, and a VPC endpoint that leads to it.',
  why: 'Without a resource policy nobody may call a private API, and it cannot be deployed. Its callers come through an interface endpoint for execute-api.',
  cite: awsPage(
    'Create a private API in Amazon API Gateway',
    'apigateway/latest/developerguide/apigateway-private-api-create.html',
    { section: 'API Gateway Endpoint Types' },
  ),
  over: 'node',
  on: { service: 'apigateway-rest-api' },
  check: ({ node }) => {
    if (node.string('EndpointConfiguration.Types.0') !== 'PRIVATE') return;
    // A wire from an endpoint brings the policy, and names the endpoint.
    if (node.wires('in', 'endpoint-access').length > 0) return;
    const path = 'EndpointConfiguration.VpcEndpointIds';
    const policy = node.value('Policy') ?? node.value('Auth');
    if (policy === undefined || isEmpty(policy)) {
      const lacks = node.has(path)
        ? 'no resource policy'
        : 'no VPC endpoint and no resource policy';
      const message = `${node.name} is private and has ${lacks}. Draw a wire to it from an interface endpoint for execute-api: it brings both.`;
      return { at: node.at('Policy'), message };
    }
    const allowed = statementsIn(policy, ['Policy']).filter(isForAll);
    if (allowed.length > 0 && !mentionsSource(policy)) {
      const message = `The policy of ${node.name} lets in every VPC of every account. Name the endpoint or the VPC in a condition.`;
      return { at: node.at('Policy'), message, severity: 'warning' };
    }
    // A policy that names an endpoint or a VPC knows one outside this design.
    if (node.has(path) || mentionsSource(policy)) return;
    const message = `${node.name} is private and names no VPC endpoint. Callers need one for execute-api.`;
    return { at: node.at(path), message, severity: 'warning' };
  },
  examples: {
    valid: [
      `api: apigateway-rest-api { EndpointConfiguration: { Types: ['PRIVATE'] }, Policy: { Statement: [{ Effect: 'Allow', Principal: '*',
         Action: 'execute-api:Invoke', Resource: 'execute-api:/*', Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1' } } }] } }`,
      `api: apigateway-rest-api { EndpointConfiguration: { Types: ['PRIVATE'], VpcEndpointIds: ['vpce-1'] }, Policy: { Statement: [
         { Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'execute-api:Invoke', Resource: 'execute-api:/*' }] } }`,
      'api: apigateway-rest-api',
      "e: ec2-vpc-endpoint { VpcEndpointType: 'Interface' } -> api: apigateway-rest-api { EndpointConfiguration.Types: ['PRIVATE'] }",
    ],
    invalid: [
      { before: "api: apigateway-rest-api { EndpointConfiguration.Types: ['PRIVATE'] }" },
      {
        before: "api: apigateway-rest-api { EndpointConfiguration.Types: ['PRIVATE'], Policy: {} }",
      },
      {
        before: `api: apigateway-rest-api { EndpointConfiguration: { Types: ['PRIVATE'], VpcEndpointIds: ['vpce-1'] }, Policy: { Statement: [
          { Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' }] } }`,
      },
      {
        before: `api: apigateway-rest-api { EndpointConfiguration: { Types: ['PRIVATE'] }, Policy: { Statement: [
          { Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'execute-api:Invoke', Resource: 'execute-api:/*' }] } }`,
      },
    ],
  },
});

function isEmpty(policy: Value): boolean {
  return isMap(policy) && Object.keys(policy).length === 0;
}

function isForAll({ statement: { Principal } }: Statement): boolean {
  return Principal === '*' || (isMap(Principal) && textsOf(Principal['AWS']).includes('*'));
}

/** Whether a condition names where calls come from; also in SAM's `Auth.ResourcePolicy`. */
function mentionsSource(policy: Value): boolean {
  return /"(aws:SourceVpce?|(Intrinsic)?Vpce?(White|Black)list|AwsAccountWhitelist)"/i.test(
    JSON.stringify(policy),
  );
}
