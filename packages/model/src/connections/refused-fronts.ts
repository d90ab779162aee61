import { refusedPairs } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { pairsOf, rowsFrom } from './refused-rows.js';

const pages = {
  alias: awsPage(
    'Choosing between alias and non-alias records',
    'Route53/latest/DeveloperGuide/resource-record-sets-choosing-alias-non-alias.html',
    { section: 'API Gateway Security' },
  ),
  certificate: awsPage(
    'Services integrated with AWS Certificate Manager',
    'acm/latest/userguide/acm-services.html',
    { section: 'API Gateway Security' },
  ),
  composite: awsPage(
    'Combining alarms',
    'AmazonCloudWatch/latest/monitoring/Combining_Alarms.html',
  ),
  filter: awsPage(
    'Creating metrics from log events using filters',
    'AmazonCloudWatch/latest/logs/MonitoringLogData.html',
  ),
  firewall: awsPage(
    'Resources that you can protect with AWS WAF',
    'waf/latest/developerguide/how-aws-waf-works-resources.html',
  ),
  pipes: awsPage(
    'Amazon EventBridge Pipes targets',
    'eventbridge/latest/userguide/eb-pipes-event-target.html',
  ),
  rule: awsPage(
    'Event bus targets in Amazon EventBridge',
    'eventbridge/latest/userguide/eb-targets.html',
  ),
  tasks: awsPage(
    'Amazon ECS standalone tasks',
    'AmazonECS/latest/developerguide/standalone-tasks.html',
  ),
  worker: awsPage(
    'Amazon SQS short and long polling',
    'AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-short-and-long-polling.html',
  ),
};

