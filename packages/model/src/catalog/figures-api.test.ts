import { describe, expect, it } from 'vitest';
import { figureCatalog, figureProblems, figuresOf } from '../testing/figures.js';

const catalog = await figureCatalog();

const figures = figuresOf(`
| fact | design | limit | inside | outside | check and place |
| API-02 | api: apigateway-rest-api { EndpointConfiguration.Types: ['EDGE'] } -[route { Path: '/a', Method: 'GET', TimeoutInMillis: § }]-> f: lambda-function { Timeout: 1 } | 29 s on edge | 1000 or 29000 | 29001 | V31 |
| API-02 | api: apigateway-rest-api { EndpointConfiguration.Types: ['REGIONAL'] } -[route { Path: '/a', Method: 'GET', TimeoutInMillis: § }]-> f: lambda-function { Timeout: 1 } | 29 s, raisable | 1000 or 29000 | 29001 | V31 |
| API-04 | api: apigatewayv2-http-api -[route { Path: '/a', Method: 'GET', TimeoutInMillis: § }]-> f: lambda-function { Timeout: 1 } | 30 s | 1000 or 30000 | 30001 | V31 |
| API-05 | api: apigatewayv2-websocket-api -[websocket-route { RouteKey: '$default', TimeoutInMillis: § }]-> f: lambda-function { Timeout: 1 } | 29 s | 1000 or 29000 | 29001 | V46 |
| API-03 | api: apigateway-rest-api { EndpointConfiguration.Types: ['EDGE'] } -[route { Path: '/a', Method: 'GET' }]-> f: lambda-function { Timeout: § } | 29 s | 29 | 30 | V31 |
| API-03 | api: apigateway-rest-api { EndpointConfiguration.Types: ['REGIONAL'] } -[route { Path: '/a', Method: 'GET' }]-> f: lambda-function { Timeout: § } | 29 s | 29 | 30 | V31 |
| API-03 | api: apigatewayv2-http-api -[route { Path: '/a', Method: 'GET' }]-> f: lambda-function { Timeout: § } | 30 s | 30 | 31 | V31 |
| API-03 | api: apigatewayv2-websocket-api -[websocket-route { RouteKey: '$default' }]-> f: lambda-function { Timeout: § } | 29 s | 29 | 30 | V31 |
| API-19 | apigateway-rest-api { stage#MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', CacheTtlInSeconds: § }] } | 0–3,600 s | 0 or 3600 | -1 or 3601 | V52 |
| API-19 | apigateway-rest-api { stage#MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', CacheTtlInSeconds: § }] } | 0–3,600 s | 0 or 3600 | -1 or 3601 | V52 |
| API-19 | apigateway-rest-api { stage#CacheClusterEnabled: true, stage#CacheClusterSize: § } | eight sizes | '0.5' or '237' or 0.5 | '1' or '0.6' | V52 |
| API-13 | apigateway-rest-api { stage#StageName: § } | letters, digits, - _, 128 | 'a'*128 | 'a'*129 or 'my stage' or 'a.b' | V52 |
| API-26 | apigatewayv2-http-api { stage#StageName: § } | 128 | 'a'*128 or '$default' | 'a'*129 or 'my stage' | V52 |
| API-51 | apigateway-rest-api { stage#Variables: { a: § } } | value 512 | 'a'*512 | 'a'*513 | V52 |
| API-51 | apigatewayv2-http-api { stage#StageVariables: { a: § } } | value 512 | 'a'*512 | 'a'*513 | V52 |
| API-17 | apigateway-rest-api { Policy: { Version: '2012-10-17', Statement: [{ Sid: §, Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' }] } } | 8,192 characters | 'a'*100 | 'a'*8192 | V55 |
| API-23 | api: apigateway-rest-api -[route { Path: §, Method: 'GET' }]-> f: lambda-function | segments | '/a/{id}' or '/a-b_c.d' or '/{proxy+}' | '/a b' or 'a' | V46 |
| API-27 | api: apigateway-rest-api -[route { Path: '/a/{id}', Method: 'GET' }]-> f: lambda-function; api -[route { Path: §, Method: 'GET' }]-> f | one path variable per place | '/a/{id}/b' | '/a/{name}/b' | V30 |
| API-28 | api: apigatewayv2-http-api -[route { Path: '/a', Method: 'GET' }]-> f: lambda-function; api -[route { Path: §, Method: 'GET' }]-> f | no route twice | '/b' | '/a' | V30 |
| API-28 | api: apigatewayv2-http-api -[route { Path: §, Method: 'GET' }]-> f: lambda-function | greedy ends | '/a/{p+}' | '/{p+}/a' | V30 |
| API-44 | f: lambda-function -[lambda-authorizer { AuthorizerResultTtlInSeconds: § }]-> api: apigateway-rest-api | 0–3,600 s | 0 or 3600 | -1 or 3601 | V46 |
| API-44 | f: lambda-function -[lambda-authorizer { AuthorizerResultTtlInSeconds: § }]-> api: apigatewayv2-http-api | 0–3,600 s | 0 or 3600 | -1 or 3601 | V46 |
| API-45 | f: lambda-function -[lambda-authorizer { Payload: 'token' }]-> api: § | TOKEN is REST | apigateway-rest-api | apigatewayv2-http-api | V29 @f-api.Payload |
| API-41 | u: external-identity-provider { Kind: 'OIDC', Issuer: 'https://idp.example.com', ClientId: 'c' } -[jwt-authorizer { Audience: § }]-> api: apigatewayv2-http-api | 50 audiences | ['a#']*50 | ['a#']*51 | V46 |
| API-41 | u: external-identity-provider { Kind: 'OIDC', Issuer: 'https://idp.example.com', ClientId: 'c' } -[jwt-authorizer { Scopes: § }]-> api: apigatewayv2-http-api | 10 scopes | ['openid'] | ['a#/b']*11 | V46 |
| API-46 | f: lambda-function { Timeout: § } -[lambda-authorizer]-> api: apigatewayv2-http-api | 10 s | 10 | 11 | V31 |
| API-47 | cfn-resource { $type: 'AWS::ApiGateway::Authorizer', RestApiId: 'a', Name: 'n', Type: 'REQUEST', AuthorizerUri: 'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:f/invocations', AuthorizerResultTtlInSeconds: § } | cache needs a source | 0 | 300 | V52 @it.IdentitySource |
| API-48 | cfn-resource { $type: 'AWS::ApiGatewayV2::Route', ApiId: 'a', RouteKey: 'GET /a', AuthorizationType: § } | four | 'NONE' or 'AWS_IAM' | 'COGNITO' | V52 |
| API-24 | cfn-resource { $type: 'AWS::ApiGateway::Model', RestApiId: 'a', Name: § } | letters and digits | 'Order2' | 'an-order' | V52 |
| API-35 | cfn-resource { $type: 'AWS::ApiGatewayV2::Integration', ApiId: 'a', IntegrationType: 'AWS_PROXY', IntegrationSubtype: 'SQS-SendMessage', PayloadFormatVersion: '1.0', CredentialsArn: 'arn:aws:iam::123456789012:role/r', RequestParameters: § } | what it needs | { QueueUrl: 'q', MessageBody: 'm' } | { QueueUrl: 'q' } | V52 |
| API-54 | a: apigateway-rest-api; b: apigateway-rest-api; d: cfn-resource { $type: 'AWS::ApiGateway::Deployment', RestApiId: § }; s: cfn-resource { $type: 'AWS::ApiGateway::Stage', RestApiId: @a, DeploymentId: @d, StageName: 'x' } | one API | @a | @b | V52 @s.DeploymentId |
| API-53 | apigateway-usage-plan { Quota: { Limit: 10, Period: § } } | DAY, WEEK, MONTH | 'DAY' or 'WEEK' or 'MONTH' | 'YEAR' | V52 |
| API-53 | apigateway-usage-plan { Quota: { Limit: 10, Period: 'WEEK', Offset: § } } | offset inside period | 0 or 6 | 7 or -1 | V52 |
| API-53 | apigateway-rest-api { MinimumCompressionSize: § } | 0–10,485,760 B | 0 or 10485760 | -1 or 10485761 | V52 |
| API-53 | apigateway-rest-api { stage#CanarySetting.PercentTraffic: § } | 0–100 % | 0 or 100 | -1 or 101 | V52 |
| API-53 | apigatewayv2-http-api { CorsConfiguration.MaxAge: § } | −1–86,400 s | -1 or 86400 | -2 or 86401 | V52 |
| API-53 | apigatewayv2-http-api { Name: § } | 1–128 | 'a'*128 | 'a'*129 | V52 |
| API-21 | apigateway-rest-api { stage#MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', ThrottlingBurstLimit: § }] } | 0 and more | 0 or 5000 | -1 | V52 |
| API-09 | api: apigatewayv2-websocket-api -[websocket-route { RouteKey: '$default' }]-> g: lambda-function; api -[websocket-route { RouteKey: § }]-> f: lambda-function | route keys | 'send' or 'a'*128 | '$other' | V46 |
| DOM-09 | apigateway-domain-name { DomainName: §, RegionalCertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012', EndpointConfiguration.Types: ['REGIONAL'] } | labels of 63 | 'api.example.com' or '*.example.com' | 'api' or 'a b.example.com' or 'a.*.example.com' | V52 |
| DOM-01 | stack main { region: 'eu-west-1' }; d: apigateway-domain-name { DomainName: 'api.example.com', EndpointConfiguration.Types: ['EDGE'], CertificateArn: § } | us-east-1 | 'arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012' | 'arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012' | V26 |
| DOM-02 | stack main { region: 'eu-west-1' }; d: apigateway-domain-name { DomainName: 'api.example.com', EndpointConfiguration.Types: ['REGIONAL'], RegionalCertificateArn: § } | its region | 'arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012' | 'arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012' | V27 |
| DOM-13 | apigatewayv2-domain-name { DomainName: 'api.example.com', DomainNameConfigurations: [{ EndpointType: § , CertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012' }] } | regional only | 'REGIONAL' | 'EDGE' | V52 |
| COG-01 | cognito-user-pool { Schema: § } | 50 attributes | [{ Name: 'a#', AttributeDataType: 'String' }]*50 | [{ Name: 'a#', AttributeDataType: 'String' }]*51 | V52 |
| COG-02 | cognito-resource-server { UserPoolId: 'p', Identifier: 'i', Scopes: § } | 100 scopes | [{ ScopeName: 'a#', ScopeDescription: 'b' }]*100 | [{ ScopeName: 'a#', ScopeDescription: 'b' }]*101 | V52 |
| COG-02 | cognito-user-pool-client { UserPoolId: 'p', AllowedOAuthScopes: § } | 50 scopes | ['a#']*50 | ['a#']*51 | V52 |
| COG-03 | cognito-user-pool-client { UserPoolId: 'p', CallbackURLs: § } | 100 URLs | ['https://a.example.com/#']*100 | ['https://a.example.com/#']*101 | V52 |
| COG-03 | cognito-user-pool-client { UserPoolId: 'p', LogoutURLs: § } | 100 URLs | ['https://a.example.com/#']*100 | ['https://a.example.com/#']*101 | V52 |
| COG-03 | cognito-user-pool { client#CallbackURLs: § } | 100 URLs | ['https://a.example.com/#']*100 | ['https://a.example.com/#']*101 | V52 |
| COG-04 | cognito-user-pool-client { UserPoolId: 'p', AccessTokenValidity: § } | 1–24 h by default | 1 or 24 | 25 or 0 | V52 |
| COG-04 | cognito-user-pool-client { UserPoolId: 'p', TokenValidityUnits.AccessToken: 'minutes', AccessTokenValidity: § } | 5 min–1 d | 5 or 1440 | 4 or 1441 | V52 |
| COG-04 | cognito-user-pool-client { UserPoolId: 'p', TokenValidityUnits.IdToken: 'minutes', IdTokenValidity: § } | 5 min–1 d | 5 or 1440 | 4 or 1441 | V52 |
| COG-04 | cognito-user-pool-client { UserPoolId: 'p', TokenValidityUnits.IdToken: 'days', IdTokenValidity: § } | 1 d | 1 | 2 | V52 |
| COG-04 | cognito-user-pool-client { UserPoolId: 'p', TokenValidityUnits.AccessToken: 'seconds', AccessTokenValidity: § } | 300 s–86,400 s | 300 or 86400 | 299 or 86401 | V52 |
| COG-04 | cognito-user-pool-client { UserPoolId: 'p', RefreshTokenValidity: § } | 1 h–3,650 d | 1 or 3650 | 3651 | V52 |
| COG-04 | cognito-user-pool-client { UserPoolId: 'p', TokenValidityUnits.RefreshToken: 'minutes', RefreshTokenValidity: § } | 60 min | 60 | 59 | V52 |
| COG-04 | cognito-user-pool { client#AccessTokenValidity: § } | 24 h | 24 | 25 | V52 |
| COG-04 | cognito-user-pool { client#RefreshTokenValidity: § } | 3,650 d | 3650 | 3651 | V52 |
| COG-05 | cognito-user-pool { Policies.PasswordPolicy.MinimumLength: § } | 6–99 | 6 or 99 | 5 or 100 | V52 |
| COG-06 | cognito-user-pool-identity-provider { UserPoolId: 'p', ProviderDetails: { a: 'b' }, ProviderName: 'n', ProviderType: § } | six kinds | 'SAML' or 'OIDC' or 'Facebook' or 'Google' or 'LoginWithAmazon' or 'SignInWithApple' | 'GitHub' or 'facebook' | V52 |
| COG-06 | cognito-user-pool-identity-provider { UserPoolId: 'p', ProviderDetails: { a: 'b' }, ProviderType: 'SAML', ProviderName: § } | 32 | 'a'*32 | 'a'*33 | V52 |
| COG-07 | cognito-user-pool { domain#Domain: § } | 1–63 lower case | 'a'*63 or 'my-app' | 'a'*64 or 'My' or '-a' or 'a-' | V52 |
| COG-07 | cognito-user-pool-domain { UserPoolId: 'p', Domain: § } | 1–63 lower case | 'a'*63 or 'my-app' | 'a'*64 or 'My' or '-a' | V52 |
| COG-08 | cognito-user-pool { Schema: [{ AttributeDataType: 'String', Name: § }] } | 20 characters | 'a'*20 | 'a'*21 | V52 |
| COG-08 | cognito-user-pool { Schema: [{ AttributeDataType: 'String', Name: 'a', StringAttributeConstraints: { MaxLength: § } }] } | 2,048 | '2048' | '2049' | V52 |
| COG-11 | u: cognito-user-pool -[user-pool-trigger { Trigger: 'PreSignUp' }]-> f: lambda-function { Timeout: § } | 5 s | 5 | 6 | V46 |
| COG-12 | u: cognito-user-pool -[user-pool-trigger { Trigger: § }]-> f: lambda-function { Timeout: 3 } | triggers | 'PreSignUp' or 'PreTokenGeneration' | 'Signup' | V46 |
| COG-16 | u: cognito-user-pool { client#GenerateSecret: true, client#AllowedOAuthFlows: ['code'], client#AllowedOAuthFlowsUserPoolClient: true, client#AllowedOAuthScopes: ['openid'], client#CallbackURLs: ['https://a.example.com/oauth2/idpresponse'], domain#Domain: 'a' } -[balancer-sign-in { SessionTimeout: § }]-> b: elasticloadbalancingv2-load-balancer { listener#Protocol: 'HTTPS', listener#Certificates: [{ CertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012' }], Subnets: ['subnet-1', 'subnet-2'], SecurityGroups: ['sg-1'] } | 1 s–7 d | 1 or 604800 | 0 or 604801 | V46 |
| IDP-05 | cognito-identity-pool { AllowUnauthenticatedIdentities: false, CognitoIdentityProviders: § } | 50 pools | [{ ClientId: 'c#', ProviderName: 'cognito-idp.eu-west-1.amazonaws.com/eu-west-1_#' }]*50 | [{ ClientId: 'c#', ProviderName: 'cognito-idp.eu-west-1.amazonaws.com/eu-west-1_#' }]*51 | V52 |
| IDP-02 | cognito-identity-pool-role-attachment { IdentityPoolId: 'p', Roles: § } | two roles | { authenticated: 'arn:aws:iam::123456789012:role/a' } | { authenticated: 'arn:aws:iam::123456789012:role/a', admin: 'arn:aws:iam::123456789012:role/a' } | V52 |
| IAM-01 | iam-role { RoleName: § } | 64 | 'a'*64 | 'a'*65 or 'a b' | V50 |
| IAM-01 | iam-managed-policy { PolicyDocument: {}, ManagedPolicyName: § } | 128 | 'a'*128 | 'a'*129 or 'a/b' | V50 |
| IAM-01 | iam-user { UserName: § } | 64 | 'a'*64 | 'a'*65 | V50 |
| IAM-01 | iam-group { GroupName: § } | 128 | 'a'*128 | 'a'*129 | V50 |
| IAM-03 | iam-role { ManagedPolicyArns: § } | 20 | ['arn:aws:iam::aws:policy/a#']*20 | ['arn:aws:iam::aws:policy/a#']*21 | V52 |
| IAM-02 | iam-role { MaxSessionDuration: § } | 3,600–43,200 s | 3600 or 43200 | 3599 or 43201 | V52 |
| API-16 | apigateway-api-key { Value: § } | 20–128 characters | 'a'*20 or 'a'*128 | 'a'*19 or 'a'*129 | V52 |
| API-16 | apigateway-api-key { Name: § } | 1,024 | 'a'*1024 | 'a'*1025 | V52 |
| API-40 | apigatewayv2-domain-name { DomainName: 'api.example.com', DomainNameConfigurations: [{ EndpointType: 'REGIONAL', SecurityPolicy: 'TLS_1_2', CertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012' }], MutualTlsAuthentication.TruststoreUri: § } | in S3 | 's3://b/k' | 'https://b/k' or 's3://b' | V52 |
| API-40 | apigateway-domain-name { DomainName: 'api.example.com', EndpointConfiguration.Types: [§], CertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012', SecurityPolicy: 'TLS_1_2', RegionalCertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012', MutualTlsAuthentication.TruststoreUri: 's3://b/k' } | regional | 'REGIONAL' | 'EDGE' | V52 @it.MutualTlsAuthentication |
| API-53 | apigatewayv2-http-api { CorsConfiguration: { AllowOrigins: [§], AllowCredentials: true } } | no credentials for all | 'https://a.example.com' | '*' | V52 @it.CorsConfiguration.AllowCredentials |
| DOM-06 | d: apigateway-domain-name { DomainName: 'api.example.com', EndpointConfiguration.Types: ['REGIONAL'], RegionalCertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012' } -[domain-mapping { BasePath: § }]-> api: apigateway-rest-api | one level | 'a' | 'a b' | V46 |
| API-39 | apigatewayv2-vpc-link { Name: 'l', SubnetIds: § } | 10 subnets | ['subnet-#']*10 | ['subnet-#']*11 | V55 |
| DOM-05 | d: apigatewayv2-domain-name { DomainName: 'api.example.com', DomainNameConfigurations: [{ EndpointType: 'REGIONAL', CertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012' }] } -[domain-mapping { BasePath: 'a' }]-> api: apigatewayv2-http-api; d -[domain-mapping { BasePath: § }]-> h: apigatewayv2-http-api | one API at a path | 'b' | 'a' | V30 |
| DOM-05 | d: apigatewayv2-domain-name { DomainName: 'api.example.com', DomainNameConfigurations: [{ EndpointType: 'REGIONAL', CertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012' }] } -[domain-mapping { BasePath: 'a' }]-> api: apigatewayv2-http-api; w: §; d -[domain-mapping { BasePath: 'b' }]-> w | no WebSocket beside others | apigatewayv2-http-api | apigatewayv2-websocket-api | V30 @d-w |
| COG-05 | cognito-user-pool { Policies.PasswordPolicy.TemporaryPasswordValidityDays: § } | 0–365 days | 0 or 7 or 365 | -1 or 366 | V52 |
| COG-08 | cognito-user-pool { SmsConfiguration.SnsCallerArn: 'arn:aws:iam::123456789012:role/sms', EnabledMfas: [§] } | three factors | 'SOFTWARE_TOKEN_MFA' or 'SMS_MFA' | 'SMS' | V52 |
| COG-08 | cognito-user-pool { AutoVerifiedAttributes: [§] } | two | 'email' or 'phone_number' | 'name' | V52 |
| COG-08 | cognito-user-pool { UsernameAttributes: ['email'], AliasAttributes: § } | one of them | [] | ['email'] | V52 |
| COG-03 | cognito-user-pool { client#CallbackURLs: [§] } | https or localhost | 'https://a.example.com' or 'http://localhost:3000' or 'http://localhost' or 'myapp://x' | 'http://a.example.com' or 'http://localhost.example.com' | V52 |
| COG-03 | cognito-user-pool { client#CallbackURLs: ['https://a.example.com'], client#DefaultRedirectURI: § } | one of the callbacks | 'https://a.example.com' | 'https://b.example.com' | V52 |
| COG-13 | cognito-user-pool { client#ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', §] } | of one kind | 'ALLOW_REFRESH_TOKEN_AUTH' | 'ADMIN_NO_SRP_AUTH' or 'USER_SRP' | V52 |
| COG-13 | cognito-user-pool { client#AllowedOAuthFlows: §, client#AllowedOAuthFlowsUserPoolClient: true, client#AllowedOAuthScopes: ['openid'], client#CallbackURLs: ['https://a.example.com'] } | machines apart | ['code'] or ['code', 'implicit'] | ['code', 'client_credentials'] | V52 |
| COG-13 | cognito-user-pool { client#GenerateSecret: §, client#AllowedOAuthFlows: ['client_credentials'], client#AllowedOAuthFlowsUserPoolClient: true, client#AllowedOAuthScopes: ['a/b'] } | machines have a secret | true | false | V52 |
| IAM-03 | iam-managed-policy { PolicyDocument: { Version: §, Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::bkt/*' }] } } | two versions | '2012-10-17' or '2008-10-17' | '2012-10-18' | V52 |
| IAM-03 | iam-role { Policies: [{ PolicyName: 'p', PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: §, Action: 's3:GetObject', Resource: 'arn:aws:s3:::bkt/*' }] } }] } | Allow, Deny | 'Allow' or 'Deny' | 'allow' | V52 |
| IAM-03 | iam-role { Policies: [{ PolicyName: 'p', PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: §, Resource: 'arn:aws:s3:::bkt/*' }] } }] } | actions | 's3:GetObject' or ['s3:PutObject'] | 'GetObject' | V52 |
| IAM-03 | iam-role { Policies: [{ PolicyName: 'p', PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: § }] } }] } | ARNs | 'arn:aws:s3:::bkt/*' | 'bkt/*' | V52 |
`);

describe('figures of APIs, domains, identity and roles', () => {
  it.each(figures)('$fact $limit: $design', (figure) => {
    expect(figureProblems(figure, catalog)).toEqual([]);
  });
});
