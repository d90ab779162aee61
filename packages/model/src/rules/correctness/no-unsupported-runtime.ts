import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { RETIRED } from '../runtimes.js';
import { quoted } from '../words.js';

export const noUnsupportedRuntime = defineRule({
  id: 'correctness/no-unsupported-runtime',
  row: 'V6',
  severity: 'error',
  summary: 'A function runs on a runtime that AWS supports.',
  why: 'A deprecated runtime gets no security fixes, and after its block date Lambda refuses to create functions with it. Go and Rust run on the OS-only runtime.',
  cite: awsPage('Lambda runtimes', 'lambda/latest/dg/lambda-runtimes.html', {
    section: 'AWS Lambda Language Support',
    notes: 'Node.js, Python, Java, C#, Ruby; Rust and Go by a custom runtime.',
  }),
  equivalents: ['cfn-lint:E2531', 'cfn-lint:W2531', 'cfn-lint:E3030'],
  over: 'node',
  on: { service: ['lambda-function', 'lambda-edge-function'] },
  ofType: true,
  check: ({ node }) => {
    const runtime = node.string('Runtime');
    if (runtime === undefined) return;
    // What no function at the edge runs on has a rule of its own.
    if (node.service.id === 'lambda-edge-function' && !/^(nodejs|python)/.test(runtime)) return;
    const at = node.at('Runtime');
    const retired = Object.hasOwn(RETIRED, runtime) ? RETIRED[runtime] : undefined;
    if (retired !== undefined) {
      const { deprecated, isBlocked, next } = retired;
      const end = isBlocked
        ? 'Functions can no longer be created with it'
        : 'Creation will be blocked';
      return {
        at,
        message: `Runtime is ${runtime}, deprecated since ${deprecated}. ${end}.`,
        severity: isBlocked ? 'error' : 'warning',
        fix: setting(node, { path: 'Runtime', value: next, safe: false }),
      };
    }
    const known = node.annotation('Runtime')?.options ?? [];
    if (known.some(({ value }) => value === runtime)) return;
    return { at, message: `Runtime is ${quoted(runtime)}. Lambda has no such runtime.` };
  },
  examples: {
    valid: ["f: lambda-function { Runtime: 'nodejs22.x' }", 'f: lambda-function'],
    invalid: [
      {
        before: "f: lambda-function { Runtime: 'nodejs14.x' }",
        after: "f: lambda-function { Runtime: 'nodejs22.x' }",
      },
      {
        before: "f: lambda-function { Runtime: 'python3.9' }",
        after: "f: lambda-function { Runtime: 'python3.13' }",
      },
      { before: "f: lambda-function { Runtime: 'cobol85' }" },
    ],
  },
});
