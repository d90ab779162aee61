import { defineRule, type EditCall, type Finding } from '../../define/index.js';
import { restrictions } from '../../services/lambda-edge-function/restrictions.js';

const FEATURES: readonly (readonly [path: string, what: string])[] = [
  ['VpcConfig', 'a place in a VPC'],
  ['Environment.Variables', 'environment variables'],
  ['Layers', 'layers'],
  ['DeadLetterConfig', 'a dead-letter queue'],
  ['TracingConfig', 'X-Ray'],
  ['FileSystemConfigs', 'a file system'],
  ['Code.SourceKMSKeyArn', 'a key of its own on its code'],
  ['RuntimeManagementConfig', 'a say over updates of its runtime'],
];
/** What says nothing but what is so anyway. */
const USUAL = [
  ['TracingConfig.Mode', 'PassThrough'],
  ['RuntimeManagementConfig.UpdateRuntimeOn', 'Auto'],
] as const;
const STORAGE = 512;

export const noEdgeFeature = defineRule({
  id: 'correctness/no-edge-feature',
  row: 'V14',
  severity: 'error',
  summary: 'A function at the edge has nothing that Lambda@Edge lacks.',
  why: 'CloudFront runs copies of the function in many places: there is no VPC, no environment variable, no layer, no dead-letter queue, no X-Ray, no provisioned concurrency and no more than 512 MB of /tmp there.',
  cite: restrictions,
  over: 'node',
  on: { service: 'lambda-edge-function' },
  check: ({ node }) => {
    const remove = (path: string): readonly EditCall[] => [node.set(path, undefined)];
    const found: Finding[] = FEATURES.flatMap(([path, what]): readonly Finding[] => {
      const value = node.value(path);
      const isEmpty = Array.isArray(value) ? value.length === 0 : value === undefined;
      const isOff = USUAL.some(([at, usual]) => at.startsWith(path) && node.string(at) === usual);
      if (isEmpty || isOff) return [];
      const message = `${node.name} has ${what}. Lambda@Edge has not.`;
      return [
        {
          at: node.at(path),
          message,
          fix: { label: 'Take it away', safe: false, edits: remove(path) },
        },
      ];
    });
    const version = node.part('version');
    const provisioned = version?.value('ProvisionedConcurrencyConfig');
    if (version !== undefined && provisioned !== undefined)
      found.push({
        at: version.at('ProvisionedConcurrencyConfig'),
        message: `${node.name} has provisioned concurrency. Lambda@Edge has not.`,
        fix: {
          label: 'Take it away',
          safe: false,
          edits: [version.set('ProvisionedConcurrencyConfig', undefined)],
        },
      });
    const storage = node.number('EphemeralStorage.Size');
    if (storage === undefined || storage <= STORAGE) return found;
    const path = 'EphemeralStorage.Size';
    const message = `/tmp has ${storage} MB. At the edge it has ${STORAGE} MB.`;
    const fix = { label: `Set ${STORAGE} MB`, safe: true, edits: [node.set(path, STORAGE)] };
    return [...found, { at: node.at(path), message, fix }];
  },
  examples: {
    valid: ['f: lambda-edge-function { EphemeralStorage.Size: 512 }'],
    invalid: [
      {
        before: "f: lambda-edge-function { Environment.Variables: { A: 'b' } }",
        after: 'f: lambda-edge-function',
      },
      {
        before:
          "f: lambda-edge-function { Layers: ['arn:aws:lambda:us-east-1:123456789012:layer:a:1'] }",
        after: 'f: lambda-edge-function',
      },
      {
        before:
          'f: lambda-edge-function { version#ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 5 } }',
        after: 'f: lambda-edge-function { version#: {} }',
      },
      {
        before: 'f: lambda-edge-function { EphemeralStorage.Size: 513 }',
        after: 'f: lambda-edge-function { EphemeralStorage.Size: 512 }',
      },
    ],
  },
});
