import { refusedPairs } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { pairsOf } from './refused-rows.js';

const pages = {
  apiint: awsPage(
    'Set up Lambda proxy integrations in API Gateway',
    'apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html',
  ),
  cff: awsPage(
    'Restrictions on CloudFront Functions',
    'AmazonCloudFront/latest/DeveloperGuide/cloudfront-function-restrictions.html',
  ),
  cforigin: awsPage(
    'Restrict access to an AWS Lambda function URL origin',
    'AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-lambda.html',
  ),
  client: awsPage(
    'Using temporary credentials with AWS resources',
    'IAM/latest/UserGuide/id_credentials_temp_use-resources.html',
  ),
  http: awsPage(
    'Create AWS service integrations for HTTP APIs',
    'apigateway/latest/developerguide/http-api-develop-integrations-aws-services.html',
  ),
  scaling: awsPage(
    'AWS services that you can use with Application Auto Scaling',
    'autoscaling/application/userguide/integrated-services-list.html',
  ),
  private: awsPage(
    'Create private integrations for HTTP APIs in API Gateway',
    'apigateway/latest/developerguide/http-api-develop-integrations-private.html',
  ),
  origin: awsPage(
    'Use various origins with CloudFront distributions',
    'AmazonCloudFront/latest/DeveloperGuide/DownloadDistS3AndCustomOrigins.html',
  ),
};

/** Pairs from what takes requests that people try and AWS does not offer, with the nearest way that works. */
export const callerRefusals = refusedPairs(
  pairsOf([
    {
      from: 'apigatewayv2-http-api',
      to: ['dynamodb-table', 's3-bucket', 'sns-topic', 'firehose-delivery-stream'],
      why: 'HTTP APIs integrate EventBridge, SQS, Kinesis, Step Functions and AppConfig only. A REST API or a function can.',
      cite: pages.http,
      through: ['lambda-function'],
    },
    {
      from: 'apigateway-rest-api',
      to: ['rds-db-instance'],
      why: 'API Gateway opens no database connection. A function in the VPC can.',
      cite: pages.apiint,
      through: ['lambda-function'],
    },
    {
      from: 'apigatewayv2-http-api',
      to: ['rds-db-instance'],
      why: 'API Gateway opens no database connection. A function in the VPC can.',
      cite: pages.apiint,
      through: ['lambda-function'],
    },
    {
      from: 'apigateway-rest-api',
      to: ['events-rule'],
      why: 'An API puts events on a bus; its rules take them from there.',
      cite: pages.apiint,
      through: ['events-event-bus'],
    },
    {
      from: 'apigatewayv2-http-api',
      to: ['events-rule'],
      why: 'An API puts events on a bus; its rules take them from there.',
      cite: pages.http,
      through: ['events-event-bus'],
    },
    {
      from: 'cloudfront-distribution',
      to: ['lambda-function'],
      why: 'CloudFront speaks HTTP to its origins. Give the function a URL, or put an API before it.',
      cite: pages.cforigin,
      through: ['lambda-url'],
    },
    {
      from: 'cloudfront-distribution',
      to: [
        'dynamodb-table',
        'sqs-queue',
        'sns-topic',
        'firehose-delivery-stream',
        'stepfunctions-state-machine',
        'events-event-bus',
      ],
      why: 'CloudFront speaks HTTP to its origins. Put an API before the service.',
      cite: pages.origin,
      through: ['apigateway-rest-api'],
    },
    {
      from: 'cloudfront-distribution',
      to: ['rds-db-instance'],
      why: 'CloudFront speaks HTTP to its origins, never SQL. An API and a function stand between.',
      cite: pages.origin,
      through: ['apigateway-rest-api', 'lambda-function'],
    },
    {
      from: 'apigateway-rest-api',
      to: ['servicediscovery-service'],
      why: 'Only HTTP APIs find their targets through Cloud Map. A REST API reaches a load balancer.',
      cite: pages.private,
    },
    {
      from: 'apigatewayv2-websocket-api',
      to: ['elasticloadbalancingv2-load-balancer'],
      why: 'A WebSocket API takes no VPC link. A function in the VPC can pass messages on.',
      cite: pages.private,
      through: ['lambda-function'],
    },
    {
      from: 'apigatewayv2-websocket-api',
      to: ['servicediscovery-service', 'ecs-service'],
      why: 'A WebSocket API takes no VPC link. A function in the VPC can pass messages on to a load balancer.',
      cite: pages.private,
    },
    ...(['apigateway-rest-api', 'apigatewayv2-http-api'] as const).map((from) => ({
      from,
      to: ['ecs-service', 'ec2-instance'] as const,
      why: 'An API reaches what runs in a VPC through the load balancer before it, by a VPC link where that is internal.',
      cite: pages.private,
      through: ['elasticloadbalancingv2-load-balancer'] as const,
    })),
    {
      from: 'applicationautoscaling-scalable-target',
      to: ['lambda-function'],
      why: 'Provisioned concurrency belongs to an alias or a version of a function, never to the function.',
      cite: pages.scaling,
      through: ['lambda-alias'],
    },
    {
      from: 'cloudfront-distribution',
      to: ['ecs-service'],
      why: 'Tasks come and go, and have no name of their own. CloudFront serves from the load balancer before them.',
      cite: pages.origin,
      through: ['elasticloadbalancingv2-load-balancer'],
    },
    {
      from: 'cloudfront-function',
      to: [
        'dynamodb-table',
        's3-bucket',
        'sqs-queue',
        'sns-topic',
        'kinesis-stream',
        'lambda-function',
        'rds-db-instance',
        'apigateway-rest-api',
        'apigatewayv2-http-api',
      ],
      why: 'A CloudFront Function has no network and no file system. Lambda@Edge has, and so has a function behind an API.',
      cite: pages.cff,
    },
    {
      from: 'external-client',
      to: [
        'dynamodb-table',
        's3-bucket',
        'sqs-queue',
        'sns-topic',
        'kinesis-stream',
        'stepfunctions-state-machine',
        'events-event-bus',
        'firehose-delivery-stream',
      ],
      why: 'A client outside AWS has no credentials for it. Put an API in between.',
      cite: pages.client,
      through: ['apigateway-rest-api'],
    },
    {
      from: 'external-client',
      to: ['lambda-function'],
      why: 'A client outside AWS calls no function by itself. Put an API in between.',
      cite: pages.client,
      through: ['apigateway-rest-api'],
    },
    {
      from: 'external-client',
      to: ['rds-db-instance'],
      why: 'A client outside AWS has no way into the VPC. Put an API and a function in between.',
      cite: pages.client,
      through: ['apigateway-rest-api', 'lambda-function'],
    },
  ]),
);
