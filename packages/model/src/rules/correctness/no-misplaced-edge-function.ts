import { defineRule, type Finding } from '../../define/index.js';
import { restrictions } from '../../services/lambda-edge-function/restrictions.js';
import { movingTo } from '../moving.js';

export const noMisplacedEdgeFunction = defineRule({
  id: 'correctness/no-misplaced-edge-function',
  row: 'V11',
  severity: 'error',
  summary: 'A function at the edge is in us-east-1, and published.',
  why: 'CloudFront copies a numbered version from us-east-1 to its locations. It takes neither $LATEST nor an alias, nor a function of another Region.',
  cite: restrictions,
  over: 'node',
  on: { service: 'lambda-edge-function' },
  check: ({ node, graph }) => {
    const findings: Finding[] = [];
    const region = node.region();
    if (region !== undefined && region !== 'us-east-1')
      findings.push({
        at: node.at(),
        message: `${node.name} is in ${region}. A function at the edge must be in us-east-1.`,
        ...movingTo(graph, node, 'us-east-1'),
      });
    if (node.part('version') === undefined && node.record.external === undefined)
      findings.push({
        at: node.at(),
        message: `${node.name} has no published version. CloudFront runs no other.`,
        fix: {
          label: 'Publish a version',
          safe: true,
          edits: [{ edit: 'part.add', args: { nodeId: node.id, part: 'version' } }],
        },
      });
    return findings;
  },
  examples: {
    valid: [
      "stack main { region: 'us-east-1' }; f: lambda-edge-function { version#: {} }",
      'f: lambda-edge-function { version#: {} }',
    ],
    invalid: [
      {
        before: "stack main { region: 'eu-west-1' }; f: lambda-edge-function { version#: {} }",
        after: `stack main { region: 'eu-west-1' }; stack edge { region: 'us-east-1' }
          f: lambda-edge-function { version#: {}, $stack: 'edge' }`,
      },
      { before: 'f: lambda-edge-function', after: 'f: lambda-edge-function { version#: {} }' },
    ],
  },
});
