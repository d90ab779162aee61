import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { isSecretName } from '../secrets.js';

export const requireNoEcho = defineRule({
  id: 'security/require-no-echo',
  row: 'V57',
  severity: 'warning',
  summary: 'A parameter for a credential has NoEcho, and no default.',
  why: 'Without NoEcho CloudFormation shows the value to all who can describe the stack. A default stands in the template itself.',
  cite: awsPage(
    'CloudFormation template Parameters syntax',
    'AWSCloudFormation/latest/UserGuide/parameters-section-structure.html',
  ),
  over: 'design',
  check: ({ graph }) =>
    Object.entries(graph.section('parameters')).flatMap(([name, parameter]) => {
      const isText = String(parameter['Type'] ?? 'String') === 'String';
      if (!isText || !isSecretName(name) || String(parameter['NoEcho']) === 'true') return [];
      const value = { ...parameter, NoEcho: true };
      const edits = [{ edit: 'parameter.set', args: { name, value } }];
      const message = `Parameter ${name} is shown to all who can describe the stack. It needs NoEcho.`;
      return [{ at: {}, message, fix: { label: 'Set NoEcho', safe: true, edits } }];
    }),
  examples: {
    valid: ["param Stage: String = 'dev'", 'param SecretArn'],
    invalid: [{ before: 'param DbPassword: String' }],
  },
});
