import { defineRule, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { quantity, quoted } from '../words.js';

const LIMIT = 10_240;
const RUNTIMES = new Set(['cloudfront-js-1.0', 'cloudfront-js-2.0']);
const ABSENT: readonly (readonly [RegExp, string])[] = [
  [/\b(?:fetch|XMLHttpRequest|WebSocket)\s*\(/, 'the network'],
  [/\brequire\s*\(\s*['"](?:node:)?(?:https?|net|dns|tls)['"]/, 'the network'],
  [/\brequire\s*\(\s*['"](?:node:)?fs['"]/, 'a file system'],
  [/\bprocess\.env\b/, 'environment variables'],
  [/\b(?:setTimeout|setInterval)\s*\(/, 'timers'],
  [/\beval\s*\(|\bnew\s+Function\s*\(/, 'code made at run time'],
  [/\brequest\.body\b/, 'the request body'],
];

export const noUnfitEdgeCode = defineRule({
  id: 'correctness/no-unfit-edge-code',
  row: 'V10',
  severity: 'error',
  summary:
    'A CloudFront Function is JavaScript of 10 KB at most that needs neither network, file system, body nor timers.',
  why: 'CloudFront Functions run for less than a millisecond in a runtime of their own. What needs more belongs to Lambda@Edge.',
  cite: awsPage(
    'Restrictions on CloudFront Functions',
    'AmazonCloudFront/latest/DeveloperGuide/cloudfront-function-restrictions.html',
    {
      section: 'CloudFront Functions',
    },
  ),
  equivalents: ['cfn-lint:E3030'],
  over: 'node',
  on: { service: 'cloudfront-function' },
  check: ({ node }) => [...runtimeFindings(node), ...codeFindings(node)],
  examples: {
    valid: [
      "f: cloudfront-function { FunctionConfig.Runtime: 'cloudfront-js-2.0', FunctionCode: 'function handler(event) { return event.request; }' }",
    ],
    invalid: [
      {
        before: "f: cloudfront-function { FunctionConfig.Runtime: 'nodejs22.x' }",
        after: "f: cloudfront-function { FunctionConfig.Runtime: 'cloudfront-js-2.0' }",
      },
      { before: `f: cloudfront-function { FunctionCode: '${'x'.repeat(10_241)}' }` },
      {
        before:
          'f: cloudfront-function { FunctionCode: "function handler(e) { fetch(e.uri); return e.request; }" }',
      },
    ],
  },
});

function runtimeFindings(node: NodeView) {
  const runtime = node.string('FunctionConfig.Runtime');
  if (runtime === undefined || RUNTIMES.has(runtime)) return [];
  return [
    {
      at: node.at('FunctionConfig.Runtime'),
      message: `Runtime is ${quoted(runtime)}. It must be cloudfront-js-1.0 or cloudfront-js-2.0.`,
      fix: setting(node, {
        path: 'FunctionConfig.Runtime',
        value: 'cloudfront-js-2.0',
        safe: false,
      }),
    },
  ];
}

function codeFindings(node: NodeView) {
  const code = node.string('FunctionCode');
  if (code === undefined) return [];
  const at = node.at('FunctionCode');
  const size = `Code has ${quantity(code.length, 'bytes')}.`;
  if (code.length > LIMIT) {
    return [{ at, message: `${size} The maximum is ${quantity(LIMIT, 'bytes')}.` }];
  }
  const needs = ABSENT.find(([pattern]) => pattern.test(code));
  if (needs === undefined) return [];
  return [
    { at, message: `Code of ${node.name} uses ${needs[1]}. A CloudFront Function has none.` },
  ];
}
