import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { lackingPlacesOfWire, mayWireLack } from '../annotated-places.js';

export const requireWireProperty = defineRule({
  id: 'correctness/require-wire-property',
  row: 'V52',
  severity: 'error',
  summary: 'A wire carries what its resources require.',
  why: 'CloudFormation refuses the resources of the wire without it when the stack is deployed.',
  cite: awsPage(
    'AWS resource and property types reference',
    'AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html',
  ),
  equivalents: ['cfn-lint:E3003'],
  over: 'wire',
  on: { that: mayWireLack },
  check: ({ wire, source, target }) =>
    lackingPlacesOfWire(wire)
      .filter(() => wire.record.form === undefined)
      .map(({ path, annotation }) => ({
        at: wire.at(path),
        message: `${annotation.title ?? path} of the wire from ${source.name} to ${target.name} is not set. It is required.`,
      })),
  examples: {
    valid: ["api: apigateway-rest-api -[route { Method: 'GET', Path: '/a' }]-> f: lambda-function"],
    invalid: [{ before: 'api: apigateway-rest-api -[route]-> f: lambda-function' }],
  },
});
