import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { splitting } from '../splitting.js';

export const noLoop = defineRule({
  id: 'correctness/no-loop',
  row: 'V44',
  severity: 'warning',
  summary: 'Nothing sets itself off again.',
  why: 'Each round starts the next, and is paid for. Lambda stops loops after about 16 rounds where they go through SQS, SNS and S3 only; others go on.',
  cite: awsPage(
    'Use Lambda recursive loop detection to prevent infinite loops',
    'lambda/latest/dg/invocation-recursion.html',
    { section: 'Serverless in AWS' },
  ),
  over: 'node',
  on: {},
  check: ({ node, graph }) => {
    const loop = graph.loop(node);
    if (loop === undefined || loop.some(({ id }) => id < node.id)) return;
    const path = [...loop, node].map(({ name }) => name).join(' → ');
    return {
      at: node.at(),
      message: `${path} is a loop. Each round starts the next: write elsewhere, or filter what starts it.`,
      ...splitting(graph, [node, ...loop]),
    };
  },
  examples: {
    valid: [
      "q: sqs-queue -> f: lambda-function -[grant { Access: 'read' }]-> q",
      `b: s3-bucket -[bucket-notification { Prefix: 'in/' }]-> f: lambda-function
       f -[grant { Access: 'read-write' }]-> b`,
      `b: events-event-bus -> r: events-rule { EventPattern: { detail-type: ['Paid'] } } -> f: lambda-function
       f -[grant { Access: 'write' }]-> b`,
      "b: s3-bucket -> f: lambda-function -[grant { Access: 'read' }]-> b",
      "b: s3-bucket -> f: lambda-function -[grant { Access: 'write' }]-> c: s3-bucket",
      "b: s3-bucket -> f: lambda-function -[grant { Actions: ['s3:GetObject'] }]-> b",
    ],
    invalid: [
      { before: "b: s3-bucket -> f: lambda-function -[grant { Access: 'read-write' }]-> b" },
      { before: 'b: s3-bucket -> f: lambda-function -[grant]-> b' },
      {
        before: "b: s3-bucket -> f: lambda-function -[grant { Actions: ['s3:PutObject'] }]-> b",
      },
      {
        before: `b: s3-bucket -[bucket-notification { Events: ['s3:ObjectCreated:*'] }]-> f: lambda-function
          f -[grant { Access: 'read-write' }]-> b`,
      },
      {
        before: "q: sqs-queue -> f: lambda-function -[grant { Access: 'write' }]-> q",
      },
      {
        before: `b: s3-bucket -[bucket-notification { Prefix: 'in/' }]-> f: lambda-function
          f -[grant { Access: 'write', Prefix: 'in/done/' }]-> b`,
      },
      {
        before: `b: events-event-bus -> r: events-rule { EventPattern: { source: ['shop'] } } -> f: lambda-function
          f -[grant { Access: 'write' }]-> b`,
      },
      {
        before: "t: dynamodb-table -> f: lambda-function -[grant { Access: 'write' }]-> t",
      },
    ],
  },
});
