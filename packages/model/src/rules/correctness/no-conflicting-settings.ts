import { defineRule, type Finding } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { CLASH_EXAMPLES, CLASHES, CLASHING } from '../clashes.js';
import { isTransformed } from '../values.js';

export const noConflictingSettings = defineRule({
  id: 'correctness/no-conflicting-settings',
  row: 'V52',
  severity: 'error',
  summary: 'Settings of one resource go together.',
  why: 'Each value is allowed, and the service refuses the two of them: units of a table on demand, a log level of plain text, a failover with a single node.',
  cite: awsPage(
    'AWS resource and property types reference',
    'AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html',
  ),
  equivalents: [
    'cfn-lint:E3048',
    'cfn-lint:E3615',
    'cfn-lint:E3638',
    'cfn-lint:E3639',
    'cfn-lint:E3677',
    'cfn-lint:E3680',
    'cfn-lint:E3696',
    'cfn-lint:E3704',
  ],
  over: 'node',
  on: { service: [...CLASHING] },
  ofType: true,
  check: ({ node }) => {
    const found: Finding[] = [];
    for (const { type, part } of node.resources()) {
      const checks = Object.hasOwn(CLASHES, type) ? CLASHES[type] : undefined;
      const reads = part === undefined ? node : node.part(part);
      if (checks === undefined || reads === undefined || isTransformed(reads)) continue;
      const context = { reads, node };
      for (const check of checks) {
        const finding = check(context);
        if (finding !== undefined) found.push(finding);
      }
    }
    return found;
  },
  examples: CLASH_EXAMPLES,
});