/** Names, certificates, firewalls and containers that people wire past the front that takes them. */
export const frontRefusals = refusedPairs(
  pairsOf([
    ...rowsFrom(['route53-record-set'], {
      to: ['apigateway-rest-api'],
      why: 'A name leads to a custom domain; the custom domain leads to the API.',
      cite: pages.alias,
      through: ['apigateway-domain-name'],
    }),
    ...rowsFrom(['route53-record-set'], {
      to: ['apigatewayv2-http-api', 'apigatewayv2-websocket-api'],
      why: 'A name leads to a custom domain; the custom domain leads to the API.',
      cite: pages.alias,
      through: ['apigatewayv2-domain-name'],
    }),
    ...rowsFrom(['route53-record-set'], {
      to: ['lambda-url'],
      why: 'A function URL answers to its own name only. A distribution before it takes yours.',
      cite: pages.alias,
      through: ['cloudfront-distribution'],
    }),
    ...rowsFrom(['route53-record-set'], {
      to: ['ecs-service', 'ec2-instance'],
      why: 'Addresses of tasks and servers change. A name leads to the load balancer before them.',
      cite: pages.alias,
      through: ['elasticloadbalancingv2-load-balancer'],
    }),
    ...rowsFrom(['certificatemanager-certificate'], {
      to: ['apigateway-rest-api'],
      why: 'A certificate belongs to a custom domain; an API has no name of its own.',
      cite: pages.certificate,
      through: ['apigateway-domain-name'],
    }),
    ...rowsFrom(['certificatemanager-certificate'], {
      to: ['apigatewayv2-http-api', 'apigatewayv2-websocket-api'],
      why: 'A certificate belongs to a custom domain; an API has no name of its own.',
      cite: pages.certificate,
      through: ['apigatewayv2-domain-name'],
    }),
    ...rowsFrom(['certificatemanager-certificate'], {
      to: ['s3-bucket'],
      why: 'A bucket takes no certificate. The distribution before it does.',
      cite: pages.certificate,
      through: ['cloudfront-distribution'],
    }),
    ...rowsFrom(['certificatemanager-certificate'], {
      to: ['ecs-service', 'ec2-instance', 'lambda-function'],
      why: 'ACM keeps the private key to itself. The load balancer in front ends TLS.',
      cite: pages.certificate,
      through: ['elasticloadbalancingv2-load-balancer'],
    }),
    ...rowsFrom(['wafv2-web-acl'], {
      to: ['apigatewayv2-http-api', 's3-bucket', 'lambda-url'],
      why: 'AWS WAF does not stand before it. A distribution in front takes a web ACL.',
      cite: pages.firewall,
      through: ['cloudfront-distribution'],
    }),
    ...rowsFrom(['wafv2-web-acl'], {
      to: ['ecs-service', 'ec2-instance', 'lambda-function'],
      why: 'AWS WAF filters HTTP at its front. The load balancer before it takes a web ACL.',
      cite: pages.firewall,
      through: ['elasticloadbalancingv2-load-balancer'],
    }),
    ...rowsFrom(['s3-bucket', 'events-event-bus'], {
      to: ['ecs-service'],
      why: 'An event starts a task by a rule; a running service takes requests alone.',
      cite: pages.tasks,
      through: ['events-rule'],
    }),
    ...rowsFrom(['dynamodb-table', 'kinesis-stream'], {
      to: ['ecs-service'],
      why: 'A stream calls no containers. A pipe reads it and starts a task.',
      cite: pages.pipes,
      through: ['pipes-pipe'],
    }),
    ...rowsFrom(['sns-topic'], {
      to: ['ecs-service'],
      why: 'A topic calls no containers. A queue keeps its messages, and a pipe starts tasks for them.',
      cite: pages.pipes,
      through: ['sqs-queue', 'pipes-pipe'],
    }),
    ...rowsFrom(['sqs-queue', 'sns-topic', 's3-bucket', 'dynamodb-table', 'kinesis-stream'], {
      to: ['ec2-instance'],
      why: 'Nothing calls a server with an event. It polls a queue: draw the wire from the server.',
      cite: pages.worker,
    }),
    ...rowsFrom(['lambda-function'], {
      to: ['ecs-service', 'ec2-instance'],
      why: 'A function reaches containers and servers through the load balancer before them.',
      cite: pages.worker,
      through: ['elasticloadbalancingv2-load-balancer'],
    }),
    ...rowsFrom(['lambda-function'], {
      to: ['pipes-pipe'],
      why: 'A pipe reads a queue or a stream by itself; nobody calls it.',
      cite: pages.pipes,
      through: ['sqs-queue'],
    }),
    ...rowsFrom(['sqs-queue', 'kinesis-stream', 'dynamodb-table'], {
      to: ['events-rule'],
      why: 'A rule takes what is on a bus. A pipe carries records there.',
      cite: pages.rule,
      through: ['pipes-pipe', 'events-event-bus'],
    }),
    ...rowsFrom(['sns-topic'], {
      to: ['events-rule'],
      why: 'A rule takes what is on a bus. A function puts messages there.',
      cite: pages.rule,
      through: ['lambda-function', 'events-event-bus'],
    }),
    ...rowsFrom(['s3-bucket', 'events-event-bus'], {
      to: ['apigateway-rest-api', 'apigatewayv2-http-api'],
      why: 'It calls no address by itself. A rule takes its events and calls the API.',
      cite: pages.rule,
      through: ['events-rule'],
    }),
    ...rowsFrom(['dynamodb-table', 'kinesis-stream'], {
      to: ['apigateway-rest-api', 'apigatewayv2-http-api'],
      why: 'A stream calls nobody. A pipe reads it and calls the API.',
      cite: pages.pipes,
      through: ['pipes-pipe'],
    }),
    ...rowsFrom(['events-event-bus'], {
      to: ['logs-log-group'],
      why: 'A bus hands events to its rules only. A rule writes them into the group.',
      cite: pages.rule,
      through: ['events-rule'],
    }),
    ...rowsFrom(['logs-log-group'], {
      to: ['cloudwatch-alarm'],
      why: 'An alarm watches a metric. A metric filter makes one of the lines that match.',
      cite: pages.filter,
    }),
    ...rowsFrom(['logs-log-group'], {
      to: ['opensearchservice-domain', 'events-event-bus'],
      why: 'A group feeds functions and streams. A function passes the lines on.',
      cite: pages.filter,
      through: ['lambda-function'],
    }),
    ...rowsFrom(['cloudwatch-alarm'], {
      to: ['cloudwatch-alarm'],
      why: 'One alarm does not set off another. A composite alarm is made of several.',
      cite: pages.composite,
    }),
    ...rowsFrom(['cloudwatch-alarm'], {
      to: ['dynamodb-table', 's3-bucket'],
      why: 'An alarm tells topics and functions. A function writes down what it said.',
      cite: pages.composite,
      through: ['lambda-function'],
    }),
  ]),
);
