import { defineConnection, service, sub, type NodeView, type Value } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

const page = awsPage(
  'Associating or disassociating protection with an AWS resource',
  'waf/latest/developerguide/web-acl-associating-aws-resource.html',
);

/** A web ACL before what the internet calls. */
export const firewall = defineConnection({
  id: 'firewall',
  row: 'C29',
  title: 'Web ACL',
  from: service('wafv2-web-acl'),
  to: service(
    'apigateway-rest-api',
    'apprunner-service',
    'appsync-graphql-api',
    'cloudfront-distribution',
    'cognito-user-pool',
    'elasticloadbalancingv2-load-balancer',
  ),
  verb: 'protects',
  kind: 'auth',
  rank: 60,
  cite: page,
  effects: ({ source, target }) =>
    target.service.id === 'cloudfront-distribution'
      ? [
          {
            kind: 'property',
            on: target.ref,
            path: ['DistributionConfig', 'WebACLId'],
            value: source.arn,
            mode: 'set',
          },
        ]
      : [
          {
            kind: 'resource',
            name: 'association',
            type: 'AWS::WAFv2::WebACLAssociation',
            properties: { ResourceArn: protectedArn(target), WebACLArn: source.arn },
          },
        ],
});

/** A stage of a REST API, else the resource itself. */
function protectedArn(target: NodeView): Value {
  if (target.service.id !== 'apigateway-rest-api') return target.arn;
  return sub('arn:${AWS::Partition}:apigateway:${AWS::Region}::/restapis/${Api}/stages/${Stage}', {
    Api: target.ref,
    Stage: { $ref: target.id, part: 'stage' },
  });
}
