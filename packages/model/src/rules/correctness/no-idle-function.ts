import { defineRule, type GraphView, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const noIdleFunction = defineRule({
  id: 'correctness/no-idle-function',
  row: 'V56',
  severity: 'hint',
  summary: 'Something calls each function.',
  why: 'A function that nothing calls never runs. Wire it to an API, a queue, a schedule, or a function that calls it.',
  cite: awsPage(
    'Understanding Lambda function invocation methods',
    'lambda/latest/dg/lambda-invocation.html',
    { section: 'Serverless in AWS' },
  ),
  over: 'node',
  on: { service: 'lambda-function' },
  check: ({ node, graph }) => {
    if (isCalled(node) || isHandedOut(graph, node) || node.record.external !== undefined) return;
    return { at: node.at(), message: `Nothing calls ${node.name}. It never runs.` };
  },
  examples: {
    valid: [
      'q: sqs-queue -> f: lambda-function',
      'f: lambda-function; output Arn { Value: @f.Arn }',
      'f: lambda-function -[lambda-authorizer]-> api: apigateway-rest-api',
      "f: lambda-function { $type: 'AWS::Serverless::Function', Events: { Tick: { Type: 'Schedule' } } }",
    ],
    invalid: [{ before: 'f: lambda-function -> t: dynamodb-table' }],
  },
});

function isCalled(node: NodeView): boolean {
  const calls = node.wires('in').filter(({ connection }) => connection.kind !== 'placement');
  if (calls.length > 0 || node.wires('out', 'lambda-authorizer').length > 0) return true;
  return node.has('Events') || node.has('FunctionUrlConfig');
}

/** Whether an output tells others of it, as a macro or what other stacks call. */
function isHandedOut(graph: GraphView, node: NodeView): boolean {
  const outputs = Object.values(graph.section('outputs'));
  return outputs.some((output) => JSON.stringify(output).includes(`"$ref":"${node.id}"`));
}
