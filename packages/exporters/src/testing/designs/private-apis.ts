import { JS, NET } from './words.js';

const INNER = `Scheme: 'internal', Subnets: [@inner, @inner#subnet2]`;
const TASK = `LaunchType: 'FARGATE', NetworkConfiguration.AwsvpcConfiguration: { Subnets: [@inner, @inner#subnet2], SecurityGroups: [@tasks.GroupId] },
  taskDefinition#: { Cpu: '256', Memory: '512', NetworkMode: 'awsvpc', RequiresCompatibilities: ['FARGATE'],
    ContainerDefinitions: [{ Name: 'app', Image: 'nginx', PortMappings: [{ ContainerPort: 8080 }] }] }`;

/** Designs of APIs that reach into a VPC. */
export const designs: Readonly<Record<string, string>> = {
  'private-integrations': `${NET}
    edge: ec2-security-group { GroupDescription: 'balancers', VpcId: @net }
    way: ec2-security-group { GroupDescription: 'links', VpcId: @net }
    tasks: ec2-security-group { GroupDescription: 'tasks', VpcId: @net }
    link: apigatewayv2-vpc-link { SubnetIds: [@inner, @inner#subnet2], SecurityGroupIds: [@way.GroupId] }
    shop: elasticloadbalancingv2-load-balancer { ${INNER}, Type: 'application', SecurityGroups: [@edge.GroupId], listener#Port: 80, listener#Protocol: 'HTTP' }
    cluster: ecs-cluster -> orders: ecs-service { ${TASK} }
    shop -[balancer-target { Port: 8080 }]-> orders
    names: servicediscovery-private-dns-namespace { Name: 'shop.internal' } -[refers-to]-> net
    named: servicediscovery-service { Name: 'orders', DnsConfig.DnsRecords: [{ TTL: '60', Type: 'A' }] } -[refers-to]-> names
    orders -[service-registry { Port: 8080 }]-> named
    link -[link-target]-> shop; link -[link-target]-> named
    web: apigatewayv2-http-api { ProtocolType: 'HTTP', stage#StageName: 'v1', stage#AutoDeploy: true }
    web -[private-route { Method: 'ANY', Path: '/shop/{proxy+}', ServerName: 'shop.example.com', Authorizer: 'none' }]-> shop
    web -[private-route { Method: 'GET', Path: '/orders', Authorizer: 'none' }]-> named
    api: apigateway-rest-api { EndpointConfiguration.Types: ['REGIONAL'], stage#StageName: 'v1' }
    api -[private-route { Method: 'GET', Path: '/orders/{id}' }]-> shop
    tcp: elasticloadbalancingv2-load-balancer { ${INNER}, Type: 'network', SecurityGroups: [@edge.GroupId], listener#Port: 80, listener#Protocol: 'TCP' }
    tcp -[balancer-balancer]-> shop
    old: apigateway-vpc-link -[link-target]-> tcp
    api -[private-route { Method: 'ANY', Path: '/tcp/{proxy+}' }]-> tcp
    api -[route { Method: 'GET', Path: '/f' }]-> f: lambda-function { ${JS} }
  `,
};
