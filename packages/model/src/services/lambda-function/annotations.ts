import type { Annotations } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { placementAnnotations } from './placement-annotations.js';
import { runtimes, SNAPSTART_RUNTIMES } from './runtimes.js';

const quotas = awsPage('Lambda quotas', 'lambda/latest/dg/gettingstarted-limits.html', {
  section: 'AWS Lambda Limits to Know',
});
const memoryPage = awsPage(
  'Configure function memory',
  'lambda/latest/dg/configuration-memory.html',
  {
    section: 'AWS Lambda Limits to Know',
    notes: 'More RAM improves CPU and network; 128 MB to 10 GB.',
  },
);
const timeoutPage = awsPage(
  'Configure function timeout',
  'lambda/latest/dg/configuration-timeout.html',
  {
    section: 'AWS Lambda Limits to Know',
    notes: 'Maximum execution time of 900 s.',
  },
);
const snapStartPage = awsPage('Lambda SnapStart', 'lambda/latest/dg/snapstart.html', {
  section: 'Lambda SnapStart',
  notes: 'Java 11 and above, at no extra cost.',
});

/** What is said of a function's properties, in the inspector's order. */
export const annotations: Annotations = {
  Runtime: {
    title: 'Runtime',
    section: 'Runtime',
    options: runtimes,
    cite: awsPage('Lambda runtimes', 'lambda/latest/dg/lambda-runtimes.html', {
      section: 'AWS Lambda Language Support',
    }),
    docs: 'Language of the code. Go and Rust run on the OS-only runtime, PowerShell on .NET.',
  },
  'Architectures.0': {
    title: 'Architecture',
    section: 'Runtime',
    widget: 'segments',
    default: 'x86_64',
    options: [{ value: 'arm64' }, { value: 'x86_64' }],
    docs: 'Every supported runtime runs on both.',
  },
  Handler: {
    title: 'Handler',
    section: 'Runtime',
    docs: 'File and exported function, as in `index.handler`. A container image has none.',
  },
  PackageType: {
    title: 'Package',
    section: 'Runtime',
    default: 'Zip',
    options: [
      { value: 'Zip', title: '.zip' },
      { value: 'Image', title: 'Container image' },
    ],
    docs: 'A container image must implement the Runtime API. Cannot be changed later.',
    replaces: true,
  },
  MemorySize: {
    title: 'Memory',
    section: 'Limits',
    unit: 'MB',
    default: 128,
    min: 128,
    max: 10_240,
    step: 1,
    type: 'integer',
    widget: 'slider',
    docs: '1,769 MB of memory is one full vCPU.',
    cite: memoryPage,
  },
  Timeout: {
    title: 'Timeout',
    section: 'Limits',
    unit: 's',
    default: 3,
    min: 1,
    max: 900,
    step: 1,
    type: 'integer',
    cite: timeoutPage,
  },
  'EphemeralStorage.Size': {
    title: 'Storage /tmp',
    section: 'Limits',
    unit: 'MB',
    default: 512,
    min: 512,
    max: 10_240,
    step: 1,
    type: 'integer',
    cite: quotas,
  },
  ReservedConcurrentExecutions: {
    title: 'Reserved',
    section: 'Limits',
    min: 0,
    type: 'integer',
    docs: 'Executions kept for this function, and its ceiling. 100 of the account stay unreserved.',
    cite: quotas,
  },
  'SnapStart.ApplyOn': {
    title: 'SnapStart',
    goesWith: { path: 'Runtime', pattern: SNAPSTART_RUNTIMES },
    section: 'Limits',
    default: 'None',
    options: [
      { value: 'None', title: 'Off' },
      { value: 'PublishedVersions', title: 'Published versions' },
    ],
    docs: 'For Java 11+, Python 3.12+ and .NET 8+. Acts on published versions, so add a version and an alias.',
    cite: snapStartPage,
  },
  'Environment.Variables': {
    title: 'Variables',
    section: 'Environment',
    type: 'map',
    docs: 'At most 4 KB in all, names included. Wires add their own.',
    cite: quotas,
  },
  KmsKeyArn: {
    title: 'Key',
    section: 'Environment',
    docs: 'A key of your own that encrypts the environment.',
  },
  ...placementAnnotations,
};
