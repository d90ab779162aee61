import { defineRule, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { SNAPSTART_RUNTIMES } from '../../services/lambda-function/runtimes.js';
import { setting } from '../fixes.js';
import { numberAt } from '../values.js';
import { isProvisioned } from '../versions.js';
import { quantity } from '../words.js';

/** Regions without SnapStart. */
const WITHOUT = new Set(['ap-east-2', 'ap-southeast-6']);
const RUNTIMES = new RegExp(`^(${SNAPSTART_RUNTIMES})$`);

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
    const conflict = conflictOf(node);
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

function conflictOf(node: NodeView): string | undefined {
  const runtime = node.string('Runtime');
  const region = node.region();
  const storage = numberAt(node, 'EphemeralStorage.Size');
  if (runtime !== undefined && !RUNTIMES.test(runtime)) {
    return `Runtime is ${runtime}. SnapStart takes Java 11+, Python 3.12+ and .NET 8+.`;
  }
  if (isProvisioned(node))
    return 'SnapStart and provisioned concurrency are both on. One of them can be.';
  if (storage !== undefined && storage > 512) {
    return `Storage /tmp is ${quantity(storage, 'MB')}. SnapStart takes 512 MB at most.`;
  }
  if (node.has('FileSystemConfigs'))
    return 'SnapStart is on, and a file system is attached. SnapStart takes none.';
  return region !== undefined && WITHOUT.has(region)
    ? `SnapStart is on. ${region} does not have it.`
    : undefined;
}
