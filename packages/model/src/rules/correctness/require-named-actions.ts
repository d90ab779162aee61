import { defineRule } from '../../define/index.js';
import { isNameless } from '../../connections/grant-effects.js';
import { awsPage } from '../../services/aws-page.js';

export const requireNamedActions = defineRule({
  id: 'correctness/require-named-actions',
  row: 'V58',
  severity: 'error',
  summary: 'Access to a resource of any other type names its actions.',
  why: 'Which actions read and which write is known of curated services only. A statement without actions grants nothing.',
  cite: awsPage(
    'Security best practices in IAM: apply least-privilege permissions',
    'IAM/latest/UserGuide/best-practices.html',
    { section: 'Integrated with the whole AWS suite of services' },
  ),
  over: 'wire',
  on: { connection: ['grant', 'role-grant'] },
  check: ({ wire, source, target }) => {
    const grantable = target.can('grantable');
    if (grantable === undefined || !isNameless(grantable)) return;
    if (wire.record.form !== undefined || (wire.list('Actions')?.length ?? 0) > 0) return;
    const service = target.type.split('::')[1]?.toLowerCase() ?? 'service';
    return {
      at: wire.at('Actions'),
      message: `The wire from ${source.name} to ${target.name} names no action. Name those that are needed, as in ${service}:Get….`,
    };
  },
  examples: {
    valid: [
      "f: lambda-function -[grant { Actions: ['kendra:Query'] }]-> i: cfn-resource { $type: 'AWS::Kendra::Faq' }",
      'f: lambda-function -[grant]-> b: s3-bucket',
    ],
    invalid: [
      {
        before: "f: lambda-function -[grant]-> i: cfn-resource { $type: 'AWS::Kendra::Faq' }",
      },
      {
        before:
          "f: lambda-function -[grant { Actions: [] }]-> i: cfn-resource { $type: 'AWS::Kendra::Faq' }",
      },
    ],
  },
});
