import { checkProperties, parsePath, type PropertyIssue } from '@archivolt/cfn-spec';
import {
  defineRule,
  type Annotation,
  type Finding,
  type GraphView,
  type NodeView,
  type PropertyPath,
  type NodeResource,
} from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { writtenPlaces } from '../annotated-places.js';
import { valueFinding } from '../annotated.js';
import { lackingSettings } from '../lacking-settings.js';
import { isNestedSupplied } from '../supplied.js';

export const noSchemaViolation = defineRule({
  id: 'correctness/no-schema-violation',
  row: 'V52',
  severity: 'error',
  summary: 'The properties of a resource are those of its type in the CloudFormation registry.',
  why: 'CloudFormation refuses a property that the type does not have, a value of another type, and a resource that lacks what is required.',
  cite: awsPage(
    'AWS resource and property types reference',
    'AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html',
  ),
  equivalents: ['cfn-lint:E3002', 'cfn-lint:E3003', 'cfn-lint:E3012', 'cfn-lint:E3030'],
  over: 'node',
  on: {},
  check: ({ node, graph }) => {
    if (graph.registry === undefined || node.record.external !== undefined) return;
    const found = node.resources().flatMap((resource) => findings(graph, node, resource));
    if (found.length === 0) return found;
    const told = new Set(lackingSettings(node).map(({ path }) => path));
    // A value that is out of the limits of its type is told with its own words.
    for (const place of writtenPlaces(node)) {
      const finding = valueFinding(place);
      if (finding !== undefined) told.add(dotted(finding.at.property));
    }
    return found.filter(({ at }) => !told.has(dotted(at.property)));
  },
  examples: {
    valid: [
      'f: lambda-function { Timeout: 10, Role: @r.Arn }; r: iam-role',
      "p: cfn-resource { $type: 'AWS::SNS::Subscription', Protocol: 'sqs', TopicArn: @t }; t: sns-topic",
      'api: apigateway-rest-api { stage#TracingEnabled: true }',
    ],
    invalid: [
      { before: 'f: lambda-function { Timeut: 10 }' },
      { before: 'f: lambda-function { Handler: { name: "index" } }' },
      { before: "p: cfn-resource { $type: 'AWS::SNS::Subscription', Protocol: 'sqs' }" },
      { before: 'api: apigateway-rest-api { stage#Tracing: true }' },
      {
        before:
          "a: cfn-resource { $type: 'AWS::SSM::Parameter', Type: 'String', Value: { nested: 'map' } }",
      },
      {
        before: "i: cfn-resource { $type: 'AWS::Location::Tracker', TrackerName: 'no blanks' }",
      },
      {
        before:
          "r: events-rule { ScheduleExpression: 'rate(1 day)', Targets: [{ Arn: 'arn:aws:sqs:eu-west-1:123456789012:mine' }] }",
      },
      { before: "q: sqs-queue { Arn: 'arn:aws:sqs:eu-west-1:123456789012:mine' }" },
    ],
  },
});

/** A path with its places in lists written as keys. */
function dotted(path: PropertyPath | undefined): string {
  const text = typeof path === 'object' ? path.join('.') : (path ?? '');
  return text.replaceAll(/\[(\d+)\]/g, '.$1');
}

function findings(graph: GraphView, node: NodeView, resource: NodeResource): readonly Finding[] {
  const { type, properties, part } = resource;
  if (graph.registry === undefined) return [];
  return checkProperties(graph.registry, type, properties)
    .map((issue) => ({ issue, path: part === undefined ? issue.path : `${part}#${issue.path}` }))
    .filter(({ issue, path }) => isOurs(node, issue, path))
    .filter(({ issue }) => issue.code !== 'missing' || isLacking(graph, node, { issue, part }))
    .map(({ issue, path }) => ({ at: node.at(path), message: asSentence(issue.message) }));
}

/** Of a curated service, wires, parts and rules of their own see to what the resource itself requires. */
function isLacking(
  graph: GraphView,
  node: NodeView,
  { issue, part }: { readonly issue: PropertyIssue; readonly part: string | undefined },
): boolean {
  if (node.service.type === undefined) return true;
  const steps = parsePath(issue.path);
  if (steps.length === 1) return false;
  const path = part === undefined ? issue.path : `${part}#${issue.path}`;
  return (
    node.annotation(path)?.required !== true && !isNestedSupplied(graph, { node, part, steps })
  );
}

/** Values that a rule of their own judges. */
const TOLD: Readonly<Record<string, RegExp>> = {
  'AWS::DynamoDB::GlobalTable': /^AttributeDefinitions\[\d+\]\.AttributeType$/,
  'AWS::DynamoDB::Table': /^AttributeDefinitions\[\d+\]\.AttributeType$/,
  'AWS::Lambda::Function': /^Layers$/,
  'AWS::Serverless::Function': /^Layers$/,
};

/** What a definition says of a property is judged by it; wires and parts supply what seems missing. */
function isOurs(node: NodeView, { code }: PropertyIssue, path: string): boolean {
  if (code === 'unknown' || code === 'missing' || code === 'read-only') return true;
  const annotation = node.annotation(path);
  if (annotation !== undefined)
    return code === 'type' ? saysNoType(annotation) : saysNoLimit(annotation);
  return !(Object.hasOwn(TOLD, node.type) && TOLD[node.type]?.test(path));
}

function saysNoType({ type, options, default: standard, pattern, min, max }: Annotation): boolean {
  return [type, options, standard, pattern, min, max].every((said) => said === undefined);
}

/** Where a definition names no limit, the registry's holds. */
function saysNoLimit({ options, pattern, min, max }: Annotation): boolean {
  return [options, pattern, min, max].every((said) => said === undefined);
}

function asSentence(text: string): string {
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?]$/.test(start) ? start : `${start}.`;
}
