import { JS, PY, TABLE } from './words.js';

/** Larger designs of APIs and identity, as somebody would write them by hand. */
export const designs: Readonly<Record<string, string>> = {
  chat: `
    chat: apigatewayv2-websocket-api { ProtocolType: 'WEBSOCKET', RouteSelectionExpression: '$request.body.action', stage#StageName: 'prod', stage#AutoDeploy: true }
    guard: lambda-function { ${JS} } -[websocket-authorizer { IdentitySource: ['route.request.querystring.token'] }]-> chat
    chat -[websocket-route { RouteKey: '$connect' }]-> joins: lambda-function { ${JS} }
    chat -[websocket-route { RouteKey: '$disconnect' }]-> joins
    chat -[websocket-route { RouteKey: 'send', Answers: true, TimeoutInMillis: 5000 }]-> says: lambda-function { ${PY} }
    chat -[websocket-service { RouteKey: '$default' }]-> rest: sqs-queue
    chat -[websocket-service { RouteKey: 'keep', Answers: true }]-> kept: dynamodb-table { ${TABLE} }
    says -[websocket-management { Methods: ['POST', 'DELETE'] }]-> chat
    joins -> people: dynamodb-table { ${TABLE} }
    says -[grant { Access: 'read' }]-> people
    plan: apigateway-usage-plan { Throttle: { RateLimit: 5, BurstLimit: 10 } } -[usage-plan-api]-> chat
    chat -[logs-to]-> lines: logs-log-group { RetentionInDays: 7 }`,
  'keys-and-plans': `
    api: apigateway-rest-api { EndpointConfiguration.Types: ['REGIONAL'], Body: { 'x-amazon-apigateway-gateway-responses': { DEFAULT_4XX: { responseParameters: { 'gatewayresponse.header.Access-Control-Allow-Origin': "'*'" } } } },
      stage#StageName: 'prod', testStage#StageName: 'test', devStage#StageName: 'dev',
      stage#CacheClusterEnabled: true, stage#CacheClusterSize: '0.5', stage#MethodSettings: [{ ResourcePath: '/*', HttpMethod: '*', CachingEnabled: true, CacheTtlInSeconds: 60, CacheDataEncrypted: true }] }
    api -[route { Method: 'POST', Path: '/v1/orders', ApiKeyRequired: true, RequestSchema: { type: 'object', required: ['sku'], properties: { sku: { type: 'string' } } } }]-> take: lambda-function { ${JS} }
    api -[route { Method: 'GET', Path: '/v2/orders', ApiKeyRequired: true, RequiredParameters: ['querystring.page', 'header.X-Tenant'] }]-> take
    basic: apigateway-usage-plan { UsagePlanName: 'basic', Quota: { Limit: 1000, Period: 'DAY' }, Throttle: { RateLimit: 5, BurstLimit: 10 } }
    basic -[usage-plan-api]-> api
    basic -[usage-plan-key]-> mobile: apigateway-api-key { Enabled: true }
    basic -[usage-plan-key]-> web: apigateway-api-key { Enabled: true }`,
  streaming: `
    api: apigateway-rest-api { EndpointConfiguration.Types: ['REGIONAL'], stage#StageName: 'prod' }
    api -[route { Method: 'POST', Path: '/chat', ResponseTransferMode: 'STREAM', TimeoutInMillis: 120_000 }]-> says: lambda-function { ${JS}, Timeout: 120 }
    api -[route { Method: 'GET', Path: '/chat' }]-> says
    mixed: apigateway-rest-api { EndpointConfiguration.Types: ['REGIONAL'], stage#StageName: 'prod' }
    mixed -[route { Method: 'POST', Path: '/ask', ResponseTransferMode: 'STREAM' }]-> asks: lambda-function { ${JS} }
    mixed -[api-http { Method: 'GET', Path: '/files', ResponseTransferMode: 'STREAM' }]-> files: external-client { Kind: 'endpoint', Uri: 'https://files.example.com' }`,
  'social-sign-in': `
    google: external-identity-provider { Kind: 'Google', ClientId: 'g.apps.googleusercontent.com', SecretName: 'sign-in/google' }
    facebook: external-identity-provider { Kind: 'Facebook', ClientId: '123', SecretName: 'sign-in/facebook' }
    staff: external-identity-provider { Kind: 'SAML', MetadataUrl: 'https://idp.example.com/metadata.xml' }
    oidc: external-identity-provider { Kind: 'OIDC', ClientId: 'app', Issuer: 'https://idp.example.com', SecretName: 'sign-in/oidc' }
    users: cognito-user-pool { UsernameAttributes: ['email'], domain#Domain: 'people-of-archivolt', client#AllowedOAuthFlowsUserPoolClient: true,
      client#AllowedOAuthFlows: ['code'], client#AllowedOAuthScopes: ['openid', 'email'], client#CallbackURLs: ['https://app.example.com/signed-in'] }
    google -[federated-sign-in]-> users; staff -[federated-sign-in]-> users
    ids: cognito-identity-pool { AllowUnauthenticatedIdentities: true, authenticatedRole#: {}, guestRole#: {}, roles#: {} }
    users -[identity-provider { ServerSideTokenCheck: true }]-> ids
    google -[federated-identity]-> ids; facebook -[federated-identity]-> ids; staff -[federated-identity]-> ids; oidc -[federated-identity]-> ids
    ids -[identity-access { ByIdentity: true, Prefix: 'home/' }]-> files: s3-bucket
    ids -[identity-access { ByIdentity: true, Access: 'read' }]-> notes: dynamodb-table { ${TABLE} }
    ids -[identity-access { Role: 'guest', Access: 'read', Prefix: 'public/' }]-> files
    ids -[identity-call { Method: 'GET', Path: '/things/*' }]-> api: apigatewayv2-http-api { ProtocolType: 'HTTP', stage#StageName: '$default', stage#AutoDeploy: true }
    api -[route { Method: 'GET', Path: '/things/{id}', Authorizer: 'iam' }]-> f: lambda-function { ${JS} }
    oidc -[jwt-authorizer { Name: 'Partner' }]-> api
    api -[route { Method: 'POST', Path: '/things', Authorizer: 'Partner' }]-> f`,
  graphql: `
    api: appsync-graphql-api { AuthenticationType: 'AMAZON_COGNITO_USER_POOLS', XrayEnabled: true, LogConfig: { FieldLogLevel: 'ERROR' },
      schema#Definition: 'type Query { note(id: ID!): AWSJSON notes: AWSJSON } type Mutation { add(input: AWSJSON!): AWSJSON tell(text: String): AWSJSON ask(text: String): AWSJSON run(input: String): AWSJSON }' }
    users: cognito-user-pool { client#: {} } -[graphql-user-pool]-> api
    api -[graphql-field { Type: 'Query', Field: 'note' }]-> notes: dynamodb-table { ${TABLE} }
    api -[graphql-field { Type: 'Query', Field: 'notes', Operation: 'Scan' }]-> notes
    api -[graphql-field { Type: 'Mutation', Field: 'add' }]-> f: lambda-function { ${JS} }
    api -[graphql-field { Type: 'Mutation', Field: 'tell' }]-> bus: events-event-bus { Name: 'shop' }
    api -[graphql-field { Type: 'Mutation', Field: 'ask' }]-> old: external-client { Kind: 'endpoint', Uri: 'https://old.example.com' }
    api -[graphql-field { Type: 'Mutation', Field: 'run' }]-> flow: stepfunctions-state-machine { StateMachineType: 'EXPRESS' }
    api -[graphql-logs { FieldLogLevel: 'ALL' }]-> logs: logs-log-group { RetentionInDays: 14 }
    caller: lambda-function { ${PY} } -> api
    guard: lambda-function { ${PY} } -[graphql-authorizer]-> api`,
};
