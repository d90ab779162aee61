import { defineRule, isMap, type Severity, type Value } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { quantity } from '../words.js';

interface Size {
  readonly path: string;
  readonly noun: string;
  readonly max: number;
  readonly severity?: Severity;
}

const MACHINE: readonly Size[] = ['Definition', 'DefinitionString'].map((path) => ({
  path,
  noun: 'The definition',
  max: 1_048_576,
}));

/** What AWS counts in characters, by type. */
const SIZES: Readonly<Record<string, readonly Size[]>> = {
  'AWS::ApiGateway::RestApi': [
    { path: 'Policy', noun: 'The policy', max: 8192, severity: 'warning' },
  ],
  'AWS::Events::Rule': [
    { path: 'EventPattern', noun: 'The pattern', max: 2048, severity: 'warning' },
  ],
  'AWS::StepFunctions::StateMachine': MACHINE,
  'AWS::Serverless::StateMachine': MACHINE,
};

export const noOversizedText = defineRule({
  id: 'correctness/no-oversized-text',
  row: 'V55',
  severity: 'error',
  summary: 'A policy, a pattern or a definition is no longer than its service takes.',
  why: 'The service refuses a longer one. The quotas of patterns and of policies of APIs can be raised.',
  cite: awsPage('Amazon EventBridge quotas', 'eventbridge/latest/userguide/eb-quota.html'),
  over: 'node',
  on: {
    service: ['apigateway-rest-api', 'cfn-resource', 'events-rule', 'stepfunctions-state-machine'],
  },
  ofType: true,
  check: ({ node }) =>
    node.resources().flatMap(({ type, part }) => {
      const sizes = Object.hasOwn(SIZES, type) && part === undefined ? (SIZES[type] ?? []) : [];
      return sizes.flatMap(({ path, noun, max, severity = 'error' }) => {
        const size = sizeOf(node.resolved(path));
        if (size <= max) return [];
        const unless = severity === 'warning' ? ' unless AWS has raised your quota' : '';
        const message = `${noun} of ${node.name} has ${quantity(size, 'characters')}. The maximum is ${quantity(max, 'characters')}${unless}.`;
        return [{ at: node.at(path), message, severity }];
      });
    }),
  examples: {
    valid: [`r: events-rule { EventPattern: { source: ['${'a'.repeat(2000)}'] } }`],
    invalid: [{ before: `r: events-rule { EventPattern: { source: ['${'a'.repeat(2100)}'] } }` }],
  },
});

/** Characters of a text, or of a value as JSON without spaces. */
function sizeOf(value: Value | undefined): number {
  if (typeof value === 'string') return value.length;
  return isMap(value) ? JSON.stringify(value).length : 0;
}
