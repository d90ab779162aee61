import { defineRule, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { bytes } from '../bytes.js';
import { setting } from '../fixes.js';
import { quantity, quoted } from '../words.js';

const LIMIT = 10_240;
const RUNTIMES = new Set(['cloudfront-js-1.0', 'cloudfront-js-2.0']);
/** `require('fs')`, `from 'node:fs/promises'`, `import('fs')`. */
const moduleNamed = (names: string) =>
  new RegExp(`\\b(?:require|import|from)\\s*\\(?\\s*['"](?:node:)?(?:${names})(?:/\\w+)?['"]`);
const MODULES: readonly (readonly [RegExp, string])[] = [
  [moduleNamed('https?|http2|net|dns|tls|dgram|axios|node-fetch|undici'), 'the network'],
  [moduleNamed('fs'), 'a file system'],
  [moduleNamed('child_process|worker_threads|cluster'), 'processes'],
];
const ABSENT: readonly (readonly [RegExp, string])[] = [
  [/\b(?:fetch|XMLHttpRequest|WebSocket)\s*\(/, 'the network'],
  [/\bprocess\.env\b/, 'environment variables'],
  [/\b(?:setTimeout|setInterval)\s*\(/, 'timers'],
  [/\beval\s*\(|\bnew\s+Function\s*\(/, 'code made at run time'],
  [/\.body\b(?!\s*(?:=[^=]|$))/, 'the request body'],
];

/** A text, or a comment: texts are kept by their group. */
const ASIDE =
  /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\/.*|\/\*[\s\S]*?\*\//g;

/** Lines that only another language begins so. */
const FOREIGN =
  /^(?:def\s+\w+\s*\(.*\)\s*(?:->.*)?:|from\s+[\w.]+\s+import\s|import\s+[\w.]+\s*$|package\s+\w+;?\s*$|using\s+[\w.]+;|public\s+class\s|func\s+\w+\s*\(|#!|<\?php)/m;

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
  ofType: true,
  check: ({ node }) => [...runtimeFindings(node), ...codeFindings(node)],
  examples: {
    valid: [
      "f: cloudfront-function { FunctionConfig.Runtime: 'cloudfront-js-2.0', FunctionCode: 'function handler(event) { return event.request; }' }",
      'f: cloudfront-function { FunctionCode: \'import cf from "cloudfront"; import crypto from "crypto"; async function handler(event) { return event.request; }\' }',
      'f: cloudfront-function { FunctionCode: \'function handler(event) { /* no fetch() here */ return { statusCode: 200, body: "fetch(1)" }; }\' }',
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
      {
        before:
          'f: cloudfront-function { FunctionCode: "import fs from \'fs\'; function handler(e) { return e.request; }" }',
      },
      { before: "f: cloudfront-function { FunctionCode: 'def handler(event, context):' }" },
      {
        before:
          "f: cloudfront-function { FunctionCode: 'function handler(e) { var r = e.request; return r.body.data ? r : e.response; }' }",
      },
      { before: `f: cloudfront-function { FunctionCode: '${'é'.repeat(5_121)}' }` },
    ],
  },
});

function runtimeFindings(node: NodeView) {
  const runtime = node.string('FunctionConfig.Runtime');
  const stores = node.list('FunctionConfig.KeyValueStoreAssociations')?.length ?? 0;
  const fix = setting(node, {
    path: 'FunctionConfig.Runtime',
    value: 'cloudfront-js-2.0',
    safe: false,
  });
  if (runtime === 'cloudfront-js-1.0' && stores > 0) {
    const message = `${node.name} reads a key value store. Runtime 2.0 can.`;
    return [{ at: node.at('FunctionConfig.Runtime'), message, fix }];
  }
  if (runtime === undefined || RUNTIMES.has(runtime)) return [];
  return [
    {
      at: node.at('FunctionConfig.Runtime'),
      message: `Runtime is ${quoted(runtime)}. It must be cloudfront-js-1.0 or cloudfront-js-2.0.`,
      fix,
    },
  ];
}

function codeFindings(node: NodeView) {
  const code = node.string('FunctionCode');
  if (code === undefined) return [];
  const at = node.at('FunctionCode');
  const size = bytes(code);
  if (size > LIMIT) {
    return [
      {
        at,
        message: `Code has ${quantity(size, 'bytes')}. The maximum is ${quantity(LIMIT, 'bytes')}.`,
      },
    ];
  }
  if (FOREIGN.test(code)) {
    return [
      {
        at,
        message: `Code of ${node.name} is no JavaScript. A CloudFront Function is; Lambda@Edge runs Python too.`,
      },
    ];
  }
  const needs = neededBy(code);
  if (needs === undefined) return [];
  return [
    { at, message: `Code of ${node.name} uses ${needs[1]}. A CloudFront Function has none.` },
  ];
}

/** What code asks for that the runtime lacks. Comments ask for nothing, and texts name modules only. */
function neededBy(code: string): readonly [RegExp, string] | undefined {
  const spoken = code.replaceAll(ASIDE, (_, text: string | undefined) => text ?? '');
  const bare = code.replaceAll(ASIDE, (_, text: string | undefined) => (text ? "''" : ''));
  return (
    MODULES.find(([pattern]) => pattern.test(spoken)) ??
    ABSENT.find(([pattern]) => pattern.test(bare))
  );
}
