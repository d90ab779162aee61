import { JS, NET } from './words.js';

const SITE = `DistributionConfig.Enabled: true, DistributionConfig.DefaultCacheBehavior: {
  CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6', ViewerProtocolPolicy: 'redirect-to-https' }`;
const SHORT = `CachePolicyConfig: { DefaultTTL: 60, MaxTTL: 600, MinTTL: 0, ParametersInCacheKeyAndForwardedToOrigin: {
  CookiesConfig: { CookieBehavior: 'none' }, EnableAcceptEncodingGzip: true, HeadersConfig: { HeaderBehavior: 'none' },
  QueryStringsConfig: { QueryStringBehavior: 'all' } } }`;

/** Designs of what stands at the edge: several behaviours, policies, origins in a VPC. */
export const designs: Readonly<Record<string, string>> = {
  'edge-paths': `
    stack main { region: 'us-east-1' }
    d: cloudfront-distribution { ${SITE} } -[bucket-origin]-> site: s3-bucket
    d -[bucket-origin { PathPattern: '/img/*' }]-> site
    d -[bucket-origin { PathPattern: '/old/*', OriginPath: '/v1', AllowedMethods: ['GET', 'HEAD'] }]-> site
    d -[api-origin { PathPattern: '/api/*', CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad' }]-> api: apigatewayv2-http-api { ProtocolType: 'HTTP', stage#StageName: '$default', stage#AutoDeploy: true }
    api -[route { Method: 'GET', Path: '/api/{proxy+}', Authorizer: 'none' }]-> f: lambda-function { ${JS} }
    rewrite: cloudfront-function { AutoPublish: true, FunctionCode: 'function handler(event) { return event.request; }', FunctionConfig: { Comment: 'x', Runtime: 'cloudfront-js-2.0' } }
    late: cloudfront-function { AutoPublish: true, FunctionCode: 'function handler(event) { return event.response; }', FunctionConfig: { Comment: 'x', Runtime: 'cloudfront-js-2.0' } }
    d -[edge-function { EventType: 'viewer-request', PathPattern: '/blog/*' }]-> rewrite
    d -[edge-function { EventType: 'viewer-response', PathPattern: '/img/*' }]-> late
    d -[edge-lambda { EventType: 'origin-request', PathPattern: '/blog/*' }]-> render: lambda-edge-function { ${JS}, version#: {} }
    short: cloudfront-cache-policy { ${SHORT} }
    d -[behaviour-policy]-> short
    d -[behaviour-policy { PathPattern: '/img/*' }]-> short
    d -[behaviour-policy { PathPattern: '/api/*' }]-> h: cloudfront-response-headers-policy { ResponseHeadersPolicyConfig.ServerTimingHeadersConfig: { Enabled: true, SamplingRate: 5 } }
    rewrite -[refers-to]-> store: cloudfront-key-value-store
    d -[viewer-log]-> requests: kinesis-stream { StreamModeDetails: { StreamMode: 'ON_DEMAND' } }
    d -[viewer-log { PathPattern: '/img/*', SamplingRate: 5, Fields: ['timestamp', 'cs-uri-stem'] }]-> requests
  `,
  'edge-vpc-origin': `${NET}
    g: ec2-security-group { GroupDescription: 'balancer', VpcId: @net }
    b: elasticloadbalancingv2-load-balancer { Scheme: 'internal', Type: 'application', SecurityGroups: [@g.GroupId], Subnets: [@inner, @inner#subnet2],
      listener#Port: 80, listener#Protocol: 'HTTP' }
    b -[balancer-target]-> f: lambda-function { ${JS} }
    d: cloudfront-distribution { ${SITE} } -[server-origin { PrefixListId: 'pl-3b927c52' }]-> b
  `,
};
