import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { snapStartConflict } from '../snapstart.js';

export const noSnapstartConflict = defineRule({
  id: 'correctness/no-snapstart-conflict',
  row: 'V7',
  severity: 'error',
  summary:
    'SnapStart goes with Java 11+, Python 3.12+ or .NET 8+, and with neither provisioned concurrency, file systems nor more than 512 MB of /tmp.',
  why: 'SnapStart restores a snapshot of the initialised function. Lambda refuses it where such a snapshot cannot be taken.',
  cite: awsPage(
    'Improving startup performance with Lambda SnapStart',
    'lambda/latest/dg/snapstart.html',
    {
      section: 'Lambda SnapStart',
      notes: 'Java 11 and above.',
    },
  ),
  equivalents: ['cfn-lint:E2530'],
  over: 'node',
  on: { service: 'lambda-function' },
  ofType: true,
  check: ({ node }) => {
    if (node.string('SnapStart.ApplyOn') !== 'PublishedVersions') return;
    const conflict = snapStartConflict(node);
    if (conflict === undefined) return;
    const fix = setting(node, {
      path: 'SnapStart',
      value: undefined,
      label: 'Turn SnapStart off',
      safe: false,
    });
    return { at: node.at('SnapStart.ApplyOn'), message: conflict, fix };
  },
  examples: {
    valid: [
      "f: lambda-function { Runtime: 'java21', SnapStart.ApplyOn: 'PublishedVersions' }",
      "f: lambda-function { Runtime: 'nodejs22.x', SnapStart.ApplyOn: 'None' }",
      "f: lambda-function { PackageType: 'Image', SnapStart.ApplyOn: 'PublishedVersions' }",
    ],
    invalid: [
      {
        before:
          "f: lambda-function { Runtime: 'nodejs22.x', SnapStart.ApplyOn: 'PublishedVersions' }",
        after: "f: lambda-function { Runtime: 'nodejs22.x' }",
      },
      {
        before:
          "f: lambda-function { Runtime: 'java21', SnapStart.ApplyOn: 'PublishedVersions', EphemeralStorage.Size: 1024 }",
        after: "f: lambda-function { Runtime: 'java21', EphemeralStorage.Size: 1024 }",
      },
      {
        before: `f: lambda-function {
          Runtime: 'java21', SnapStart.ApplyOn: 'PublishedVersions', version#: {},
          alias#: { Name: 'live', ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 5 } }
        }`,
        after: `f: lambda-function {
          Runtime: 'java21', version#: {},
          alias#: { Name: 'live', ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 5 } }
        }`,
      },
      {
        before: `f: lambda-function { Runtime: 'java21', SnapStart.ApplyOn: 'PublishedVersions' }
          v: lambda-version { FunctionName: @f, ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions: 5 }`,
        after: `f: lambda-function { Runtime: 'java21' }
          v: lambda-version { FunctionName: @f, ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions: 5 }`,
      },
      {
        before: `f: lambda-function {
          $type: 'AWS::Serverless::Function', Runtime: 'java21', SnapStart.ApplyOn: 'PublishedVersions',
          AutoPublishAlias: 'live', ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions: 5
        }`,
        after: `f: lambda-function {
          $type: 'AWS::Serverless::Function', Runtime: 'java21',
          AutoPublishAlias: 'live', ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions: 5
        }`,
      },
    ],
  },
});
