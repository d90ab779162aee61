import * as cdk from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { sources } from './code.js';

export class A01SnapstartStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    this.templateOptions.description =
      'SnapStart: a published version and an alias behind an API, started from a snapshot.';

    const quotes = new dynamodb.Table(this, 'Quotes', {
      partitionKey: { name: 'pk', type: dynamodb.AttributeType.STRING },
      billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    const quotesFn = new lambda.Function(this, 'QuotesFn', {
      runtime: lambda.Runtime.PYTHON_3_13,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: sources('src/quotes-fn'),
      memorySize: 1024,
      timeout: cdk.Duration.seconds(10),
      environment: { QUOTES_NAME: quotes.tableName },
      snapStart: lambda.SnapStartConf.ON_PUBLISHED_VERSIONS,
      currentVersionOptions: {
        description: 'Snapshot for SnapStart',
        removalPolicy: cdk.RemovalPolicy.RETAIN,
      },
    });
    cdk.Validations.of(quotesFn).acknowledge({
      id: '@aws-cdk/aws-lambda:snapStartRequirePublish',
      reason: 'Its published versions start from a snapshot.',
    });

    const quotesFnAlias = new lambda.Alias(this, 'QuotesFnAlias', {
      aliasName: 'live',
      version: quotesFn.currentVersion,
    });

    const quotesApi = new apigateway.SpecRestApi(this, 'QuotesApi', {
      endpointTypes: [apigateway.EndpointType.REGIONAL],
      parameters: { endpointConfigurationTypes: 'REGIONAL' },
      deploy: false,
      cloudWatchRole: false,
      apiDefinition: apigateway.ApiDefinition.fromInline({
        openapi: '3.0.1',
        info: { title: cdk.Aws.STACK_NAME, version: '1.0' },
        paths: {
          '/quotes/{symbol}': {
            get: {
              responses: {},
              'x-amazon-apigateway-integration': {
                type: 'aws_proxy',
                httpMethod: 'POST',
                uri: `arn:${cdk.Aws.PARTITION}:apigateway:${cdk.Aws.REGION}:lambda:path/2015-03-31/functions/${quotesFnAlias.functionArn}/invocations`,
              },
            },
          },
        },
      }),
    });
    const cfnQuotesApi = quotesApi.node.defaultChild as apigateway.CfnRestApi;
    cfnQuotesApi.name = undefined;

    const quotesApiDeployment = new apigateway.CfnDeployment(
      this,
      'QuotesApiDeployment361cfeb900',
      { restApiId: quotesApi.restApiId },
    );

    new lambda.CfnPermission(this, 'QuotesApiQuotesFnPermission', {
      action: 'lambda:InvokeFunction',
      functionName: quotesFnAlias.functionArn,
      principal: 'apigateway.amazonaws.com',
      sourceArn: quotesApi.arnForExecuteApi('GET', '/quotes/*'),
    });

    new apigateway.CfnStage(this, 'QuotesApiStage', {
      restApiId: quotesApi.restApiId,
      deploymentId: quotesApiDeployment.ref,
      stageName: 'prod',
      tracingEnabled: true,
    });

    quotes.grant(
      quotesFn,
      'dynamodb:BatchGetItem',
      'dynamodb:ConditionCheckItem',
      'dynamodb:GetItem',
      'dynamodb:Query',
      'dynamodb:Scan',
    );
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
