import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { counted } from '../words.js';

const LIMIT = 2;

export const noExcessFilters = defineRule({
  id: 'correctness/no-excess-filters',
  row: 'V55',
  severity: 'error',
  summary: 'A log group feeds two receivers at most.',
  why: 'CloudWatch Logs takes two subscription filters for a group. Feed a stream, and let the others read it.',
  cite: awsPage(
    'CloudWatch Logs quotas',
    'AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html',
  ),
  equivalents: ['cfn-lint:E2529'],
  over: 'node',
  on: { service: 'logs-log-group' },
  check: ({ node }) => {
    const filters = node.wires('out', 'log-subscription');
    return filters.slice(LIMIT).map((wire) => ({
      at: wire.at(),
      message: `${node.name} feeds ${counted(filters.length, 'receiver')}. The maximum is ${LIMIT}.`,
    }));
  },
  examples: {
    valid: ['l: logs-log-group -> f: lambda-function; l -> g: lambda-function'],
    invalid: [
      {
        before:
          'l: logs-log-group -> f: lambda-function; l -> g: lambda-function; l -> h: lambda-function',
      },
    ],
  },
});
