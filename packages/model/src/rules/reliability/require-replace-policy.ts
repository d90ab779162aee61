import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

const POLICY = 'UpdateReplacePolicy';

export const requireReplacePolicy = defineRule({
  id: 'reliability/require-replace-policy',
  row: 'V61',
  severity: 'hint',
  summary: 'What holds data says what becomes of it when an edit replaces it.',
  why: 'Some properties cannot be changed: CloudFormation makes the resource anew and deletes the old one with its data, unless its UpdateReplacePolicy keeps it.',
  cite: awsPage(
    'UpdateReplacePolicy attribute',
    'AWSCloudFormation/latest/TemplateReference/aws-attribute-updatereplacepolicy.html',
  ),
  equivalents: ['cfn-lint:I3011'],
  over: 'node',
  on: {
    service: [
      'cognito-user-pool',
      'docdb-cluster',
      'dynamodb-table',
      'efs-file-system',
      'opensearchservice-domain',
      'rds-db-cluster',
      'rds-db-instance',
    ],
  },
  ofType: true,
  check: ({ node }) => {
    const { attributes = {}, external } = node.record;
    const isOther = node.type !== node.typeService.type || node.has('DBClusterIdentifier');
    if (external !== undefined || isOther || attributes[POLICY] !== undefined) return;
    return {
      at: node.at(),
      message: `${node.name} holds data. An edit that replaces it, as of its name, deletes the old one.`,
      fix: {
        label: 'Keep the old one',
        safe: false,
        edits: [
          { edit: 'attribute.set', args: { nodeId: node.id, name: POLICY, value: 'Retain' } },
        ],
      },
    };
  },
  examples: {
    valid: ["t: dynamodb-table { $attributes: { UpdateReplacePolicy: 'Retain' } }"],
    invalid: [
      {
        before: 't: dynamodb-table',
        after: "t: dynamodb-table { $attributes: { UpdateReplacePolicy: 'Retain' } }",
      },
    ],
  },
});
