import { defineRule, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

const POLICY = 'AWS::OpenSearchServerless::SecurityPolicy';

export const requireEncryptionPolicy = defineRule({
  id: 'correctness/require-encryption-policy',
  row: 'V52',
  severity: 'warning',
  summary: 'A collection of OpenSearch Serverless has an encryption policy that matches its name.',
  why: 'AWS makes no collection before there is one. Without it here, the account must have one for names as this.',
  cite: awsPage(
    'Encryption in Amazon OpenSearch Serverless',
    'opensearch-service/latest/developerguide/serverless-encryption.html',
  ),
  over: 'node',
  on: { service: 'opensearchserverless-collection' },
  check: ({ node, graph }) => {
    const { external, type } = node.record;
    if (external !== undefined || type !== undefined || node.part('encryption') !== undefined)
      return;
    if (graph.nodes().some(mayEncrypt)) return;
    return {
      at: node.at('Name'),
      message: `${node.name} has no encryption policy. AWS makes it only if the account has one for its name.`,
      fix: {
        label: 'Add the policy',
        safe: true,
        edits: [
          { edit: 'part.add', args: { nodeId: node.id, part: 'encryption', properties: {} } },
        ],
      },
    };
  },
  examples: {
    valid: [
      "c: opensearchserverless-collection { Name: 'found', encryption#: {} }",
      "c: opensearchserverless-collection { Name: 'found' }; p: cfn-resource { $type: 'AWS::OpenSearchServerless::SecurityPolicy', Name: 'all', Type: 'encryption' }",
    ],
    invalid: [
      {
        before:
          "c: opensearchserverless-collection { Name: 'found' }; p: cfn-resource { $type: 'AWS::OpenSearchServerless::SecurityPolicy', Name: 'all', Type: 'network' }",
        after:
          "c: opensearchserverless-collection { Name: 'found', encryption#: {} }; p: cfn-resource { $type: 'AWS::OpenSearchServerless::SecurityPolicy', Name: 'all', Type: 'network' }",
      },
      {
        before: "c: opensearchserverless-collection { Name: 'found' }",
        after: "c: opensearchserverless-collection { Name: 'found', encryption#: {} }",
      },
    ],
  },
});

function mayEncrypt(node: NodeView): boolean {
  return node.type === POLICY && node.string('Type') !== 'network';
}
