import { defineRule, type GraphView, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { lackingPlaces, mayLack, type Place } from '../annotated-places.js';
import { isSupplied, partOf } from '../supplied.js';

export const requireProperty = defineRule({
  id: 'correctness/require-property',
  row: 'V52',
  severity: 'error',
  summary: 'A property that AWS requires is set.',
  why: 'CloudFormation refuses a resource without it when the stack is deployed.',
  cite: awsPage(
    'AWS resource and property types reference',
    'AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html',
  ),
  equivalents: ['cfn-lint:E3003'],
  over: 'node',
  on: { that: mayLack },
  check: ({ node, graph }) =>
    lackingPlaces(node)
      .filter((place) => isMissing(graph, node, place))
      .map(({ reads, path, annotation }) => ({
        at: reads.at(path),
        message: `${annotation.title ?? path} of ${node.name} is not set. It is required.`,
      })),
  examples: {
    valid: [
      "d: rds-db-instance { Engine: 'postgres', DBInstanceClass: 'db.t4g.micro' }",
      'bus: events-event-bus',
      "d: rds-db-instance { Fn::Transform: { Name: 'AWS::Include', Parameters: { Location: 's3://b/db.yaml' } } }",
      "condition A = { Fn::Equals: [{ Ref: 'AWS::Region' }, 'x'] }; s: scheduler-schedule { ScheduleExpression: 'rate(1 day)', FlexibleTimeWindow: { Fn::If: ['A', { Mode: 'OFF' }, { Mode: 'FLEXIBLE', MaximumWindowInMinutes: 5 }] } }",
      "v: ec2-vpc { CidrBlock: '10.0.0.0/16' }; s: ec2-subnet in v",
    ],
    invalid: [
      { before: "d: rds-db-instance { Engine: 'postgres' }" },
      { before: 's: ec2-subnet' },
      { before: 'api: apigateway-rest-api { stage#TracingEnabled: true }' },
    ],
  },
});

function isMissing(graph: GraphView, node: NodeView, { reads, path }: Place): boolean {
  if (node.record.external !== undefined) return false;
  return !isSupplied(graph, { node, part: partOf(reads, path), path });
}
