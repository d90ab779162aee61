import * as cdk from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import * as stepfunctions from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { bundled } from './code.js';

export class A15ApiAsFrontStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    this.templateOptions.description =
      'One API in front of a workflow, a queue and a server on premises: authorized, throttled and validated in one place.';

    const chargeFn = new lambda.Function(this, 'ChargeFn', {
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: bundled(this, 'src/charge-fn/index.ts'),
      memorySize: 512,
      timeout: cdk.Duration.seconds(10),
    });

    const failedJobs = new sqs.Queue(this, 'FailedJobs', {
      visibilityTimeout: cdk.Duration.minutes(1),
      retentionPeriod: cdk.Duration.days(14),
      encryption: sqs.QueueEncryption.SQS_MANAGED,
    });

    const fulfilOrderRole = new iam.Role(this, 'FulfilOrderRole', {
      assumedBy: new iam.ServicePrincipal('states.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': cdk.Aws.ACCOUNT_ID } },
      }),
    });

    const fulfilOrder = new stepfunctions.CfnStateMachine(this, 'FulfilOrder', {
      stateMachineType: 'STANDARD',
      roleArn: fulfilOrderRole.roleArn,
      definition: {
        StartAt: 'ChargeFn',
        States: {
          ChargeFn: {
            Type: 'Task',
            Resource: 'arn:aws:states:::lambda:invoke',
            Parameters: { FunctionName: chargeFn.functionArn, 'Payload.$': '$' },
            End: true,
          },
        },
      },
    });

    const frontApiFulfilOrderRole = new iam.Role(this, 'FrontApiFulfilOrderRole', {
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: {
        FrontApiFulfilOrderPolicy: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({
              actions: ['states:StartExecution'],
              resources: [fulfilOrder.ref],
            }),
          ],
        }),
      },
    });

    const jobs = new sqs.Queue(this, 'Jobs', {
      visibilityTimeout: cdk.Duration.minutes(3),
      encryption: sqs.QueueEncryption.SQS_MANAGED,
      deadLetterQueue: { queue: failedJobs, maxReceiveCount: 5 },
    });

    const frontApiJobsRole = new iam.Role(this, 'FrontApiJobsRole', {
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: {
        FrontApiJobsPolicy: new iam.PolicyDocument({
          statements: [
            new iam.PolicyStatement({ actions: ['sqs:SendMessage'], resources: [jobs.queueArn] }),
          ],
        }),
      },
    });

    const partners = new cognito.CfnUserPool(this, 'Partners', {
      autoVerifiedAttributes: ['email'],
      enabledMfas: ['SOFTWARE_TOKEN_MFA'],
      mfaConfiguration: 'OPTIONAL',
      policies: {
        passwordPolicy: {
          minimumLength: 12,
          requireLowercase: true,
          requireNumbers: true,
          requireSymbols: true,
          requireUppercase: true,
        },
      },
      usernameAttributes: ['email'],
    });
    partners.cfnOptions.deletionPolicy = cdk.CfnDeletionPolicy.RETAIN;
    partners.cfnOptions.updateReplacePolicy = cdk.CfnDeletionPolicy.RETAIN;

    const frontApi = new apigateway.SpecRestApi(this, 'FrontApi', {
      endpointTypes: [apigateway.EndpointType.REGIONAL],
      parameters: { endpointConfigurationTypes: 'REGIONAL' },
      deploy: false,
      cloudWatchRole: false,
      apiDefinition: apigateway.ApiDefinition.fromInline({
        openapi: '3.0.1',
        info: { title: cdk.Aws.STACK_NAME, version: '1.0' },
        paths: {
          '/jobs': {
            post: {
              responses: { '200': { description: 'Accepted' } },
              security: [{ Partners: [] }],
              'x-amazon-apigateway-integration': {
                type: 'aws',
                httpMethod: 'POST',
                uri: `arn:${cdk.Aws.PARTITION}:apigateway:${cdk.Aws.REGION}:sqs:path/${cdk.Aws.ACCOUNT_ID}/${jobs.queueName}`,
                credentials: frontApiJobsRole.roleArn,
                passthroughBehavior: 'NEVER',
                requestParameters: {
                  'integration.request.header.Content-Type': "'application/x-www-form-urlencoded'",
                },
                requestTemplates: {
                  'application/json': 'Action=SendMessage&MessageBody=$util.urlEncode($input.body)',
                },
                responses: { default: { statusCode: '200' } },
              },
            },
          },
          '/orders': {
            post: {
              requestBody: {
                required: true,
                content: {
                  'application/json': {
                    schema: {
                      properties: {
                        quantity: { minimum: 1, type: 'integer' },
                        sku: { type: 'string' },
                      },
                      required: ['sku', 'quantity'],
                      type: 'object',
                    },
                  },
                },
              },
              'x-amazon-apigateway-request-validator': 'body',
              responses: { '200': { description: 'Accepted' } },
              security: [{ Partners: [] }],
              'x-amazon-apigateway-integration': {
                type: 'aws',
                httpMethod: 'POST',
                uri: `arn:${cdk.Aws.PARTITION}:apigateway:${cdk.Aws.REGION}:states:action/StartExecution`,
                credentials: frontApiFulfilOrderRole.roleArn,
                passthroughBehavior: 'NEVER',
                requestTemplates: {
                  'application/json': [
                    '{',
                    '  "input": "$util.escapeJavaScript($input.json(\'$\')).replaceAll("\\\\\'", "\'")",',
                    `  "stateMachineArn": "${fulfilOrder.ref}"`,
                    '}',
                  ].join('\n'),
                },
                responses: { default: { statusCode: '200' } },
              },
            },
          },
          '/stock': {
            get: {
              responses: {},
              security: [{ Partners: [] }],
              'x-amazon-apigateway-integration': {
                type: 'http_proxy',
                httpMethod: 'GET',
                uri: 'https://warehouse.example.com',
              },
            },
          },
        },
        components: {
          securitySchemes: {
            Partners: {
              type: 'apiKey',
              name: 'Authorization',
              in: 'header',
              'x-amazon-apigateway-authtype': 'cognito_user_pools',
              'x-amazon-apigateway-authorizer': {
                type: 'cognito_user_pools',
                providerARNs: [partners.attrArn],
              },
            },
          },
        },
        'x-amazon-apigateway-request-validators': {
          body: { validateRequestBody: true, validateRequestParameters: false },
        },
      }),
    });
    const cfnFrontApi = frontApi.node.defaultChild as apigateway.CfnRestApi;
    cfnFrontApi.name = undefined;

    const frontApiDeployment = new apigateway.CfnDeployment(this, 'FrontApiDeploymentdb0d882228', {
      restApiId: frontApi.restApiId,
    });

    new apigateway.CfnStage(this, 'FrontApiStage', {
      restApiId: frontApi.restApiId,
      deploymentId: frontApiDeployment.ref,
      methodSettings: [
        { httpMethod: '*', resourcePath: '/*', throttlingBurstLimit: 100, throttlingRateLimit: 50 },
      ],
      stageName: 'prod',
      tracingEnabled: true,
    });

    const workerFn = new lambda.Function(this, 'WorkerFn', {
      runtime: lambda.Runtime.NODEJS_22_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: bundled(this, 'src/worker-fn/index.ts'),
      memorySize: 512,
      timeout: cdk.Duration.seconds(30),
    });

    new lambda.EventSourceMapping(this, 'JobsWorkerFnMapping', {
      target: workerFn,
      eventSourceArn: jobs.queueArn,
      batchSize: 10,
    });

    new cognito.CfnUserPoolClient(this, 'PartnersClient', {
      userPoolId: partners.ref,
      explicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH'],
      generateSecret: false,
      preventUserExistenceErrors: 'ENABLED',
    });

    fulfilOrderRole.addToPolicy(
      new iam.PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: [chargeFn.functionArn],
      }),
    );

    jobs.grant(workerFn, 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage');
  }

  /** Gives resources the logical ids of the design, which its other exports have too. */
  protected override allocateLogicalId(element: cdk.CfnElement): string {
    const { scopes } = element.node;
    const path = scopes.slice(scopes.indexOf(this) + 1).map((scope) => scope.node.id);
    if (path.length === 1) return path.join('');
    if (path.at(-1) !== 'Resource') return super.allocateLogicalId(element);
    const ids = path.slice(0, -1);
    return ids.map((id, depth) => (depth > 0 && id === 'ServiceRole' ? 'Role' : id)).join('');
  }
}
