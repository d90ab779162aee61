import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { isWide } from '../policies.js';
import { setting } from '../fixes.js';
import { textsOf } from '../values.js';
import { listed } from '../words.js';

export const noWildcardGrant = defineRule({
  id: 'security/no-wildcard-grant',
  row: 'V58',
  severity: 'warning',
  summary: 'A wire grants actions by name.',
  why: 'A `*` allows what nobody thought of, now and whenever AWS adds an action.',
  cite: awsPage(
    'Security best practices in IAM: apply least-privilege permissions',
    'IAM/latest/UserGuide/best-practices.html',
    { section: 'API Gateway Security' },
  ),
  over: 'wire',
  on: { connection: ['grant', 'identity-access', 'role-grant'] },
  check: ({ wire, source, target }) => {
    const path = 'Actions';
    const wide = textsOf(wire.resolved(path)).filter(isWide);
    if (wide.length === 0) return;
    const label = 'Grant by access instead';
    return {
      at: wire.at(path),
      message: `${source.name} may do ${listed(wide)} on ${target.name}. A wire must name its actions.`,
      fix: setting(wire, { path, value: undefined, label, safe: false }),
    };
  },
  examples: {
    valid: ["f: lambda-function -[grant { Actions: ['s3:GetObject'] }]-> b: s3-bucket"],
    invalid: [
      {
        before: "f: lambda-function -[grant { Actions: ['s3:*'] }]-> b: s3-bucket",
        after: 'f: lambda-function -[grant]-> b: s3-bucket',
      },
      {
        before: "i: cognito-identity-pool -[identity-access { Actions: ['s3:*'] }]-> b: s3-bucket",
        after: 'i: cognito-identity-pool -[identity-access]-> b: s3-bucket',
      },
    ],
  },
});
