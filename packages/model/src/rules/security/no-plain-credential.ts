import {
  defineRule,
  type Finding,
  type GraphView,
  type NodeView,
  type PropertyReads,
} from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { secretProperties, secretsIn, secretVariables, type Secret } from '../secrets.js';

export const noPlainCredential = defineRule({
  id: 'security/no-plain-credential',
  row: 'V57',
  severity: 'warning',
  summary: 'Passwords, keys and tokens do not stand in a design.',
  why: 'A template is read by all who can read the repository or the stack. Keep a credential in Secrets Manager and refer to it, or hand it over as a parameter with NoEcho.',
  cite: awsPage(
    'Use dynamic references to get values stored in other services',
    'AWSCloudFormation/latest/UserGuide/dynamic-references.html',
    { section: 'Lambda with RDS Proxy' },
  ),
  equivalents: ['cfn-lint:W1011', 'cfn-lint:W2501'],
  over: 'node',
  on: {},
  check: ({ node, graph }) => [
    ...[...secretVariables(node), ...secretProperties(node)].map((secret) => ({
      ...finding(graph, node, { secret, owner: node.name }),
      ...managed(node, secret),
    })),
    ...node.wires('out').flatMap((wire) => {
      const owner = `the wire from ${node.name} to ${wire.target.name}`;
      return secretsIn(wire.record.properties).map((secret) =>
        finding(graph, wire, { secret, owner }),
      );
    }),
  ],
  examples: {
    valid: [
      "f: lambda-function { Environment.Variables: { DB_SECRET_ARN: 'arn:aws:secretsmanager:x', TOKEN_URL: 'https://a' } }",
      "d: rds-db-instance { MasterUserPassword: '{{resolve:secretsmanager:db}}' }",
      "param Password; d: rds-db-instance { MasterUserPassword: { Ref: 'Password' } }",
      "api: apigatewayv2-websocket-api { ApiKeySelectionExpression: '$request.header.x-api-key' }",
    ],
    invalid: [
      {
        before: "f: lambda-function { Environment.Variables: { DB_PASSWORD: 'hunter2' } }",
      },
      {
        before: "d: rds-db-instance { MasterUserPassword: 'hunter2' }",
        after: 'd: rds-db-instance { ManageMasterUserPassword: true }',
      },
      {
        before: "f: lambda-function { Environment.Variables: { X: 'AKIAIOSFODNN7EXAMPLE' } }",
      },
      {
        before:
          "t: ecs-task-definition { ContainerDefinitions: [{ Name: 'a', Image: 'b', Environment: [{ Name: 'DB_PASSWORD', Value: 'hunter2' }] }] }",
      },
      {
        before:
          "f: firehose-delivery-stream -[endpoint-delivery { EndpointConfiguration: { AccessKey: 'hunter2' } }]-> e: external-client { Kind: 'endpoint' }",
      },
      {
        before: "c: rds-db-cluster { writer#MasterUserPassword: 'hunter2' }",
      },
    ],
  },
});

function finding(
  graph: GraphView,
  reads: PropertyReads,
  { secret, owner }: { readonly secret: Secret; readonly owner: string },
): Finding {
  const { path, name } = secret;
  const parameter = freeName(graph, pascal(name));
  const edits = [
    { edit: 'parameter.set', args: { name: parameter, value: { Type: 'String', NoEcho: true } } },
    reads.set(path, { Ref: parameter }),
  ];
  return {
    at: reads.at(path),
    message: `${name} of ${owner} is a credential in plain text. It must be a reference.`,
    fix: { label: `Ask for it by parameter ${parameter}`, safe: false, edits },
  };
}

/** RDS can keep the password of an instance itself. */
function managed(node: NodeView, { path, name }: Secret): Pick<Finding, 'fix'> {
  if (node.service.id !== 'rds-db-instance' || name !== 'MasterUserPassword') return {};
  const edits = [node.set(path, undefined), node.set('ManageMasterUserPassword', true)];
  return { fix: { label: 'Let RDS manage the password', safe: false, edits } };
}

/** `DB_PASSWORD` gives `DbPassword`. */
function pascal(name: string): string {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());
  return words.join('').replace(/^(?=\d|$)/, 'Secret');
}

function freeName(graph: GraphView, wanted: string): string {
  const taken = graph.section('parameters');
  if (!Object.hasOwn(taken, wanted)) return wanted;
  let number = 2;
  while (Object.hasOwn(taken, `${wanted}${number}`)) number += 1;
  return `${wanted}${number}`;
}
