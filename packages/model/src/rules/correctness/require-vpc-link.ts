import {
  defineRule,
  type EditCall,
  type Fix,
  type GraphView,
  type NodeView,
} from '../../define/index.js';
import { isReachedByLink, linkTo } from '../../connections/private-routes.js';
import { awsPage } from '../../services/aws-page.js';
import { freeId, isPublicTier, privateTierOf, stackBeside } from '../placing.js';

export const requireVpcLink = defineRule({
  id: 'correctness/require-vpc-link',
  row: 'C3',
  severity: 'error',
  summary: 'An API reaches what stands in a VPC through a VPC link of the kind that it takes.',
  why: 'API Gateway runs outside your VPC. An internal load balancer or a Cloud Map service answers it only through a VPC link, and HTTP APIs take links of the second kind alone.',
  cite: awsPage(
    'Create private integrations for HTTP APIs in API Gateway',
    'apigateway/latest/developerguide/http-api-develop-integrations-private.html',
    { section: 'API Gateway Integrations' },
  ),
  over: 'wire',
  on: { connection: 'private-route' },
  check: ({ wire, source, target, graph }) => {
    const link = linkTo(target);
    if (link === undefined) {
      if (!isReachedByLink(target)) return;
      const fix = linking(graph, target);
      return {
        at: wire.at(),
        message: `${target.name} answers inside its VPC only. No VPC link leads there from ${source.name}.`,
        ...(fix !== undefined && { fix }),
      };
    }
    if (source.service.id !== 'apigatewayv2-http-api') return;
    if (link.service.id !== 'apigateway-vpc-link') return;
    return {
      at: wire.at(),
      message: `${link.name} is a VPC link V1. ${source.name} is an HTTP API and takes VPC links V2.`,
    };
  },
  examples: {
    valid: [
      `v: ec2-vpc; private: ec2-subnet in v
       api: apigatewayv2-http-api -[private-route]-> b: elasticloadbalancingv2-load-balancer { Scheme: 'internal' } in private
       l: apigatewayv2-vpc-link in private -[link-target]-> b`,
      `api: apigatewayv2-http-api -[private-route]-> b: elasticloadbalancingv2-load-balancer { Scheme: 'internet-facing' }`,
      `n: elasticloadbalancingv2-load-balancer { Type: 'network', Scheme: 'internal' }
       api: apigateway-rest-api -[private-route]-> n
       l: apigateway-vpc-link -[link-target]-> n`,
    ],
    invalid: [
      {
        before: `v: ec2-vpc; private: ec2-subnet in v; g: ec2-security-group
          api: apigateway-rest-api -[private-route]-> b: elasticloadbalancingv2-load-balancer { Scheme: 'internal' } in private`,
        after: `v: ec2-vpc; private: ec2-subnet in v; g: ec2-security-group
          api: apigateway-rest-api -[private-route]-> b: elasticloadbalancingv2-load-balancer { Scheme: 'internal' } in private
          b-link-group: ec2-security-group {
            $name: 'LinkGroup', GroupDescription: 'Requests of APIs', VpcId: @v
          }
          b-link: apigatewayv2-vpc-link { $name: 'VpcLink', SecurityGroupIds: [@b-link-group.GroupId], SubnetIds: [@private] }
          b-link -[link-target]-> b`,
      },
      {
        before: `n: elasticloadbalancingv2-load-balancer { Type: 'network', Scheme: 'internal' }
          api: apigatewayv2-http-api -[private-route]-> n
          l: apigateway-vpc-link -[link-target]-> n`,
      },
      {
        before: 'api: apigatewayv2-http-api -[private-route]-> s: servicediscovery-service',
      },
    ],
  },
});

/** A link of its own in the target's subnets, or in a private tier of its VPC. */
function linking(graph: GraphView, target: NodeView): Fix | undefined {
  const [first] = target.subnets();
  const vpc = target.vpc();
  const tier =
    first !== undefined && !isPublicTier(first) ? first : vpc && privateTierOf(graph, vpc);
  if (tier === undefined || vpc === undefined) return undefined;
  const id = freeId(graph, `${target.id}-link`);
  const groupId = freeId(graph, `${target.id}-link-group`);
  const at = { x: 0, y: 0 };
  const edits: readonly EditCall[] = [
    {
      edit: 'node.add',
      args: {
        id: groupId,
        service: 'ec2-security-group',
        name: 'LinkGroup',
        ...stackBeside(vpc),
        at: { x: 0, y: 120 },
        properties: { GroupDescription: 'Requests of APIs', VpcId: vpc.ref },
      },
    },
    {
      edit: 'node.add',
      args: {
        id,
        service: 'apigatewayv2-vpc-link',
        ...stackBeside(vpc),
        at,
        properties: { SecurityGroupIds: [{ $ref: groupId, attr: 'GroupId' }] },
      },
    },
    { edit: 'node.place', args: { nodeId: id, container: tier.id } },
    {
      edit: 'edge.add',
      args: {
        id: freeId(graph, `${id}-${target.id}`),
        connection: 'link-target',
        from: id,
        to: target.id,
      },
    },
  ];
  return { label: 'Add a VPC link', safe: false, edits };
}
