import { defineRule, type Finding } from '../../define/index.js';
import { restrictions } from '../../services/lambda-edge-function/restrictions.js';
import { setting } from '../fixes.js';
import { quoted } from '../words.js';

export const noUnfitEdgeRuntime = defineRule({
  id: 'correctness/no-unfit-edge-runtime',
  row: 'V12',
  severity: 'error',
  summary: 'A function at the edge is Node.js or Python, on x86_64, out of a .zip file.',
  why: 'CloudFront runs functions of these runtimes only, and neither arm64 nor container images.',
  cite: restrictions,
  over: 'node',
  on: { service: 'lambda-edge-function' },
  check: ({ node }) => {
    const findings: Finding[] = [];
    const runtime = node.string('Runtime');
    if (runtime !== undefined && !/^(nodejs|python)\d/.test(runtime))
      findings.push({
        at: node.at('Runtime'),
        message: `${quoted(runtime)} does not run at the edge. Node.js and Python do.`,
      });
    if (node.list('Architectures')?.includes('arm64') === true)
      findings.push({
        at: node.at('Architectures'),
        message: `${node.name} is for arm64. At the edge functions run on x86_64.`,
        fix: setting(node, { path: 'Architectures', value: undefined, label: 'Run on x86_64' }),
      });
    if (node.string('PackageType') === 'Image')
      findings.push({
        at: node.at('PackageType'),
        message: `${node.name} is a container image. At the edge functions come out of a .zip file.`,
      });
    return findings;
  },
  examples: {
    valid: [
      "f: lambda-edge-function { Runtime: 'python3.13' }",
      "f: lambda-edge-function { Runtime: 'nodejs22.x', Architectures: ['x86_64'] }",
    ],
    invalid: [
      { before: "f: lambda-edge-function { Runtime: 'java21' }" },
      {
        before: "f: lambda-edge-function { Runtime: 'nodejs22.x', Architectures: ['arm64'] }",
        after: "f: lambda-edge-function { Runtime: 'nodejs22.x' }",
      },
      { before: "f: lambda-edge-function { PackageType: 'Image' }" },
    ],
  },
});
